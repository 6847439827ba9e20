import PixelCore
import PixelMattes

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
        return (
            SideProfile(content: columns.content, bonds: columns.bonds),
            SideProfile(content: rows.content, bonds: rows.bonds)
        )
    }

    /// 1 for equal colours, 0 for different ones.
    private static func likeness(_ a: RGBA8, _ b: RGBA8) -> Double {
        let difference =
            abs(Int(a.red) - Int(b.red)) + abs(Int(a.green) - Int(b.green)) + abs(Int(a.blue) - Int(b.blue))
        return max(0, 1 - Double(difference) / 128)
    }

    /// How a cut before `line` parts what is there: a class from 0, nothing on either side, through 7, what is tied as
    /// firmly as anything around.
    func cutClass(_ line: Int) -> Int {
        if bonds[line] == 0 {
            let sides = (content[line - 1] > 0 ? 1 : 0) + (content[line] > 0 ? 1 : 0)
            return sides
        }
        let around = max(1, line - 4)...min(length - 1, line + 4)
        let mean = around.reduce(0) { $0 + ($1 == line ? 0 : bonds[$1]) } / Double(max(1, around.count - 1))
        let ratio = bonds[line] / max(mean, 1e-9)
        return 3 + (Self.bounds.firstIndex { ratio < $0 } ?? Self.bounds.count)
    }

    /// How many classes of cuts there are.
    static let classCount = 8
    /// Ratios of bonds to those around, between the classes from 3 on.
    private static let bounds = [0.2, 0.4, 0.6, 0.85]
}
