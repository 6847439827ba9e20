import PixelCodecs
import TestSupport

/// Inputs that a decoder once failed on, most of them found by fuzzing, byte by byte as they were found.
enum Regressions {
    static func files() -> [CorpusFile] {
        [
            // Damage in the last row of blocks, of which a part lies below the image: partial decoding never ended.
            file(.jpeg, "hang-partial-progressive", [.corrupt, .truncated], damagedLastRow)
        ]
    }

    private static func file(
        _ format: ImageFormat, _ name: String, _ codes: [DecodeError.Code], _ digits: String
    ) -> CorpusFile {
        CorpusFile(
            path: "regression/\(format.rawValue)/\(name).\(format.pathExtension)", bytes: bytes(digits),
            expectation: .refusal(ExpectedRefusal(codes: codes.map(\.description))))
    }

    /// The bytes that pairs of hexadecimal digits stand for; whitespace is passed over.
    private static func bytes(_ digits: String) -> [UInt8] {
        let nibbles = digits.compactMap(\.hexDigitValue)
        return stride(from: 0, to: nibbles.count - 1, by: 2).map { UInt8(nibbles[$0] << 4 | nibbles[$0 + 1]) }
    }
}

extension Regressions {
    private static let damagedLastRow = """
        ffd8ffe000104a46494600010200000100010000ffdb00430008080808080808080808080808080808080808080808080808
        080808080808080808080808080808080808080808080808080808080808080808080808080808ffc20011080014001e0301
        1100021100031100ffc4001f000000000c000000000000000000000000000102030405060708090a0bffc400141001000000
        00000000000000000000000000ffda000c03010002000300000001542b109e82d935119b2dd6b4ac235ac78d760000000000
        0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
        0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
        000000f7db16
        """
}
