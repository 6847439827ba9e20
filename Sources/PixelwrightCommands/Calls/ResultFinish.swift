#if Services
import Foundation
import Pixelwright
import ServiceJobs

/// What is made of the results of a call once they lie on the disk. The ledger keeps it, so that whichever command fetches
/// them does it.
struct ResultFinish: Hashable, Sendable {
    /// Where what is made goes.
    let place: CallPlace
    /// The steps; nil for the format of the place alone.
    let then: PostProcessing?
    /// Whether files that are there are replaced.
    let isForced: Bool
    /// The folder that paths in the steps start from.
    private let workingFolder: String

    private init(place: CallPlace, then: PostProcessing?, isForced: Bool, workingFolder: String) {
        self.place = place
        self.then = then
        self.isForced = isForced
        self.workingFolder = workingFolder
    }

    /// nil where results stay as they come.
    init?(_ place: CallPlace, then: PostProcessing?, isForced: Bool) {
        guard then != nil || place.format != nil else { return nil }
        self.init(
            place: place.fromRoot, then: then, isForced: isForced,
            workingFolder: FileManager.default.currentDirectoryPath)
    }

    /// Makes it.
    ///
    /// - Returns: The paths of what was made, one for each file.
    /// - Throws: What a step throws; the files stay in any case.
    func run(on files: [ResultFile]) throws -> [String] {
        let folder = FileManager.default.currentDirectoryPath
        guard FileManager.default.changeCurrentDirectoryPath(workingFolder) else {
            throw CommandFailure(
                .usage, path: workingFolder, "this folder is gone, from which the steps were to be made")
        }
        defer { _ = FileManager.default.changeCurrentDirectoryPath(folder) }
        return try files.enumerated().map { index, file in
            try run(on: file.path, to: files.count > 1 ? place.numbered(index + 1) : place)
        }
    }

    private func run(on path: String, to place: CallPlace) throws -> String {
        if let then { return try then.run(on: path, to: place, isForced: isForced) }
        let ending = FilePath(path).ending ?? "png"
        guard let wanted = place.ending, wanted.lowercased() != ending.lowercased(),
            ImageFormat(pathExtension: ending) != nil
        else { return path }
        // Where there is no transparency, sprites stand on white.
        let words = place.format == .jpeg ? "convert --matte '#ffffff'" : "convert"
        return try PostProcessing(words).run(on: path, to: place, isForced: isForced)
    }
}

extension ResultFinish {
    /// As the ledger keeps it.
    var text: String {
        let json: JSONValue = [
            "place": place.json, "then": then.map { .string($0.text) } ?? .null, "force": .bool(isForced),
            "working_folder": .string(workingFolder),
        ]
        return json.compactText
    }

    /// Reads what the ledger has kept.
    ///
    /// - Throws: Where this version does not understand it.
    init(kept text: String) throws {
        guard let json = try? JSONValue(parsing: Array(text.utf8)), let place = CallPlace(json["place"]),
            let workingFolder = json["working_folder"].stringValue
        else { throw CommandFailure(.usage, "what was to be made of it was written by another version") }
        self.place = place
        then = try json["then"].stringValue.map { try PostProcessing($0) }
        isForced = json["force"].boolValue ?? false
        self.workingFolder = workingFolder
    }

    /// The same of what goes to another place.
    func moved(to place: CallPlace) -> ResultFinish? {
        guard then != nil || place.format != nil else { return nil }
        return ResultFinish(place: place.fromRoot, then: then, isForced: false, workingFolder: workingFolder)
    }
}

extension CallPlace {
    fileprivate var json: JSONValue {
        [
            "folder": .string(folder), "stem": .string(stem), "ending": .string(ending),
            "keeps_original": .bool(keepsOriginal),
        ]
    }

    fileprivate init?(_ json: JSONValue) {
        guard let folder = json["folder"].stringValue, let stem = json["stem"].stringValue else {
            return nil
        }
        self.init(
            folder: folder, stem: stem, ending: json["ending"].stringValue,
            keepsOriginal: json["keeps_original"].boolValue ?? false)
    }
}
#endif
