import CorpusKit
import PixelCodecs
import PixelCore
import TestSupport
import Testing

#if os(Linux)
import Foundation

/// Small files that claim, or hold, far too much never reach memory.
@Suite(.serialized) struct BombTests {
    private static let allowance = 20 << 10

    @Test func bombsAreRefusedFromTheirHeadersWithoutMemory() throws {
        let bombs = Corpus.files().filter { $0.path.contains("/bomb-") && $0.path.hasPrefix("invalid") }
        #expect(bombs.count >= 15)
        let growth = try peakGrowth {
            for bomb in bombs {
                let path = PackageFolder.path + "/Tests/Corpus/" + bomb.path
                #expect(throws: DecodeError.self, "\(bomb.path)") { try ImageInfo(contentsOf: path) }
                #expect(throws: DecodeError.self, "\(bomb.path)") { try Bitmap(decoding: bomb.bytes) }
            }
        }
        #expect(growth < Self.allowance, "peak memory grew by \(growth) KiB")
    }

    @Test func hugeTextAndProfilesAreNotUnpacked() throws {
        let bombs = Corpus.files().filter { $0.path.contains("/bomb-") && $0.path.hasPrefix("valid") }
        #expect(bombs.count == 3)
        let growth = try peakGrowth {
            for bomb in bombs { _ = try? Bitmap(decoding: bomb.bytes) }
        }
        #expect(growth < Self.allowance, "peak memory grew by \(growth) KiB")
    }

    /// By how many KiB the peak of this process's resident memory grows while `body` runs. Other tests that run beside
    /// it count too, but use little.
    private func peakGrowth(_ body: () -> Void) throws -> Int {
        let before = try peak()
        body()
        return try peak() - before
    }

    private func peak() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(line.split(separator: " ").dropFirst().compactMap { Int($0) }.first)
    }
}
#endif
