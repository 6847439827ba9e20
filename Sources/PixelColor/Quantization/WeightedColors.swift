/// Mean colours, finer than 8 bits a channel, each with the number of pixels it stands for.
struct WeightedColors {
    /// Red, green and blue as they are stored in sRGB, 0 through 255, not premultiplied, and alpha, 0 through 255.
    private(set) var channels: [SIMD4<Float>] = []
    private(set) var weights: [Float] = []

    /// Appends the mean of `sum.w` opaque colours.
    mutating func append(_ sum: SIMD4<Float>) {
        var mean = sum / sum.w
        mean.w = 255
        channels.append(mean)
        weights.append(sum.w)
    }

    /// Appends the mean of `count` colours.
    mutating func append(_ sum: SIMD4<Float>, count: Float) {
        channels.append(sum / count)
        weights.append(count)
    }

    /// Appends other colours.
    mutating func append(_ other: WeightedColors) {
        channels += other.channels
        weights += other.weights
    }

    /// The points that these are in the space of `metric`.
    func points(_ metric: ColorMetric) -> [SIMD4<Float>] {
        switch metric {
        case .srgb:
            return channels.map { color in
                var point = color * (color.w / (255 * 255))
                point.w = color.w / 255
                return point
            }
        case .oklab:
            return [SIMD4<Float>](capacity: channels.count) { span in
                for start in stride(from: 0, to: channels.count, by: 8) {
                    appendLab(of: channels[start..<min(start + 8, channels.count)], to: &span)
                }
            }
        }
    }

    /// Appends the points of up to eight colours.
    private func appendLab(of colors: ArraySlice<SIMD4<Float>>, to span: inout OutputSpan<SIMD4<Float>>) {
        let table = SRGBTransfer.linear
        var (red, green, blue) = (SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero)
        for (lane, color) in zip(0..<8, colors) {
            red[lane] = Self.linear(color.x, table)
            green[lane] = Self.linear(color.y, table)
            blue[lane] = Self.linear(color.z, table)
        }
        let lab = OKLabKernel.convert(red: red, green: green, blue: blue)
        for (lane, color) in zip(0..<8, colors) {
            let alpha = color.w / 255
            span.append(SIMD4(lab.l[lane], lab.a[lane], lab.b[lane], 1) * alpha)
        }
    }

    /// Linear light, interpolated between the values of whole numbers.
    @inline(__always)
    private static func linear(_ value: Float, _ table: [Float]) -> Float {
        let low = min(Int(value), 254)
        return table[low] + (table[low + 1] - table[low]) * (value - Float(low))
    }
}
