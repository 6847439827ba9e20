#if Services
import Foundation
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceHTTP
import ServiceJobs

extension ServiceAccess {
    /// One call that costs nothing, and its answer in JSON, or in bytes where it is a file.
    func answer(to request: ServiceRequest) throws -> ServiceAnswer {
        let endpoint = request.endpoint
        let connection = try connection(to: endpoint.service, isPublic: endpoint.isPublic)
        let folder = FileManager.default.temporaryDirectory.path + "/pixelwright-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let parts = try parts(of: request, in: folder)
        do {
            return try awaiting {
                try await connection.call(
                    endpoint, path: request.parameters.plainValues,
                    query: request.query.members.map { ($0.key, $0.value.plainText) },
                    body: endpoint.body == .json ? request.body : nil,
                    form: parts.map { MultipartBody($0) })
            }
        } catch let error as ServiceError { throw CommandFailure(error) }
    }

    /// One call that costs nothing, and its answer in JSON.
    func send(_ request: ServiceRequest) throws -> JSONValue { try answer(to: request).json }

    /// The answer in JSON to a call that may cost something.
    func answer(to prepared: PreparedRequest, _ spending: SpendingOptions) throws -> JSONValue {
        let request = prepared.request
        guard request.endpoint.isPaid else { return try send(request) }
        let runner = try runner(for: request.endpoint.service, maxCost: spending.maxCost)
        let again = spending.allowsDuplicates
        do {
            let result = try awaitingInterruptibly {
                try await runner.submit(request, allowingDuplicates: again).wait()
            }
            guard let file = result.files.first else { return .null }
            return try JSONValue(parsing: Input(path: file.path).bytes())
        } catch let error as JobError { throw CommandFailure(error) }
    }

    /// The parts of a form; files are written to `folder` first, from where they are sent.
    private func parts(of request: ServiceRequest, in folder: String) throws -> [MultipartBody.Part]? {
        guard request.endpoint.body == .multipart else { return nil }
        try FileSystem.createFolder(folder)
        var parts = request.body.members.map { MultipartBody.Part.field(name: $0.key, value: $0.value.plainText) }
        for (index, file) in request.files.sorted(by: { $0.key < $1.key }).enumerated() {
            let path = FilePath.join(folder, String(index))
            try AtomicFile.write(file.value, to: path, replacing: true)
            let format = MediaFormat(signature: file.value)
            parts.append(
                .file(
                    name: file.key, path: path, fileName: "\(file.key).\(format?.rawValue ?? "bin")",
                    mediaType: format?.mediaType ?? "application/octet-stream"))
        }
        return parts
    }
}

extension JSONObject {
    fileprivate var plainValues: [String: String] {
        Dictionary(members.map { ($0.key, $0.value.plainText) }) { first, _ in first }
    }
}

extension JSONValue {
    /// Text as it is, anything else as JSON.
    fileprivate var plainText: String { if case .string(let text) = self { text } else { compactText } }
}
#endif
