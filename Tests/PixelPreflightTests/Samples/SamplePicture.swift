import Pixelwright
import Synchronization
import TestSupport

/// Picture files to check, each made once.
enum SamplePicture {
    private static let made = Mutex<[String: [UInt8]]>([:])

    private static func once(_ name: String, _ make: () throws -> [UInt8]) -> [UInt8] {
        if let file = made.withLock({ $0[name] }) { return file }
        do {
            let file = try make()
            made.withLock { $0[name] = file }
            return file
        } catch {
            preconditionFailure("\(name) cannot be made: \(error)")
        }
    }

    /// A picture of one colour.
    static func flat(_ width: Int, _ height: Int, _ format: ImageFormat = .png) -> [UInt8] {
        once("flat \(width)×\(height) \(format)") {
            guard format == .png else {
                return try Bitmap(size: Size(width, height), filledWith: .white).encoded(as: format)
            }
            // One bit a pixel, written byte by byte: large ones are made in no time.
            let row = [0] + [UInt8](repeating: 255, count: (width + 7) / 8)
            let rows = [UInt8]((0..<height).map { _ in row }.joined())
            let chunks = [
                RawPNG.signature, RawPNG.header(width: width, height: height, depth: 1, colorType: 0),
                RawPNG.chunk("IDAT", RawZlib.stored(rows)), RawPNG.end,
            ]
            return chunks.flatMap(\.bytes)
        }
    }

    /// A small PNG that something follows until it has so many bytes.
    static func padded(to count: Int, side: Int) -> [UInt8] {
        once("padded \(count) \(side)") {
            let file = flat(side, side)
            return file + [UInt8](repeating: 0, count: count - file.count)
        }
    }

    /// Two frames in a file of a format that can hold them.
    static func moving(_ side: Int, _ format: ImageFormat) -> [UInt8] {
        once("moving \(side) \(format)") {
            let cels = [RGBA8.white, .black].map {
                Cel(Bitmap(size: Size(side, side), filledWith: $0), duration: .milliseconds(100))
            }
            return try Animation(cels: cels).encoded(as: format)
        }
    }

    /// A bitmap as a PNG.
    static func png(_ name: String, _ bitmap: () throws -> Bitmap) -> [UInt8] {
        once(name) { try bitmap().encoded(as: .png) }
    }
}

extension SamplePicture {
    /// A round figure of a few colours on a transparent canvas.
    ///
    /// - Parameters:
    ///   - alpha: How opaque its lowest rows are.
    ///   - scale: How many pixels wide and high each pixel of the art is.
    static func figure(_ side: Int, alpha: UInt8 = 255, scale: Int = 1) -> [UInt8] {
        png("figure \(side) \(alpha) \(scale)") {
            var random = RandomSource(seed: 5)
            let art = side / scale
            let radius = art / 2 - 4
            let colors = random.bitmap(.fewColors, size: Size(art, art))
            var bitmap = Bitmap(size: Size(side, side))
            for y in 0..<art {
                for x in 0..<art {
                    let (dx, dy) = (2 * x + 1 - art, 2 * y + 1 - art)
                    guard dx * dx + dy * dy < 4 * radius * radius else { continue }
                    var color = colors[x, y]
                    if y > art / 2 + radius / 2 { color.alpha = alpha }
                    for row in 0..<scale {
                        for column in 0..<scale { bitmap[x * scale + column, y * scale + row] = color }
                    }
                }
            }
            return bitmap
        }
    }

    /// A picture of many colours without transparency.
    static func noise(_ side: Int) -> [UInt8] {
        png("noise \(side)") {
            var random = RandomSource(seed: 7)
            return random.bitmap(.noise, size: Size(side, side))
        }
    }

    /// A figure at the left border of a transparent canvas.
    static func cutOff(_ side: Int) -> [UInt8] {
        png("cut off \(side)") {
            var random = RandomSource(seed: 6)
            var bitmap = Bitmap(size: Size(side, side))
            for y in 4..<side - 4 { for x in 0..<side / 2 { bitmap[x, y] = random.color() } }
            return bitmap
        }
    }

    /// Eight figures in a grid of four by two, 128×64 px before it is enlarged.
    static func sheet(scale: Int) -> [UInt8] {
        png("sheet \(scale)") {
            var random = RandomSource(seed: 9)
            let figure = random.bitmap(.fewColors, size: Size(20, 26))
            var sheet = Bitmap(size: Size(128, 64))
            for index in 0..<8 {
                sheet.draw(figure, at: Point(x: index % 4 * 32 + 6 + index % 2, y: index / 4 * 32 + 3))
            }
            return sheet.scaled(by: scale)
        }
    }

    /// What is no picture of a known format: a bitmap of Windows.
    static let bmp: [UInt8] = Array("BM".utf8) + [UInt8](repeating: 0, count: 100)
}
