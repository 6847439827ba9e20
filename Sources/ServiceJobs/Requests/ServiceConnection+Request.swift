#if Services
import Foundation
package import PixelPreflight
package import ServiceHTTP

extension ServiceConnection {
    /// Sends a request that costs nothing, and that is written down nowhere.
    ///
    /// - Throws: `ServiceError`; ``JobError`` where the files of a form cannot be kept until they are sent.
    package func answer(to request: ServiceRequest) async throws -> ServiceAnswer {
        let folder = KeptFolder(path: "\(FileManager.default.temporaryDirectory.path)/pixelwright-\(UUID().uuidString)")
        defer { folder.remove() }
        let kept = try KeptRequest(request, nil, in: folder)
        return try await call(
            request.endpoint, path: kept.parameters, query: kept.query, body: kept.body, form: kept.form)
    }
}
#endif
