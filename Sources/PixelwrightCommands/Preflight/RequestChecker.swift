import Pixelwright
import PixelwrightServices

/// A request in JSON that is to be checked, as it stands in a file.
struct RequestText: Sendable {
    let place: SourcePlace
    let contents: Contents

    enum Contents: Sendable {
        /// All of the file at its place, which is not read yet.
        case file
        /// These bytes.
        case bytes([UInt8])
        /// It could not be read.
        case failure(CommandFailure)
    }
}

/// Checks whole requests.
struct RequestChecker: Sendable {
    /// What a request is for that does not say so itself.
    let endpoint: Endpoint?
    let isDeep: Bool
    let plan: PlanOption
    let today: CivilDate

    /// What is found in a request.
    func check(_ text: RequestText) -> Checked {
        do {
            let request = try request(text)
            let service = request.endpoint.service
            if let mistake = plan.mistake(for: service) { throw CommandFailure.usage(mistake) }
            var preflight = Preflight(Target(request.endpoint))
            preflight.depth = isDeep ? .deep : .headers
            preflight.plan = plan.plan(of: service)
            preflight.today = today
            return Checked(place: text.place, kind: .request, outcome: .reports([preflight.check(request)]))
        } catch {
            let failure = CommandFailure(error, path: text.place.description)
            return Checked(place: text.place, kind: .request, outcome: .failure(failure))
        }
    }

    private func request(_ text: RequestText) throws -> ServiceRequest {
        switch text.contents {
        case .failure(let failure): throw failure
        case .bytes(let bytes): return try ServiceRequest(bytes, for: endpoint, at: text.place.path)
        case .file: return try ServiceRequest(contentsOf: text.place.path, for: endpoint)
        }
    }
}

extension ServiceRequest {
    /// Reads the request in the file at `path`, or from standard input where that is `-`.
    init(contentsOf path: String, for endpoint: Endpoint?) throws {
        let bytes = path == "-" ? try readStandardInput() : try [UInt8](contentsOfFile: path)
        try self.init(bytes, for: endpoint, at: path)
    }

    /// Reads a request that says itself what it is for, or else is for `endpoint`. Files that it names are looked for
    /// beside the file at `path`.
    init(_ json: [UInt8], for endpoint: Endpoint?, at path: String) throws(RequestError) {
        let folder = FilePath(path).folder
        let readFile = { (name: String) throws -> [UInt8] in
            let file = name.hasPrefix("/") ? name : FilePath.join(folder, name)
            do { return try [UInt8](contentsOfFile: file) } catch { throw CommandFailure(error, path: file) }
        }
        do throws(RequestError) { try self.init(parsing: json, for: nil, readFile: readFile) } catch {
            guard let endpoint else { throw error }
            try self.init(parsing: json, for: endpoint, readFile: readFile)
        }
    }
}
