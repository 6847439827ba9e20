#if Services
package import PixelCore
import ServiceCatalog

// Calls of endpoints by name, as the typed clients make them.
extension ServiceConnection {
    /// Calls an endpoint whose answer is JSON.
    package func answer<Response: ServiceResponse>(
        _ name: String, path: [String: String] = [:], query: [(String, String)] = [], body: JSONObject? = nil,
        form: [MultipartBody.Part]? = nil
    ) async throws(ServiceError) -> Response {
        let answer = try await call(
            endpoint(name), path: path, query: query, body: body, form: form.map { MultipartBody($0) })
        return Response(answer.json)
    }

    /// Calls an endpoint whose answer is a file.
    package func file(
        _ name: String, path: [String: String], query: [(String, String)] = []
    ) async throws(ServiceError) -> ServiceFile {
        let answer = try await call(endpoint(name), path: path, query: query)
        return ServiceFile(bytes: answer.bytes, mediaType: answer.headers.value(of: "Content-Type"))
    }

    /// Streams the file that is an endpoint's answer to a place on the disk.
    package func file(
        _ name: String, path: [String: String], query: [(String, String)] = [], to place: String
    ) async throws(ServiceError) -> DownloadedFile {
        let endpoint = try endpoint(name)
        let limit = DownloadLimit(formats: Set(endpoint.fileFormats))
        return try await download(url(of: endpoint, path, query), to: place, limit: limit)
    }

    private func endpoint(_ name: String) throws(ServiceError) -> Endpoint {
        guard let endpoint = Service.named(service).endpoint(named: name) else {
            throw ServiceError(
                service, .badCall, message: "there is no endpoint \(name)", nextStep: "Call another.",
                mayHaveBeenReceived: false, isFree: true)
        }
        return endpoint
    }
}
#endif
