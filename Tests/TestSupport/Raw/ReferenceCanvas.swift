package import PixelCore

/// Plays an animation's stored frames pixel by pixel, in the plainest way: what a decoder is checked against.
package struct ReferenceCanvas: Sendable {
    package enum Blend: Int, Sendable {
        case replace, over
    }

    package enum Disposal: Int, Sendable {
        case keep, clear, restore
    }

    private var canvas: Bitmap
    private var next: Bitmap

    package init(size: Size) {
        canvas = Bitmap(size: size)
        next = canvas
    }

    /// The canvas as it is shown with `frame` at (`x`, `y`).
    package mutating func show(_ frame: Bitmap, x: Int, y: Int, blend: Blend, disposal: Disposal) -> Bitmap {
        canvas = next
        for row in 0..<frame.height {
            for column in 0..<frame.width {
                let (left, top) = (x + column, y + row)
                guard left >= 0, top >= 0, left < canvas.width, top < canvas.height else { continue }
                let pixel = frame[column, row]
                let under = canvas[left, top]
                canvas[left, top] = blend == .replace ? pixel : Self.over(pixel, under)
                switch disposal {
                case .keep: next[left, top] = canvas[left, top]
                case .clear: next[left, top] = .clear
                case .restore: break
                }
            }
        }
        return canvas
    }

    /// Source-over on straight alpha, every channel rounded once; what does not show at all is transparent black.
    private static func over(_ top: RGBA8, _ bottom: RGBA8) -> RGBA8 {
        // Weights in units of 1/255².
        let topWeight = Int(top.alpha) * 255
        let bottomWeight = Int(bottom.alpha) * (255 - Int(top.alpha))
        let sum = topWeight + bottomWeight
        guard sum > 0 else { return .clear }
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8((2 * (Int(a) * topWeight + Int(b) * bottomWeight) + sum) / (2 * sum))
        }
        return RGBA8(
            mix(top.red, bottom.red), mix(top.green, bottom.green), mix(top.blue, bottom.blue),
            UInt8((2 * sum + 255) / 510))
    }
}
