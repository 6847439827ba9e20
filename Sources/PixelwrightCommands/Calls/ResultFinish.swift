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
    /// Whether a process began to make it: then what lies there is its work, whole or not.
    private var hasBegun = false
    /// The folder that paths in the steps start from.
    private let workingFolder: String

    /// nil where results stay as they come.
    init?(_ place: CallPlace, then: PostProcessing?, isForced: Bool) {
        guard then != nil || place.format != nil else { return nil }
        self.place = place.fromRoot
        self.then = then
        self.isForced = isForced
        workingFolder = FileManager.default.currentDirectoryPath
    }

    /// The same for who comes after a process that ended over it.
    var begun: ResultFinish {
        var finish = self
        finish.hasBegun = true
        return finish
    }

    /// Makes it.
    ///
    /// - Returns: The paths of what was made, one for each file.
    /// - Throws: What a step throws; the files stay in any case.
    func run(on files: [ResultFile]) throws -> [String] {
        let folder = FileManager.default.currentDirectoryPath
        // One that is gone is missed only by steps that name something in it, and these say so.
        _ = FileManager.default.changeCurrentDirectoryPath(workingFolder)
        defer { _ = FileManager.default.changeCurrentDirectoryPath(folder) }
        return try files.enumerated().map { index, file in
            try run(on: file.path, to: files.count > 1 ? place.numbered(index + 1) : place)
        }
    }

    private func run(on path: String, to place: CallPlace) throws -> String {
        let isForced = isForced || hasBegun
        if let then { return try then.run(on: path, to: place, isForced: isForced) }
        let ending = FilePath(path).ending ?? "png"
        guard let wanted = place.ending, wanted.lowercased() != ending.lowercased(),
            ImageFormat(pathExtension: ending) != nil
        else { return path }
        return try PostProcessing("convert").run(on: path, to: place, isForced: isForced)
    }
}

extension ResultFinish {
    /// As the ledger keeps it.
    var text: String {
        let json: JSONValue = [
            "place": place.json, "then": then.map { .string($0.text) } ?? .null, "force": .bool(isForced),
            "begun": .bool(hasBegun),
            "working_folder": .string(workingFolder),
        ]
        return json.compactText
    }

    /// Reads what the ledger has kept; nil for nothing.
    init?(_ text: String?) {
        guard let text, let json = try? JSONValue(parsing: Array(text.utf8)),
            let place = CallPlace(json["place"])
        else { return nil }
        self.place = place
        then = json["then"].stringValue.flatMap { try? PostProcessing($0) }
        isForced = json["force"].boolValue ?? false
        hasBegun = json["begun"].boolValue ?? false
        workingFolder = json["working_folder"].stringValue ?? FileManager.default.currentDirectoryPath
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
