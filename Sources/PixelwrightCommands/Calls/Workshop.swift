#if Services
import Foundation
import Pixelwright

/// Another file lies where something is to go, and nobody said that it may be replaced.
struct PlaceTaken: Error {
    let path: String
}

/// Where steps are made before what comes of them goes to its place: whole, and without taking a place that is not free.
struct Workshop {
    private let folder: String
    private let place: CallPlace
    private let isForced: Bool

    /// The folder that holds what goes to the place.
    private var results: String { FilePath.join(folder, "results") }

    /// Makes it.
    ///
    /// - Parameter isForced: Whether what lies at the place is replaced; then steps see it, as some keep parts of it.
    init(_ place: CallPlace, isForced: Bool) throws {
        folder = FileSystem.temporaryPath()
        self.place = place
        self.isForced = isForced
        try FileSystem.createFolder(results)
        guard isForced else { return }
        for name in FileSystem.entries(inFolder: place.folder)?.map(\.name) ?? [] where name.hasPrefix("\(place.stem).")
        {
            try? FileManager.default.copyItem(
                atPath: FilePath.join(place.folder, name), toPath: FilePath.join(results, name))
        }
    }

    /// The path of what an inner step makes.
    func path(ofStep index: Int, endingIn ending: String) -> String {
        FilePath.join(folder, "\(place.stem)-\(index + 1).\(ending)")
    }

    /// The path of what the last step makes.
    func path(endingIn ending: String) -> String {
        FilePath.join(results, FilePath(place.path(endingIn: ending)).name)
    }

    /// Puts all results at their place. One that lies there already, from an earlier attempt, stays.
    ///
    /// - Throws: ``PlaceTaken`` before anything is put there, when another file lies where a result is to go.
    func deliver() throws {
        var files: [(bytes: [UInt8], path: String)] = []
        for name in FileSystem.entries(inFolder: results)?.map(\.name).sorted() ?? [] {
            let path = FilePath.join(place.folder, name)
            let bytes = try Input(path: FilePath.join(results, name)).bytes()
            let present = FileManager.default.contents(atPath: path).map { Array($0) }
            if present == bytes { continue }
            guard present == nil || isForced else { throw PlaceTaken(path: path) }
            files.append((bytes, path))
        }
        for file in files { try AtomicFile.write(file.bytes, to: file.path, replacing: isForced) }
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
#endif
