import Pixelwright

/// One input, and where and as what its result is written.
struct Job: Sendable {
    /// What is read.
    let input: Input
    /// What its headers say.
    let info: ImageInfo
    /// Where the result goes.
    let destination: Destination
    /// The format of the result.
    let format: ImageFormat
}

/// Decides where the result of each input goes, before any work begins.
struct OutputPlan: Sendable {
    /// What was asked for.
    let options: OutputOptions
    /// Follows the name of a result that goes beside its input, unless --suffix says otherwise.
    let defaultSuffix: String
    /// The format of a result for which none is asked.
    let defaultFormat: @Sendable (ImageInfo) -> ImageFormat

    /// The jobs that the inputs make; those that cannot be done are reported to `batch`.
    ///
    /// - Throws: A usage error when the options cannot be meant for these inputs, or two results would be one file.
    func jobs(for expansion: InputExpansion, reportingTo batch: Batch) throws(CommandFailure) -> [Job] {
        let place = try Place(options, inputCount: expansion.count)
        var jobs: [Job] = []
        var seen: Set<String> = []
        // A file that was named twice is done once.
        for input in expansion.inputs where seen.insert(FileSystem.key(of: input.path)).inserted {
            do {
                let job = try job(for: input, at: place)
                try ResultWriter(isForced: options.isForced).check(job.destination)
                jobs.append(job)
            } catch {
                batch.fail(CommandFailure(error, path: input.path))
            }
        }
        try refuseCollisions(jobs)
        if jobs.contains(where: { $0.destination == .standardOutput }) { try batch.claimStandardOutput() }
        if case .folder(let folder) = place, !jobs.isEmpty { try createFolders(in: folder, for: jobs) }
        return jobs
    }

    private func job(for input: Input, at place: Place) throws -> Job {
        let info = try input.info()
        let format = place.format ?? options.format ?? defaultFormat(info)
        let destination: Destination =
            switch place {
            case .standardOutput: .standardOutput
            case .file(let path, _): .file(path)
            case .folder(let folder):
                .file(FilePath.join(folder, Self.name(of: input.relativePath, suffix: "", format: format, info)))
            case .beside where input.isStandardInput: .standardOutput
            case .beside:
                .file(Self.name(of: input.path, suffix: options.suffix ?? defaultSuffix, format: format, info))
            }
        return Job(input: input, info: info, destination: destination, format: format)
    }

    /// `path` with `suffix` after its stem and the ending of `format`; an ending that fits already is kept.
    private static func name(of path: String, suffix: String, format: ImageFormat, _ info: ImageInfo) -> String {
        let path = FilePath(path)
        let ending = path.ending ?? ""
        let isKept =
            ImageFormat(pathExtension: ending) == format
            || (info.format == format && format == .apng && ending.lowercased() == "png")
        return "\(path.folder)\(path.stem)\(suffix).\(isKept ? ending : format.pathExtension)"
    }

    private func refuseCollisions(_ jobs: [Job]) throws(CommandFailure) {
        var inputs: [String: String] = [:]
        for job in jobs {
            let path = job.destination.path
            if let other = inputs.updateValue(job.input.path, forKey: FileSystem.key(of: path)) {
                throw .usage(
                    "\(other) and \(job.input.path) would both be written to \(path); "
                        + "rename one, or write them into different folders")
            }
        }
    }

    private func createFolders(in folder: String, for jobs: [Job]) throws(CommandFailure) {
        try FileSystem.createFolder(folder)
        for parent in Set(jobs.map { FilePath($0.destination.path).folder }) {
            try FileSystem.createFolder(parent)
        }
    }
}

/// The one place that -o names for all results.
enum Place {
    case standardOutput
    case file(String, ImageFormat)
    case folder(String)
    /// None was named: each result goes beside its input.
    case beside

    init(_ options: OutputOptions, inputCount: Int) throws(CommandFailure) {
        guard let output = options.output else {
            self = .beside
            return
        }
        if output == "-" {
            guard inputCount < 2 else {
                throw .usage("-o - takes one image; write \(inputCount) into a folder with -o DIR/")
            }
            self = .standardOutput
        } else if output.hasSuffix("/") || FileSystem.kind(of: output) == .folder {
            self = .folder(output)
        } else if inputCount > 1 {
            let isFileName = FilePath(output).ending.flatMap { ImageFormat(pathExtension: $0) } != nil
            guard !isFileName, FileSystem.kind(of: output) == nil else {
                throw .usage("\(inputCount) inputs cannot be written to one file, \(output); give a folder: -o DIR/")
            }
            self = .folder(output)
        } else {
            self = .file(output, try options.format ?? ImageFormat(endingOf: output))
        }
    }

    /// The format that the file's name or --format asks for; nil where that is decided file by file.
    var format: ImageFormat? {
        if case .file(_, let format) = self { format } else { nil }
    }
}

extension ImageFormat {
    /// The format that the ending of `path` asks for.
    init(endingOf path: String) throws(CommandFailure) {
        guard let format = FilePath(path).ending.flatMap({ ImageFormat(pathExtension: $0) }) else {
            throw .usage(
                "the ending of \(path) asks for no format known here; end it in one of \(Self.knownEndings), "
                    + "give --format, or end it in / to write into a folder")
        }
        self = format
    }
}
