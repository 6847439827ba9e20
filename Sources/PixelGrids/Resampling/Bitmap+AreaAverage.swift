import PixelColor
package import PixelCore

extension Bitmap {
    /// This bitmap at `newSize`, every pixel the mean of the area that it covers here, in linear light and weighted by
    /// opacity; opaque where at least half of that area is, transparent elsewhere.
    ///
    /// - Complexity: O(`size.area + newSize.area`) when shrinking
    package func areaAveraged(to newSize: Size) -> Bitmap {
        guard newSize != size else { return self }
        let columns = AreaWeights(from: width, to: newSize.width)
        let rows = AreaWeights(from: height, to: newSize.height)
        var band = [SIMD4<Float>](repeating: .zero, count: newSize.width)
        return Bitmap(size: newSize) { span in
            for row in 0..<newSize.height {
                for x in band.indices { band[x] = .zero }
                for (y, weight) in rows[row] { add(y, times: weight, to: &band, columns) }
                for sum in band { span.append(RGBA8(averageLight: sum)) }
            }
        }
    }

    /// Adds the columns' means of one row to `band`: light weighted by opacity, and opacity.
    private func add(_ y: Int, times rowWeight: Float, to band: inout [SIMD4<Float>], _ columns: AreaWeights) {
        let row = row(y)
        for column in band.indices {
            var sum = SIMD4<Float>.zero
            for (x, weight) in columns[column] { sum += row[x].premultipliedLight * weight }
            band[column] += sum * rowWeight
        }
    }
}

/// Which source pixels an enlarged or shrunk line's pixels cover, and how much of each.
private struct AreaWeights {
    let scale: Double
    let length: Int

    init(from length: Int, to newLength: Int) {
        scale = Double(length) / Double(newLength)
        self.length = length
    }

    /// The source pixels under pixel `index`, with weights whose sum is 1.
    subscript(index: Int) -> some Sequence<(Int, Float)> {
        let (start, end) = (Double(index) * scale, min(Double(index + 1) * scale, Double(length)))
        let first = min(Int(start), length - 1)
        let last = max(first, min(Int(end.rounded(.up)), length) - 1)
        return (first...last).lazy.map { pixel in
            (pixel, Float((min(end, Double(pixel + 1)) - max(start, Double(pixel))) / (end - start)))
        }
    }
}
