/// A short tune that its seed describes, as a WAV file: PCM, 16 bits, one channel.
///
/// Only whole numbers are computed with, so that it is the same on every machine. It lasts as long as the spec says,
/// 0.1 through 300 seconds.
struct Melody {
    static let mediaType = "audio/wav"
    /// How many samples a second has.
    static let sampleRate = 22_050
    private let seed: UInt64
    private let sampleCount: Int

    init(_ spec: ResultSpec) {
        seed = spec.seed
        let seconds = min(max(spec.seconds.isNaN ? 1 : spec.seconds, 0.1), 300)
        sampleCount = Int((seconds * Double(Self.sampleRate)).rounded())
    }

    var result: MadeResult { MadeResult(file, mediaType: Self.mediaType) }

    /// Two octaves of a pentatonic scale from A3 on, in hundredths of a hertz.
    private static let scale = [22_000, 26_163, 29_366, 32_963, 39_200, 44_000, 52_325, 58_733, 65_926, 78_399]

    private var samples: [Int16] {
        var random = SeededRandom(seed: seed)
        let length = random.pick([3, 4, 5]) * Self.sampleRate / 20
        let isSquare = random.integer(in: 0...1) == 0
        var note = random.integer(in: 2...6)
        var phases = (0, 0)
        var samples: [Int16] = []
        samples.reserveCapacity(sampleCount)
        while samples.count < sampleCount {
            note = min(max(note + random.integer(in: -2...2), 0), Self.scale.count - 1)
            let steps = (Self.step(Self.scale[note]), Self.step(Self.scale[note % 5] / 2))
            for place in 0..<min(length, sampleCount - samples.count) {
                phases.0 = (phases.0 + steps.0) & 0xFFFF
                phases.1 = (phases.1 + steps.1) & 0xFFFF
                let voice = isSquare ? (phases.0 < 0x8000 ? 0x3000 : -0x3000) : Self.triangle(phases.0)
                let loudness = Self.loudness(place, of: length)
                samples.append(Int16(clamping: (voice / 2 + Self.triangle(phases.1) / 3) * loudness / 256))
            }
        }
        return samples
    }

    /// How far a wave of a frequency comes in a sample, in parts of 65536.
    private static func step(_ frequency: Int) -> Int { frequency * 65_536 / (100 * sampleRate) }

    private static func triangle(_ phase: Int) -> Int { abs(phase - 0x8000) - 0x4000 }

    /// Quickly on, slowly off, and silent at both ends, so that nothing clicks: 0 through 256.
    private static func loudness(_ place: Int, of length: Int) -> Int {
        min(place * 256 / 128, (length - place) * 256 / length)
    }

    /// RIFF: a format chunk, the name of what wrote it, the samples.
    private var file: [UInt8] {
        let software = Array("Pixelwright sandbox\0".utf8)
        let information = Array("INFOISFT".utf8) + Self.number(software.count, 4) + software
        let format = [
            Self.number(1, 2), Self.number(1, 2), Self.number(Self.sampleRate, 4), Self.number(2 * Self.sampleRate, 4),
            Self.number(2, 2), Self.number(16, 2),
        ].flatMap(\.self)
        let data = samples.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        let content = [
            Array("WAVE".utf8), Self.chunk("fmt ", format), Self.chunk("LIST", information), Self.chunk("data", data),
        ].flatMap(\.self)
        return Self.chunk("RIFF", content)
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        Array(name.utf8) + number(content.count, 4) + content
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
