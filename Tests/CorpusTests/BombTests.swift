#if os(Linux)
import CorpusKit
import Foundation
import PixelCodecs
import PixelCore
import TestSupport
import Testing

/// Small files that claim, or hold, far too much never reach memory. Each test runs in a process of its own, whose peak
/// of memory nothing else raises.
@Suite struct BombTests {
    @Test func bombsAreRefusedFromTheirHeadersWithoutMemory() async {
        await #expect(processExitsWith: .success) {
            let bombs = Corpus.files.filter { $0.path.hasPrefix("invalid") && $0.path.contains("/bomb-") }
            #expect(bombs.count >= 15)
            let growth = try PeakMemory.growth {
                for bomb in bombs {
                    let path = PackageFolder.path + "/Tests/Corpus/" + bomb.path
                    let codes = [
                        refusal { () throws(DecodeError) in _ = try ImageInfo(contentsOf: path) },
                        refusal { () throws(DecodeError) in _ = try Bitmap(decoding: bomb.bytes) },
                    ]
                    #expect(codes == [.limitExceeded, .limitExceeded], "\(bomb.path)")
                }
            }
            #expect(growth < PeakMemory.allowance, "peak memory grew by \(growth) KiB")
        }
    }

    @Test func hugeTextAndProfilesAreNotUnpacked() async {
        await #expect(processExitsWith: .success) {
            let bombs = Corpus.files.filter { $0.path.hasPrefix("valid") && $0.path.contains("/bomb-") }
            #expect(bombs.count == 3)
            let growth = try PeakMemory.growth {
                for bomb in bombs {
                    #expect(refusal { () throws(DecodeError) in _ = try Bitmap(decoding: bomb.bytes) } == nil)
                }
            }
            #expect(growth < PeakMemory.allowance, "peak memory grew by \(growth) KiB")
        }
    }
}

private func refusal(_ body: () throws(DecodeError) -> Void) -> DecodeError.Code? {
    do { try body() } catch { return error.code }
    return nil
}

/// The most memory that this process has had.
private enum PeakMemory {
    /// What a bomb may take, in KiB.
    static let allowance = 20 << 10

    /// By how many KiB the peak grows while `body` runs.
    static func growth(_ body: () -> Void) throws -> Int {
        let before = try current()
        body()
        return try current() - before
    }

    private static func current() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(line.split(separator: " ").dropFirst().compactMap { Int($0) }.first)
    }
}
#endif
