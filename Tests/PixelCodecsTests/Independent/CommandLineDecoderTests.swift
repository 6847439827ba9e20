import CorpusKit
import PixelCodecs
import PixelCore
import TestSupport
import Testing

/// Our decoders beside the libraries' own programs, over the valid corpus.
struct CommandLineDecoderTests {
    /// pngtopam overlooks the transparent colour of RGB.
    @Test(.enabled(if: CommandLineDecoder.pngtopam.isInstalled, "\(CommandLineDecoder.pngtopam.absence)"))
    func pngAsPngtopam() throws {
        try compareStills(.png, with: .pngtopam, except: ["/transparent-rgb"])
    }

    /// djpeg writes no inks and does not turn pictures upright.
    @Test(.enabled(if: CommandLineDecoder.djpeg.isInstalled, "\(CommandLineDecoder.djpeg.absence)"))
    func jpegAsDjpeg() throws {
        try compareStills(.jpeg, with: .djpeg, except: ["/cmyk", "/ycck", "/orientation"])
    }

    @Test(.enabled(if: CommandLineDecoder.dwebp.isInstalled, "\(CommandLineDecoder.dwebp.absence)"))
    func webpAsDwebp() throws {
        try compareStills(.webp, with: .dwebp)
    }

    private func compareStills(
        _ format: ImageFormat, with decoder: CommandLineDecoder, except exceptions: [String] = []
    ) throws {
        let files = Corpus.files.filter { file in
            guard let image = file.image, image.format == format, image.loopCount == nil else { return false }
            return !exceptions.contains { file.path.contains($0) }
        }
        #expect(!files.isEmpty)
        let outputs = try decoder.run(files.map(\.path), in: TemporaryFolder())
        for (file, output) in zip(files, outputs) {
            let theirs = output.flatMap(Netpbm.bitmap)
            let ours = try Bitmap(decoding: file.bytes)
            #expect(theirs != nil, "\(file.path): no output")
            #expect(theirs.flatMap(ours.visibleDifference) == 0, "\(file.path)")
        }
    }
}
