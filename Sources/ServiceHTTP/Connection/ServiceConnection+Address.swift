#if Services
import Foundation
import ServiceCatalog

extension ServiceConnection {
    /// The address of an endpoint with its parameters.
    ///
    /// - Throws: `.badCall` when a parameter is missing.
    func url(of endpoint: Endpoint, _ parameters: [String: String], _ query: [(String, String)])
        throws(ServiceError) -> String
    {
        var url = baseURL
        for segment in endpoint.path.split(separator: "/", omittingEmptySubsequences: true) {
            guard segment.first == "{", let end = segment.firstIndex(of: "}") else {
                url += "/\(segment)"
                continue
            }
            let name = String(segment[..<end].dropFirst())
            // A dot alone would be taken for the folder itself or the one above.
            guard let value = parameters[name], !value.isEmpty, value != ".", value != ".." else {
                throw ServiceError(
                    service, .badCall, message: "\(endpoint.target) needs a value for \(name)",
                    nextStep: "Give the value.", mayHaveBeenReceived: false, isFree: true)
            }
            // What follows the parameter, as in `{name}.srt`, stays.
            url += "/\(Self.encoded(value))\(segment[end...].dropFirst())"
        }
        guard !query.isEmpty else { return url }
        return url + "?" + query.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
    }

    /// Text as part of an address: everything but unreserved characters (RFC 3986, 2.3) escaped.
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
            default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
#endif
