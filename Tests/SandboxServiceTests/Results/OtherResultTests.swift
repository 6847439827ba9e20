import Foundation
import Pixelwright
import TestSupport
import Testing

@testable import SandboxService

@Suite("Sound, models and subtitles of the sandbox")
struct OtherResultTests {
    private static func number(_ bytes: [UInt8], at offset: Int, _ count: Int = 4) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    @Test(arguments: [0.1, 1, 4.2, 30])
    func soundIsWAVOfItsLength(seconds: Double) throws {
        let made = try ResultBench().make(.sound) { ($0.seconds, $0.format) = (seconds, "wav") }
        let bytes = made.bytes
        #expect(made.mediaType == "audio/wav")
        #expect(Array(bytes[0..<4]) == Array("RIFF".utf8) && Array(bytes[8..<12]) == Array("WAVE".utf8))
        #expect(Self.number(bytes, at: 4) == bytes.count - 8)
        var (offset, sizes) = (12, [String: Int]())
        while offset + 8 <= bytes.count {
            let name = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
            if name == "fmt " {
                #expect(Self.number(bytes, at: offset + 8, 2) == 1, "PCM")
                #expect(Self.number(bytes, at: offset + 10, 2) == 1, "one channel")
                #expect(Self.number(bytes, at: offset + 12) == 22_050)
                #expect(Self.number(bytes, at: offset + 22, 2) == 16)
            }
            sizes[name] = Self.number(bytes, at: offset + 4)
            offset += 8 + Self.number(bytes, at: offset + 4)
        }
        #expect(offset == bytes.count)
        #expect(sizes["data"] == 2 * Int((seconds * 22_050).rounded()))
        #expect(Set(bytes.suffix(4000)).count > 50, "something is to be heard")
    }

    @Test(.enabled(if: Tool(named: "ffprobe") != nil, "needs ffprobe on PATH"))
    func ffprobeReadsTheSound() throws {
        let tool = try #require(Tool(named: "ffprobe"))
        let made = try ResultBench().make(.sound) { $0.seconds = 2.5 }
        let text = try ResultBench.withFile(made.bytes, "sound.wav") { path, folder in
            try tool.run(
                ["-v", "error", "-show_entries", "stream=codec_name,duration", "-of", "csv=p=0", path], inFolder: folder
            )
        }
        #expect(String(decoding: text, as: UTF8.self) == "pcm_s16le,2.500000\n")
    }

    @Test func modelsAreBinaryGLTF() throws {
        for seed in 0..<10 as Range<UInt64> {
            let made = try ResultBench().make(.model) { ($0.seed, $0.format) = (seed, "glb") }
            let bytes = made.bytes
            #expect(made.mediaType == "model/gltf-binary")
            #expect(Array(bytes[0..<4]) == Array("glTF".utf8) && Self.number(bytes, at: 4) == 2)
            #expect(Self.number(bytes, at: 8) == bytes.count)
            let length = Self.number(bytes, at: 12)
            #expect(length % 4 == 0 && Self.number(bytes, at: 16) == 0x4E4F_534A)
            let binary = Self.number(bytes, at: 20 + length)
            #expect(Self.number(bytes, at: 24 + length) == 0x004E_4942)
            #expect(28 + length + binary == bytes.count)
            let content = try #require(
                try JSONSerialization.jsonObject(with: Data(bytes[20..<20 + length])) as? [String: Any])
            let buffers = try #require(content["buffers"] as? [[String: Any]])
            #expect(buffers[0]["byteLength"] as? Int == binary)
            try check(content, Array(bytes[(28 + length)...]))
        }
    }

    /// Every index names a corner, every view lies in the buffer, and corners lie within the bounds that are said.
    private func check(_ content: [String: Any], _ buffer: [UInt8]) throws {
        let accessors = try #require(content["accessors"] as? [[String: Any]])
        let views = try #require(content["bufferViews"] as? [[String: Any]])
        let places = try views.map { view in
            (try #require(view["byteOffset"] as? Int), try #require(view["byteLength"] as? Int))
        }
        let counts = accessors.compactMap { $0["count"] as? Int }
        #expect(places.allSatisfy { $0.0 % 4 == 0 && $0.0 + $0.1 <= buffer.count })
        #expect(zip(places.map(\.1), [12, 12, 4, 2]).map { $0 / $1 } == counts)
        let indices = (0..<counts[3]).map { Self.number(buffer, at: places[3].0 + 2 * $0, 2) }
        #expect(indices.allSatisfy { $0 < counts[0] } && counts[3] > 36 && counts[3] % 3 == 0)
        let (least, most) = (accessors[0]["min"] as? [Double], accessors[0]["max"] as? [Double])
        for axis in 0..<3 {
            let values = (0..<counts[0]).map { corner in
                let bits = UInt32(Self.number(buffer, at: places[0].0 + 12 * corner + 4 * axis))
                return Double(Float(bitPattern: bits))
            }
            #expect(values.min() == least?[axis] && values.max() == most?[axis])
        }
    }

    @Test func subtitlesAreSubRip() throws {
        let words = (1...16).map { "word\($0)" }.joined(separator: "\n")
        let made = try ResultBench().make(.subtitles) { ($0.seconds, $0.text, $0.format) = (3725.5, words, "srt") }
        #expect(made.mediaType == "application/x-subrip")
        let blocks = String(decoding: made.bytes, as: UTF8.self).split(separator: "\n\n")
        #expect(blocks.count == 3)
        #expect(blocks[0] == "1\n00:00:00,000 --> 00:20:41,833\nword1 word2 word3 word4 word5 word6 word7")
        #expect(blocks[2].hasPrefix("3\n00:41:23,666 --> 01:02:05,500\nword15 word16"))
        #expect(!(try ResultBench().make(.subtitles).bytes.isEmpty))
    }
}
