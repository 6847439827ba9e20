import PixelColor
import PixelCore

extension Noise {
    /// A number of a range.
    mutating func number(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + fraction() * (range.upperBound - range.lowerBound)
    }

    /// One of `choices`, each as likely as it weighs.
    ///
    /// - Precondition: there is a choice.
    mutating func choice<Choice>(_ choices: [(weight: Double, Choice)]) -> Choice {
        var rest = fraction() * choices.reduce(0) { $0 + $1.weight }
        for (weight, choice) in choices.dropLast() {
            guard rest >= weight else { return choice }
            rest -= weight
        }
        return choices[choices.count - 1].1
    }

    /// One of `choices`, all as likely.
    ///
    /// - Precondition: there is a choice.
    mutating func element<Choice>(of choices: [Choice]) -> Choice {
        choices[number(in: 0...choices.count - 1)]
    }

    /// A direction, each as likely; of length 1.
    mutating func direction() -> SIMD2<Double> {
        while true {
            let vector = SIMD2(signed(), signed())
            let squared = (vector * vector).sum()
            if (0.01...1).contains(squared) { return vector / squared.squareRoot() }
        }
    }

    /// A direction in OKLab, of length 1; most of them more towards light or dark than towards a hue.
    mutating func colorDirection() -> SIMD3<Float> {
        let hue = direction() * signed()
        let vector = SIMD3(Float(signed()), Float(hue.x) * 0.8, Float(hue.y) * 0.8)
        let length = (vector * vector).sum().squareRoot()
        return length > 0.05 ? vector / length : SIMD3(1, 0, 0)
    }

    /// A colour that someone would put behind a sprite.
    mutating func backdropColor() -> RGBA8 {
        let grey = UInt8(number(in: 40...225))
        let hue = fraction()
        return choice([
            (0.22, .white), (0.12, .black), (0.14, RGBA8(grey, grey, grey)),
            (0.2, RGBA8(hue: hue, saturation: number(in: 0.08...0.3), value: number(in: 0.88...1))),
            (0.16, RGBA8(hue: hue, saturation: number(in: 0.6...1), value: number(in: 0.6...1))),
            (0.16, RGBA8(hue: hue, saturation: number(in: 0.1...0.6), value: number(in: 0.08...0.3))),
        ])
    }
}

extension OKLab {
    /// This colour moved by `deltaE` in a direction of length 1; what lies outside sRGB is clipped.
    func moved(by deltaE: Float, towards direction: SIMD3<Float>) -> RGBA8 {
        let step = direction * (deltaE / 100)
        return RGBA8(OKLab(l: l + step.x, a: a + step.y, b: b + step.z))
    }

    /// How far the nearest of `others` is; infinite when there is none.
    func deltaE(toNearestOf others: [OKLab]) -> Float {
        others.reduce(.infinity) { min($0, visibleDifference(from: $1)) }
    }

    /// ΔE in OKLab, or what it would be in mid-tones where that is less: in the dark, OKLab puts far apart what no screen
    /// shows apart, 4.7 between black and the next grey but one.
    private func visibleDifference(from other: OKLab) -> Float {
        let (a, b) = (RGBA8(self), RGBA8(other))
        let steps = [(a.red, b.red), (a.green, b.green), (a.blue, b.blue)].map { Float($0) - Float($1) }
        let length = steps.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return min(deltaE(to: other), length * (55 / 255))
    }
}

extension RGBA8 {
    /// The opaque colour between two, `share` of the way from `first` to `second`, in sRGB; moved by `dither`, of one
    /// step of a channel, before it is rounded.
    init(from first: RGBA8, to second: RGBA8, share: Double, dither: Double = 0) {
        func channel(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8(min(max((Double(a) + share * (Double(b) - Double(a)) + dither).rounded(), 0), 255))
        }
        self.init(
            channel(first.red, second.red), channel(first.green, second.green), channel(first.blue, second.blue))
    }
}

extension Bitmap {
    /// A picture by the colour of each pixel.
    init(size: Size, color: (_ x: Int, _ y: Int) -> RGBA8) {
        self.init(size: size) { span in
            for y in 0..<size.height {
                for x in 0..<size.width { span.append(color(x, y)) }
            }
        }
    }
}
