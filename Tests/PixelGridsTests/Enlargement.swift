import Foundation
import PixelCore
import PixelGrids
import Testing

/// Enlarges pixel art as other software does: slowly, in the open, sharing no code with what undoes it.
struct Enlargement: CustomTestStringConvertible {
    let kernel: UpscaleKernel
    /// Whether the result of the first pass, along rows, is rounded to bytes before the second.
    var roundsBetween = true
    /// Of the Gaussian for ``UpscaleKernel/blurred``, in cells.
    var deviation = 0.16

    var testDescription: String { "\(kernel.rawValue)\(roundsBetween ? "" : ", one rounding")" }

    /// `sprite` at `size`, colours weighted by opacity on the way.
    func callAsFunction(_ sprite: Bitmap, to size: Size) -> Bitmap {
        var lines = (0..<sprite.height).map { y in (0..<sprite.width).map { x in premultiplied(sprite[x, y]) } }
        lines = lines.map { enlarged($0, to: size.width) }
        if roundsBetween { lines = lines.map { $0.map { clipped($0).rounded(.toNearestOrAwayFromZero) } } }
        let columns = (0..<size.width).map { x in enlarged(lines.map { $0[x] }, to: size.height) }
        var result = Bitmap(size: size)
        for y in 0..<size.height {
            for x in 0..<size.width { result[x, y] = straight(clipped(columns[x][y])) }
        }
        return result
    }

    private func enlarged(_ line: [SIMD4<Double>], to length: Int) -> [SIMD4<Double>] {
        let pitch = Double(length) / Double(line.count)
        if kernel == .blurred { return blurred(line, to: length, deviation: deviation * pitch) }
        return (0..<length).map { pixel in
            let center = (Double(pixel) + 0.5) / pitch
            var (sum, total) = (SIMD4<Double>.zero, 0.0)
            for cell in max(0, Int(center) - 4)...min(line.count - 1, Int(center) + 4) {
                let weight = weight(abs(Double(cell) + 0.5 - center))
                sum += line[cell] * weight
                total += weight
            }
            return sum / total
        }
    }

    private func blurred(_ line: [SIMD4<Double>], to length: Int, deviation: Double) -> [SIMD4<Double>] {
        let squares = (0..<length).map { line[($0 * 2 + 1) * line.count / (2 * length)] }
        let radius = Int(4 * deviation + 0.5)
        return (0..<length).map { center in
            var (sum, total) = (SIMD4<Double>.zero, 0.0)
            for offset in -radius...radius {
                let weight = exp(-Double(offset * offset) / (2 * deviation * deviation))
                sum += squares[min(max(center + offset, 0), length - 1)] * weight
                total += weight
            }
            return sum / total
        }
    }

    private func weight(_ x: Double) -> Double {
        func cubic(_ a: Double) -> Double {
            if x < 1 { return (a + 2) * x * x * x - (a + 3) * x * x + 1 }
            return x < 2 ? a * x * x * x - 5 * a * x * x + 8 * a * x - 4 * a : 0
        }
        func sinc(_ x: Double) -> Double { x == 0 ? 1 : sin(.pi * x) / (.pi * x) }
        return switch kernel {
        case .bilinear: max(0, 1 - x)
        case .bicubic: cubic(-0.5)
        case .sharpBicubic: cubic(-0.75)
        case .lanczos: x < 3 ? sinc(x) * sinc(x / 3) : 0
        case .blurred: 0
        }
    }

    private func premultiplied(_ color: RGBA8) -> SIMD4<Double> {
        SIMD4(Double(color.red), Double(color.green), Double(color.blue), 255) * (Double(color.alpha) / 255)
    }

    private func clipped(_ channels: SIMD4<Double>) -> SIMD4<Double> {
        let alpha = min(max(channels.w, 0), 255)
        return channels.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: alpha))
    }

    private func straight(_ channels: SIMD4<Double>) -> RGBA8 {
        guard channels.w >= 1 else { return .clear }
        let bytes = (channels * (255 / channels.w)).rounded(.toNearestOrAwayFromZero)
        return RGBA8(UInt8(bytes.x), UInt8(bytes.y), UInt8(bytes.z), UInt8(channels.w.rounded()))
    }
}
