#if Services
import Foundation
import Pixelwright
import ServiceCatalog
import ServiceJobs

/// Where the results of a call go.
struct CallPlace: Hashable, Sendable {
    /// The folder; empty for the working folder.
    let folder: String
    /// The name without its ending.
    let stem: String
    /// The ending that was asked for; nil for that of what comes.
    let ending: String?
    /// Whether what comes from the service is kept beside what is made of it.
    let keepsOriginal: Bool

    /// - Parameters:
    ///   - output: What was asked for: a file, a folder, or nothing.
    ///   - name: What a result is called where nobody says.
    init(_ output: String?, name: String, keepsOriginal: Bool) {
        self.keepsOriginal = keepsOriginal
        guard let output, !output.hasSuffix("/"), FileSystem.kind(of: output) != .folder else {
            folder = output ?? ""
            stem = name
            ending = nil
            return
        }
        let path = FilePath(output)
        folder = path.folder
        stem = path.stem
        ending = path.ending
    }

    /// The format that the ending asks for; nil where it asks for none.
    var format: ImageFormat? { ending.flatMap { ImageFormat(pathExtension: $0) } }

    /// What the file from the service is called, without its ending.
    var originalStem: String { keepsOriginal ? "\(stem).original" : stem }

    /// The same for what makes paid calls.
    var plan: ResultPlan { ResultPlan(folder: folder.isEmpty ? "." : folder, name: originalStem) }

    /// Where the last thing goes that is made of a result with this ending.
    func path(endingIn standard: String) -> String {
        FilePath.join(folder, "\(stem).\(ending ?? standard)")
    }

    /// The place of one of several results.
    func numbered(_ number: Int) -> CallPlace {
        CallPlace(folder: folder, stem: "\(stem)-\(number)", ending: ending, keepsOriginal: keepsOriginal)
    }

    /// The same place, whatever the working folder is.
    var fromRoot: CallPlace {
        let root = URL(filePath: folder.isEmpty ? "." : folder).standardizedFileURL.path
        return CallPlace(folder: root, stem: stem, ending: ending, keepsOriginal: keepsOriginal)
    }

    init(folder: String, stem: String, ending: String?, keepsOriginal: Bool) {
        self.folder = folder
        self.stem = stem
        self.ending = ending
        self.keepsOriginal = keepsOriginal
    }

    /// Refuses places where something is, before anything is paid for.
    ///
    /// - Parameter coming: The ending of what comes from the service; nil where it is not known.
    func check(isForced: Bool, coming: String?) throws(CommandFailure) {
        try checkIsWritable()
        guard !isForced else { return }
        // What comes in another format takes a name that is free, so of that nothing is in danger.
        let coming = coming ?? (keepsOriginal ? nil : ending)
        let names = FileSystem.entries(inFolder: folder.isEmpty ? "." : folder)?.map(\.name) ?? []
        for name in names {
            // Inputs and metadata may well be called like the result; only what can be a result stands in its way.
            guard Self.isTaken(name, by: stem, ending) || Self.isTaken(name, by: originalStem, coming) else { continue }
            throw CommandFailure(
                .usage, path: FilePath.join(folder, name),
                "this file exists, and a paid result would go there; --force replaces it, -o gives another place")
        }
    }

    /// Refuses an ending that no result can have.
    ///
    /// - Parameter isPicture: Whether a picture comes from the service; nil where that is not known.
    func checkEnding(isPicture: Bool?, then: PostProcessing?) throws(CommandFailure) {
        if isPicture == false, then != nil {
            throw .usage("--then makes something of pictures, and what comes is none")
        }
        let fitting = Self.endings.filter { isPicture == nil || (ImageFormat(pathExtension: $0) != nil) == isPicture }
        guard let ending, !fitting.contains(ending.lowercased()) else { return }
        throw .usage("-o \(stem).\(ending): no such result ends so; there are \(fitting.sorted().alternatives)")
    }

    /// Refuses files that steps would write where something is.
    func check(_ names: [String], stem other: String) throws(CommandFailure) {
        for name in names where name.hasPrefix(other) {
            let path = FilePath.join(folder, stem + name.dropFirst(other.count))
            guard FileSystem.kind(of: path) != nil else { continue }
            throw CommandFailure(
                .usage, path: path,
                "this file exists, and what is made of a paid result would go there; --force replaces it, -o gives "
                    + "another place")
        }
    }

    /// Refuses a folder that cannot be made or written into.
    private func checkIsWritable() throws(CommandFailure) {
        let folder = folder.isEmpty ? "." : folder
        try FileSystem.createFolder(folder)
        let trial = FilePath.join(folder, ".pixelwright-\(UUID().uuidString)")
        do { try AtomicFile.write([], to: trial, replacing: true) } catch {
            throw CommandFailure(.usage, path: folder, "a paid result could not be written here: \(error.description)")
        }
        try? FileManager.default.removeItem(atPath: trial)
    }

    /// Whether a file is where a result may go, or one of several; without an ending, of any that results have.
    private static func isTaken(_ name: String, by stem: String, _ ending: String?) -> Bool {
        let file = FilePath(name)
        let isNumbered = file.stem.hasPrefix("\(stem)-") && Int(file.stem.dropFirst(stem.count + 1)) != nil
        guard file.stem == stem || isNumbered, let other = file.ending else { return false }
        return ending.map { $0 == other } ?? endings.contains(other)
    }

    private static let endings: Set<String> = [
        "png", "apng", "gif", "webp", "jpg", "jpeg", "mp4", "webm", "mov", "wav", "mp3", "glb", "json", "srt", "txt",
        "zip",
    ]

    /// A file's name like a prompt: its first words, in small letters and digits.
    static func name(like prompt: String, else standard: String) -> String {
        let words = prompt.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var name = ""
        for word in words.prefix(8) where name.count + word.count < 40 {
            name += (name.isEmpty ? "" : "-") + word
        }
        return name.isEmpty ? standard : name
    }
}
#endif
