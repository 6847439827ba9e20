#if Services
package import Foundation
package import PixelCore
import ServiceCatalog

/// What a service answered to a call that succeeded.
package struct ServiceAnswer: Sendable {
    /// The HTTP status.
    package let status: Int
    /// The headers, in order.
    package let headers: [(name: String, value: String)]
    /// The answer; null where it is a file or empty.
    package let json: JSONValue
    /// The body as it came.
    package let bytes: [UInt8]

    /// When it was sent, by the service's clock, to the second; nil where it does not say so.
    package var date: Date? { headers.value(of: "Date").flatMap(HTTPDate.date) }

    /// Reads the answer of an endpoint; nil where it should be JSON and is not.
    init?(_ response: TransportResponse, of endpoint: Endpoint) {
        status = response.status
        headers = response.headers
        bytes = response.body
        let mediaType = response.header("Content-Type")?.lowercased() ?? ""
        let isFile = !endpoint.fileFormats.isEmpty && !mediaType.contains("json")
        let isEmpty = bytes.isEmpty && (status == 204 || endpoint.response.isEmpty)
        if isFile || isEmpty {
            json = .null
        } else {
            guard let value = try? JSONValue(parsing: bytes) else { return nil }
            json = value
        }
    }
}
#endif
