import PixelCore

/// What is seen of a sheet along one side: a line is a column of pixels, or a row.
struct SideProfile {
    /// How much content each line has, in pixels.
    let content: [Int]
    /// How firmly each line is tied to the one before it: content next to content counts the more the more alike their
    /// colours are.
    let bonds: [Double]

    var length: Int { content.count }

    /// The profiles of the columns and of the rows.
    static func both(of sheet: Bitmap, _ mask: ContentMask) -> (columns: SideProfile, rows: SideProfile) {
        let (width, height) = (sheet.width, sheet.height)
        var columns = (content: [Int](repeating: 0, count: width), bonds: [Double](repeating: 0, count: width))
        var rows = (content: [Int](repeating: 0, count: height), bonds: [Double](repeating: 0, count: height))
        let pixels = sheet.pixels
        for y in 0..<height {
            for x in 0..<width {
                let index = y * width + x
                guard mask.isContent[index] else { continue }
                columns.content[x] += 1
                rows.content[y] += 1
                if x > 0 && mask.isContent[index - 1] { columns.bonds[x] += likeness(pixels[index], pixels[index - 1]) }
                if y > 0 && mask.isContent[index - width] {
                    rows.bonds[y] += likeness(pixels[index], pixels[index - width])
                }
            }
        }
        return (SideProfile(content: columns.content, bonds: columns.bonds),
            SideProfile(content: rows.content, bonds: rows.bonds))
    }

    /// 1 for equal colours, 0 for different ones.
    private static func likeness(_ a: RGBA8, _ b: RGBA8) -> Double {
        let difference = abs(Int(a.red) - Int(b.red)) + abs(Int(a.green) - Int(b.green)) + abs(Int(a.blue) - Int(b.blue))
        return max(0, 1 - Double(difference) / 128)
    }

    /// Whether a cut before each line parts little: nothing, or far less than the lines around it are tied.
    func goodCuts() -> [Bool] {
        bonds.indices.map { line in
            if line == 0 || bonds[line] == 0 { return true }
            let around = max(1, line - 3)...min(length - 1, line + 3)
            let mean = around.reduce(0) { $0 + ($1 == line ? 0 : bonds[$1]) } / Double(max(1, around.count - 1))
            return bonds[line] < 0.5 * mean
        }
    }
}
