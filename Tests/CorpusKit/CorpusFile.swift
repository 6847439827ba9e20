package import PixelCodecs
package import PixelCore
import TestSupport

/// A file of the corpus and what is known about it without decoding it.
package struct CorpusFile: Sendable {
    /// From the top of the corpus: `valid/png/…`.
    package var path: String
    package var bytes: [UInt8]
    package var expectation: Expectation

    package enum Expectation: Sendable {
        case image(ExpectedImage)
        case refusal(ExpectedRefusal)
    }
}

/// What a valid file shows.
package struct ExpectedImage: Sendable {
    package var format: ImageFormat
    /// Whole canvases with their durations; a still's is zero.
    package var cels: [Cel]
    /// 0 is for ever; nil for a still.
    package var loopCount: Int?
    /// Whether another decoder's arithmetic may differ by a little: colour conversion, mixing of alphas.
    package var isRounded = false
    /// Whether the file holds far more than it shows, none of which may reach memory.
    package var isBomb = false
}

/// How a broken file is refused.
package struct ExpectedRefusal: Sendable {
    /// The codes of ``DecodeError`` that are right; more than one where rules are broken in more than one way.
    package var codes: [String]
    /// Whether reading the headers alone must refuse it, at no cost.
    package var byHeader = false
}

extension CorpusFile {
    /// A valid still.
    static func still(
        _ format: ImageFormat, _ name: String, _ segments: [FileSegment], _ bitmap: Bitmap, isRounded: Bool = false
    ) -> CorpusFile {
        let image = ExpectedImage(
            format: format, cels: [Cel(bitmap, duration: .zero)], loopCount: nil, isRounded: isRounded)
        return CorpusFile(path: path("valid", format, name), bytes: segments.bytes, expectation: .image(image))
    }

    /// A valid animation.
    static func animation(
        _ format: ImageFormat, _ name: String, _ segments: [FileSegment], _ bitmaps: [Bitmap], _ durations: [Duration],
        loopCount: Int, isRounded: Bool = false
    ) -> CorpusFile {
        let cels = zip(bitmaps, durations).map { Cel($0, duration: $1) }
        let image = ExpectedImage(format: format, cels: cels, loopCount: loopCount, isRounded: isRounded)
        return CorpusFile(path: path("valid", format, name), bytes: segments.bytes, expectation: .image(image))
    }

    /// A file that breaks its format's rules, or ends too early, or is not read here.
    static func broken(
        _ format: ImageFormat, _ name: String, _ segments: [FileSegment], _ codes: [DecodeError.Code],
        byHeader: Bool = false
    ) -> CorpusFile {
        let refusal = ExpectedRefusal(codes: codes.map(\.description), byHeader: byHeader)
        return CorpusFile(
            path: path("invalid", format, name), bytes: segments.bytes, expectation: .refusal(refusal))
    }

    /// A file that breaks its format's rules, or ends too early, or is not read here.
    static func broken(
        _ format: ImageFormat, _ name: String, _ segments: [FileSegment], _ codes: DecodeError.Code...
    ) -> CorpusFile {
        broken(format, name, segments, codes)
    }

    /// A file whose header alone says that it costs too much.
    static func bomb(_ format: ImageFormat, _ name: String, _ segments: [FileSegment]) -> CorpusFile {
        broken(format, "bomb-" + name, segments, [.limitExceeded], byHeader: true)
    }

    private static func path(_ kind: String, _ format: ImageFormat, _ name: String) -> String {
        "\(kind)/\(format.rawValue)/\(name).\(format.pathExtension)"
    }
}

extension RandomSource {
    /// A source for the file of that name, so that a new file does not change the others.
    init(for name: String) {
        self.init(seed: Checksum.fnv1a(Array(name.utf8)))
    }
}
