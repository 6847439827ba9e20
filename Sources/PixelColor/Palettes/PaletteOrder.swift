public import PixelCore

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Orders in which the colours of a palette can stand. All of them put transparent colours first.
public enum PaletteOrder: String, CaseIterable, Hashable, Sendable {
    /// From dark to light.
    case lightness
    /// Greys from dark to light, then round the circle of hues from red over yellow, green and blue.
    case hue
    /// Greys from dark to light, then a ramp for each group of hues, each from dark to light.
    case ramps
}

extension Palette {
    /// This palette's colours in another order, by their lightness, chroma and hue in OKLab.
    ///
    /// Deterministic; colours that are alike to the order keep theirs.
    ///
    /// - Complexity: O(n log n) in the number of colours
    public func sorted(by order: PaletteOrder) -> Palette { NamedPalette(self).sorted(by: order).palette }
}

extension NamedPalette {
    /// As ``PixelCore/Palette/sorted(by:)``; names go with their colours.
    public func sorted(by order: PaletteOrder) -> NamedPalette {
        let swatches = palette.colors.enumerated().map { Swatch(index: $0, color: $1) }
        let transparent = swatches.filter(\.isTransparent)
        let visible = swatches.filter { !$0.isTransparent }
        let greys = visible.filter(\.isGrey).sorted(by: Swatch.isDarker)
        let colors = visible.filter { !$0.isGrey }
        let sorted =
            switch order {
            case .lightness: visible.sorted(by: Swatch.isDarker)
            case .hue: greys + colors.sorted { ($0.hue, $0.lightness, $0.index) < ($1.hue, $1.lightness, $1.index) }
            case .ramps: greys + HueGroups.of(colors).flatMap { $0.sorted(by: Swatch.isDarker) }
            }
        return reordered(by: (transparent + sorted).map(\.index))
    }
}

/// A colour of a palette as its order sees it.
private struct Swatch {
    let index: Int
    let lightness: Float
    let chroma: Float
    /// Degrees, 0 up to 360; 0 is a red that leans to pink.
    let hue: Float
    let isTransparent: Bool

    init(index: Int, color: RGBA8) {
        let lab = OKLab(color)
        let angle = atan2(lab.b, lab.a) * 180 / .pi
        self.index = index
        lightness = lab.l
        chroma = (lab.a * lab.a + lab.b * lab.b).squareRoot()
        hue = angle < 0 ? angle + 360 : angle
        isTransparent = color.isTransparent
    }

    /// Whether nobody would name its hue.
    var isGrey: Bool { chroma < 0.025 }

    static func isDarker(_ a: Swatch, _ b: Swatch) -> Bool { (a.lightness, a.index) < (b.lightness, b.index) }
}

/// Splits colours where the circle of hues has gaps.
private enum HueGroups {
    /// Hues further apart than this are never of one group, in degrees.
    private static let gap: Float = 18
    /// No group spans more than this, in degrees.
    private static let span: Float = 50

    /// The groups, by hue from the end of the widest gap.
    static func of(_ swatches: [Swatch]) -> [[Swatch]] {
        let sorted = swatches.sorted { ($0.hue, $0.index) < ($1.hue, $1.index) }
        guard sorted.count > 1 else { return sorted.isEmpty ? [] : [sorted] }
        // The circle is opened at its widest gap, so that no ramp is cut where its degrees start again.
        let gaps = sorted.indices.map { i in
            i == 0 ? sorted[0].hue + 360 - sorted[sorted.count - 1].hue : sorted[i].hue - sorted[i - 1].hue
        }
        let start = gaps.indices.max { (gaps[$0], -$0) < (gaps[$1], -$1) } ?? 0
        return split(Array(sorted[start...] + sorted[..<start]))
    }

    private static func split(_ group: [Swatch]) -> [[Swatch]] {
        guard group.count > 1 else { return [group] }
        let distances = (1..<group.count).map { distance(group[$0 - 1], group[$0]) }
        let widest = distances.indices.max { (distances[$0], -$0) < (distances[$1], -$1) } ?? 0
        guard distances[widest] > gap || distance(group[0], group[group.count - 1]) > span else { return [group] }
        return split(Array(group[...widest])) + split(Array(group[(widest + 1)...]))
    }

    /// How far `b` is from `a` in the direction of growing hues.
    private static func distance(_ a: Swatch, _ b: Swatch) -> Float {
        b.hue >= a.hue ? b.hue - a.hue : b.hue + 360 - a.hue
    }
}
