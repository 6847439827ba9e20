import PixelCore

extension Bitmap {
    /// This bitmap with every opacity multiplied by `opacity`, 0 through 1.
    func faded(to opacity: Double) -> Bitmap {
        mapPixels { color in
            var color = color
            color.alpha = UInt8((Double(color.alpha) * min(max(opacity, 0), 1)).rounded())
            return color
        }
    }

    /// This bitmap with every colour half way to `tint`.
    func tinted(_ tint: RGBA8) -> Bitmap {
        func mixed(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Int(a) + Int(b) + 1) / 2) }
        return mapPixels { color in
            RGBA8(mixed(color.red, tint.red), mixed(color.green, tint.green), mixed(color.blue, tint.blue), color.alpha)
        }
    }

    private func mapPixels(_ transform: (RGBA8) -> RGBA8) -> Bitmap {
        Bitmap(size: size) { span in
            for y in 0..<height {
                let row = row(y)
                for x in row.indices { span.append(transform(row[x])) }
            }
        }
    }
}
