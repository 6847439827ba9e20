import CPeers
import Measuring
import Pixelwright

/// A bare library's decoder.
typealias BareDecoder = (UnsafePointer<UInt8>, Int, UnsafeMutablePointer<UInt8>, Int) -> Int32

func compareDecoding(_ files: [String]) throws {
    let table = Table(
        "Decoding to RGBA8", columns: ["file", "bytes", "ours ms", "bare library ms", "ratio (bar 1.15)"])
    for input in [DrawnPicture.photograph, .translucent, .sheet, .sprite, .icon] {
        try compare(table, "PNG, \(input.name)", try input.bitmap.pngData(), peer_png_decode)
        try compare(table, "WebP lossless, \(input.name)", try input.bitmap.webpData(), peer_webp_decode)
        if input.bitmap.pixels.isOpaque {
            try compare(table, "JPEG, \(input.name)", try input.bitmap.jpegData(), peer_jpeg_decode)
        }
    }
    for file in files {
        let info = try ImageInfo(contentsOf: file)
        let decoder: BareDecoder? =
            switch info.format {
            case .png: peer_png_decode
            case .jpeg: peer_jpeg_decode
            case .webp where !info.isAnimated: peer_webp_decode
            default: nil
            }
        if let decoder { try compare(table, file, try [UInt8](contentsOfFile: file), decoder) }
    }
}

func compareAnimationDecoding() throws {
    let table = Table(
        "Decoding all frames of an animation", columns: ["file", "bytes", "ours ms", "bare library ms", "ratio"])
    let large = try DrawnPicture.animation(Size(640, 640), frames: 24)
    try compare(table, "WebP lossless, 24 × 640×640", try large.webpData(), peer_webp_decode_animation)
    let small = try Animation(
        cels: (0..<16).map { index in
            var canvas = Bitmap(size: Size(64, 64))
            canvas.draw(DrawnPicture.pixelArt(Size(48, 48)), at: Point(x: index, y: 8))
            return Cel(canvas, duration: .milliseconds(80))
        })
    try compare(table, "WebP lossless, 16 × 64×64", try small.webpData(), peer_webp_decode_animation)
    try compare(table, "GIF, 16 × 64×64", try small.gifData(), peer_gif_decode_animation)
    try compare(table, "GIF, 24 × 640×640", try large.gifData(), peer_gif_decode_animation)
}

private func compare(_ table: Table, _ name: String, _ bytes: [UInt8], _ bare: BareDecoder) throws {
    let info = try ImageInfo(bytes)
    var target = [UInt8](repeating: 0, count: info.size.area * 4)
    let measurement = try Measurement(
        ours: {
            var decoder = try AnimationDecoder(bytes)
            while try decoder.next() != nil {}
        },
        peer: {
            let result = bare(bytes, bytes.count, &target, target.count)
            precondition(result == 0, "the bare library could not decode \(name)")
        })
    table.row([
        name, "\(bytes.count)", Table.number(measurement.ourMedian * 1e3, decimals: 3),
        Table.number(measurement.peerMedian * 1e3, decimals: 3), Table.number(measurement.ratio),
    ])
}

extension Span<RGBA8> {
    var isOpaque: Bool {
        for i in indices where !self[i].isOpaque { return false }
        return true
    }
}
