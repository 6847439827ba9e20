import PixelColor
import PixelCore
import TestSupport
import Testing

/// Pixel art whose grid can be told, and what becomes of it on the way.
enum Sprite {
    /// A sprite of few colours in small patches: most neighbouring rows and columns differ somewhere, and some features
    /// are one pixel wide.
    static func random(_ size: Size, seed: UInt64, transparentBorder: Int = 0) -> Bitmap {
        var random = RandomSource(seed: seed)
        // Colours that nothing mistakes for each other.
        let colors = ["1a1c2c", "b13e53", "ffcd75", "38b764", "3b5dc9", "f4f4f4"].compactMap { RGBA8(hex: $0) }
        var sprite = Bitmap(size: size, filledWith: random.pick(colors))
        for y in 0..<size.height {
            for x in 0..<size.width {
                switch random.next(in: 0...5) {
                case 0, 1: sprite[x, y] = random.pick(colors)
                case 2...3 where x > 0: sprite[x, y] = sprite[x - 1, y]
                default: if y > 0 { sprite[x, y] = sprite[x, y - 1] }
                }
            }
        }
        let border = transparentBorder
        guard border > 0 else { return sprite }
        for y in 0..<size.height {
            for x in 0..<size.width {
                let inside =
                    x >= border && x < size.width - border && y >= border && y < size.height - border
                if !inside { sprite[x, y] = .clear }
            }
        }
        return sprite
    }

    /// Borders of `count` cells, each line up to a seventh of `pitch` beside its place.
    static func jitteredCuts(_ count: Int, pitch: Int, seed: UInt64) -> [Int] {
        var random = RandomSource(seed: seed)
        let reach = pitch / 7
        return (0...count).map { $0 * pitch + ($0 == 0 || $0 == count ? 0 : random.next(in: -reach...reach)) }
    }

    /// `bitmap` moved by a box filter of three pixels in both directions, again and again.
    static func blurred(_ bitmap: Bitmap, times: Int) -> Bitmap {
        var result = bitmap
        for _ in 0..<times {
            let source = result
            for y in 0..<source.height {
                for x in 0..<source.width {
                    var sum = SIMD3<Int>.zero
                    for (dx, dy) in [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)] {
                        let pixel = source[
                            min(max(x + dx, 0), source.width - 1), min(max(y + dy, 0), source.height - 1)]
                        sum &+= SIMD3(Int(pixel.red), Int(pixel.green), Int(pixel.blue))
                    }
                    result[x, y] = RGBA8(UInt8(sum.x / 5), UInt8(sum.y / 5), UInt8(sum.z / 5), source[x, y].alpha)
                }
            }
        }
        return result
    }

    /// `bitmap` with every channel of every pixel off by up to `amount`.
    static func noisy(_ bitmap: Bitmap, amount: Int, seed: UInt64) -> Bitmap {
        var random = RandomSource(seed: seed)
        var result = bitmap
        func off(_ channel: UInt8) -> UInt8 {
            UInt8(min(max(Int(channel) + random.next(in: -amount...amount), 0), 255))
        }
        for y in 0..<bitmap.height {
            for x in 0..<bitmap.width {
                let pixel = bitmap[x, y]
                result[x, y] = RGBA8(off(pixel.red), off(pixel.green), off(pixel.blue), pixel.alpha)
            }
        }
        return result
    }

    /// The share of pixels within ΔE 2 of the truth.
    static func agreement(_ bitmap: Bitmap, _ truth: Bitmap) -> Double {
        guard bitmap.size == truth.size else { return 0 }
        var near = 0
        for y in 0..<truth.height {
            for x in 0..<truth.width {
                let (a, b) = (bitmap[x, y], truth[x, y])
                let isNear =
                    a.isTransparent || b.isTransparent
                    ? a.isTransparent == b.isTransparent : OKLab(a).deltaE(to: OKLab(b)) < 2
                near += isNear ? 1 : 0
            }
        }
        return Double(near) / Double(truth.size.area)
    }
}

extension Bitmap {
    /// The bitmap with each pixel a cell between the given cuts.
    func drawn(columnCuts: [Int], rowCuts: [Int]) -> Bitmap {
        var result = Bitmap(size: Size(columnCuts[width], rowCuts[height]))
        for row in 0..<height {
            for column in 0..<width {
                for y in rowCuts[row]..<rowCuts[row + 1] {
                    for x in columnCuts[column]..<columnCuts[column + 1] { result[x, y] = self[column, row] }
                }
            }
        }
        return result
    }
}
