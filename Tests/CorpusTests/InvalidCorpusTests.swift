import CorpusKit
import PixelCodecs
import PixelCore
import Testing

/// Every broken file is refused, for the right reason.
@Suite struct InvalidCorpusTests {
    private static let files = Corpus.files.compactMap { file -> (CorpusFile, ExpectedRefusal)? in
        guard case .refusal(let refusal) = file.expectation else { return nil }
        return (file, refusal)
    }

    private static let folders = Set(files.map { $0.0.folder }).sorted()

    @Test(arguments: folders)
    func decodingIsRefusedWithTheRightCode(_ folder: String) {
        for (file, expected) in Self.files where file.folder == folder {
            let code = refusal { () throws(DecodeError) in _ = try Animation(decoding: file.bytes) }
            #expect(expected.codes.contains(code), "\(file.path): \(code), not \(expected.codes)")
        }
    }

    @Test(arguments: folders)
    func headersAreRefusedWithTheRightCodeOrNotAtAll(_ folder: String) {
        for (file, expected) in Self.files where file.folder == folder {
            let code = refusal { () throws(DecodeError) in _ = try ImageInfo(file.bytes) }
            let right = expected.byHeader ? expected.codes : expected.codes + ["none"]
            #expect(right.contains(code), "\(file.path): \(code), not \(right)")
        }
    }

    @Test(arguments: folders)
    func partialDecodingGivesWholeCanvasesOrTheRightCode(_ folder: String) {
        var options = DecodeOptions()
        options.allowsPartial = true
        for (file, expected) in Self.files where file.folder == folder {
            do {
                let animation = try Animation(decoding: file.bytes, options: options)
                #expect(!expected.byHeader, "\(file.path)")
                #expect(animation.cels.allSatisfy { $0.bitmap.size == animation.size }, "\(file.path)")
            } catch {
                #expect(expected.codes.contains(error.code.description), "\(file.path): \(error)")
            }
        }
    }

    private func refusal(_ body: () throws(DecodeError) -> Void) -> String {
        do { try body() } catch { return error.code.description }
        return "none"
    }
}

extension CorpusFile {
    fileprivate var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
}
