import Foundation
import Pixelwright
import TestSupport
import Testing

@testable import SandboxService

/// A maker with a store of its own.
struct ResultBench {
    let store: StateStore
    let maker: ResultMaker

    init() throws {
        store = try StateStore(path: nil)
        maker = ResultMaker(store)
    }

    /// What a spec of a kind makes after `change`.
    func make(_ kind: ResultSpec.Kind, _ change: (inout ResultSpec) -> Void = { _ in }) throws -> MadeResult {
        var spec = ResultSpec(kind)
        change(&spec)
        return try maker.make(spec)
    }

    /// Keeps files, and says what they are called.
    func keep(_ files: [[UInt8]]) throws -> [String] {
        try files.enumerated().map { index, file in
            let name = "source-\(index)"
            try store.write(file, as: name)
            return name
        }
    }

    /// The colours that some pictures have in all, clear ones among them; there must be 256 at the most.
    static func colors(of bitmaps: [Bitmap]) throws -> Set<RGBA8> {
        Set(try #require(ColorSet(of: bitmaps), "256 colours at the most").colors)
    }

    /// A picture with a figure on a transparent ground, in so many colours besides.
    static func picture(_ size: Size, colorCount: Int, seed: UInt64 = 1) -> Bitmap {
        var random = RandomSource(seed: seed)
        let colors = random.colors(colorCount)
        var bitmap = Bitmap(size: size)
        for y in size.height / 5..<size.height * 4 / 5 {
            for x in size.width / 4..<size.width * 3 / 4 { bitmap[x, y] = colors[(x / 3 + y / 2) % colorCount] }
        }
        return bitmap
    }

    /// Calls `body` with the path of a file of these bytes, in a folder that is gone afterwards.
    static func withFile<Value>(_ bytes: [UInt8], _ name: String, _ body: (String, String) throws -> Value) throws
        -> Value
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pixelwright-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return try body(file.path(percentEncoded: false), folder.path(percentEncoded: false))
    }
}
