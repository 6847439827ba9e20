import PixelCodecs
import PixelCore
import TestSupport
import Testing

@Suite("GIFs with what browsers show of them")
struct GIFCasesTests {
    private static let names = [
        "all_transparent_frame", "bg_nonzero_disp2", "disp2_subrect", "disp3_chain", "disp3_first",
        "dup_frames_delay0", "frame_out_of_bounds", "full_disp1", "interlaced", "local_palettes", "mixed_0123",
        "no_global_palette",
    ]

    /// The truth holds all frames side by side.
    @Test(
        "Every frame is shown as it should be", .enabled(if: SharedMaterial.isPresent, "\(SharedMaterial.absence)"),
        arguments: names)
    func frames(name: String) throws {
        let file = try #require(SharedMaterial.bytes("bench/sheets/gifcases/\(name).gif"))
        let truth = try Bitmap(
            decoding: #require(SharedMaterial.bytes("bench/sheets/gifcases/\(name).truth.png")))
        let animation = try Animation(decoding: file)
        #expect(animation.size.width * animation.cels.count == truth.width)
        for (i, cel) in animation.cels.enumerated() {
            let place = Rectangle(origin: Point(x: i * animation.size.width, y: 0), size: animation.size)
            #expect(cel.bitmap == truth.cropped(to: place))
        }
        #expect(try Animation(decoding: animation.gifData()).cels.map(\.bitmap) == animation.cels.map(\.bitmap))
    }
}
