import Pixelwright
import ServiceCatalog

/// A file that Progressive Robot holds: what a job made, or what was uploaded.
struct RobotFile: Sendable {
    /// What is known of it.
    let record: Record

    /// A file is asked for at the address of its kind.
    enum Kind: String, Sendable {
        case video
        /// A picture that was made, an animated one too.
        case image
        /// A picture that was uploaded, or taken out of a video.
        case input
        case audio
        case subtitles
    }

    /// - Returns: nil where the record is of something else.
    init?(_ record: Record) {
        guard record.content.words(at: "filename") != nil, record.content.words(at: "kind") != nil else { return nil }
        self.record = record
    }
}

extension RobotFile {
    /// What it is called.
    var name: String { record.content.words(at: "filename") ?? "" }

    /// What kind of file it is.
    var kind: Kind { record.content.words(at: "kind").flatMap(Kind.init) ?? .input }

    /// The job that makes it; nil for what was uploaded.
    var jobID: String? { record.content.words(at: "job_id") }

    /// The id of the bytes of what was uploaded; nil for what a job makes.
    var storedID: String? { record.content.words(at: "stored") }

    /// The number of the record in a file's name: that of `webgen_0123abcd_00001.mp4` is behind its digits.
    static func number(in name: String) -> Int? {
        let parts = name.split { $0 == "_" || $0 == "." }
        return parts.count < 2 ? nil : ShortID.number(parts[1])
    }
}

extension Shelf {
    /// Videos that `generate` made.
    static let generations = Shelf("generations")
    /// Pictures that `generate-image` made.
    static let imageGenerations = Shelf("image-generations")
    /// Music and sounds.
    static let audioGenerations = Shelf("audio-generations")
    /// All other files.
    static let files = Shelf("files")

    /// Where files lie.
    static let ofFiles: Set<String> = [
        generations.collection, imageGenerations.collection, audioGenerations.collection, files.collection,
    ]
}

extension SandboxState {
    /// The file of a name, whoever has it.
    func robotFile(_ name: String) -> RobotFile? {
        guard let number = RobotFile.number(in: name), let record = records[number],
            Shelf.ofFiles.contains(record.collection), let file = RobotFile(record), file.name == name
        else { return nil }
        return file
    }
}

// What callers have
extension Call {
    /// A file of the caller's that is there.
    ///
    /// - Throws: “Not found” also where its job has not ended well, or has not ended.
    func file(_ name: String, _ kinds: RobotFile.Kind...) throws(ServiceFailure) -> RobotFile {
        let account = try account().id
        guard let file = try read({ $0.robotFile(name) }), kinds.contains(file.kind), file.record.account == account
        else { throw .notFound(service) }
        guard let id = file.jobID else { return file }
        let job = try job(id)
        guard job.status == .succeeded else { throw .notFound(service) }
        return file
    }

    /// A file of the caller's that something else is made of: to use a result is as good as to fetch it.
    func material(_ field: String, _ kinds: RobotFile.Kind...) throws(ServiceFailure) -> RobotFile {
        try material(named: text(field) ?? "", kinds)
    }

    /// The same, by its name.
    func material(named name: String, _ kinds: [RobotFile.Kind]) throws(ServiceFailure) -> RobotFile {
        let account = try account().id
        guard let file = try read({ $0.robotFile(name) }), kinds.contains(file.kind), file.record.account == account
        else { throw .notFound(service) }
        guard let id = file.jobID else { return file }
        let job = try job(id)
        guard job.status == .succeeded else { throw .notFound(service) }
        try fetched(job)
        return file
    }

    /// The answer that brings one of the caller's files.
    func download(_ name: String, _ kinds: RobotFile.Kind...) throws(ServiceFailure) -> SandboxResponse {
        let account = try account().id
        guard let file = try read({ $0.robotFile(name) }), kinds.contains(file.kind), file.record.account == account
        else { throw .notFound(service) }
        let response = try sandbox.bytes(of: file, at: now)
        if let id = file.jobID { try fetched(try job(id)) }
        return response
    }
}

extension Sandbox {
    /// The answer that brings a file, whoever asks.
    func bytes(of file: RobotFile, at now: Int) throws(ServiceFailure) -> SandboxResponse {
        let spec: ResultSpec
        if let id = file.jobID {
            let job = try transact { state throws(ServiceFailure) in state.settle(id, now: now, pace: options.pace) }
            guard let job, job.status == .succeeded else { throw .notFound(.progressiveRobot) }
            spec = job.result
        } else if let stored = file.storedID {
            var copy = ResultSpec(.copy)
            copy.sources = [stored]
            copy.format = String(file.name.split(separator: ".").last ?? "")
            spec = copy
        } else {
            throw .notFound(.progressiveRobot)
        }
        do {
            let made = try results.make(spec)
            return .file(made.bytes, mediaType: made.mediaType)
        } catch {
            throw .broken(.progressiveRobot, error.message)
        }
    }
}
