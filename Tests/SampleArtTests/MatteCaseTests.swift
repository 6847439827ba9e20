import PixelColor
import PixelCore
import SampleArt
import Testing

@Suite("Sprites before backgrounds of chance")
struct MatteCaseTests {
    @Test("The same seed draws the same case; another seed or background draws another")
    func sameForTheSameSeed() throws {
        var pictures: Set<Bitmap> = []
        for background in MatteCase.Background.allCases {
            for seed in UInt64(0)..<2 {
                let (first, second) = (try Self.draw(background, seed), try Self.draw(background, seed))
                #expect(first.picture == second.picture && first.truth == second.truth)
                pictures.insert(first.picture)
            }
        }
        #expect(pictures.count == 2 * MatteCase.Background.allCases.count)
    }

    @Test(
        "Pictures are opaque, as large as the truth, 48 to 640 pixels a side", arguments: MatteCase.Background.allCases)
    func pictures(of background: MatteCase.Background) throws {
        for seed in UInt64(0)..<6 {
            let drawn = try Self.draw(background, seed)
            #expect(drawn.picture.isOpaque && !drawn.truth.isOpaque)
            #expect(drawn.picture.size == drawn.truth.size)
            #expect((48...640).contains(drawn.picture.width) && (48...640).contains(drawn.picture.height))
        }
    }

    @Test("Before one colour the picture is the truth over that colour, exactly")
    func uniform() throws {
        for seed in UInt64(0)..<12 {
            let drawn = try Self.draw(.uniform, seed)
            #expect(drawn.picture == drawn.truth.flattened(onto: try #require(drawn.backgroundColor)))
        }
    }

    @Test(
        "Where there is no noise the sprite has its true colours", arguments: [MatteCase.Background.gradient, .texture])
    func opaquePixels(before background: MatteCase.Background) throws {
        for seed in UInt64(0)..<6 {
            let drawn = try Self.draw(background, seed)
            let (truth, picture) = (drawn.truth.pixels, drawn.picture.pixels)
            #expect(truth.indices.allSatisfy { !truth[$0].isOpaque || truth[$0] == picture[$0] })
        }
    }

    @Test("Of all cases a third has holes, a third near colours, a sixth is cut, and all scalings occur")
    func shares() throws {
        var drawn: [MatteCase] = []
        for background in MatteCase.Background.allCases where background != .busy {
            drawn += try (0..<14).map { try Self.draw(background, $0) }
        }
        func share(_ isSuch: (MatteCase) -> Bool) -> Double { Double(drawn.count(where: isSuch)) / Double(drawn.count) }
        #expect((0.22...0.48).contains(share(\.hasHoles)))
        #expect((0.2...0.45).contains(share(\.hasNearColors)))
        #expect((0.08...0.28).contains(share(\.isCut)))
        #expect((0.005...0.1).contains(share(\.hasSpots)))
        for (scaling, usual) in [
            (MatteCase.Scaling.native, 0.15), (.whole, 0.35), (.fractional, 0.35), (.smooth, 0.15),
        ] {
            #expect(abs(share { $0.scaling == scaling } - usual) < 0.12, "\(scaling)")
        }
        #expect(share { (128...400).contains(max($0.picture.width, $0.picture.height)) } > 0.5)
    }

    @Test("The background is seen through enclosed holes where there are some, and nowhere else")
    func holes() throws {
        for seed in UInt64(0)..<30 {
            let drawn = try Self.draw(.uniform, seed)
            guard !drawn.isCut, drawn.scaling == .native || drawn.scaling == .whole else { continue }
            #expect(drawn.truth.hasEnclosedTransparency == drawn.hasHoles, "seed \(seed)")
        }
    }

    @Test(
        "Sprites keep ΔE 15 from a key, 5 from any colour; near colours are nearer than 12, spots of that very colour")
    func distances() throws {
        for seed in UInt64(0)..<40 {
            for background in [MatteCase.Background.uniform, .chroma] {
                let drawn = try Self.draw(background, seed)
                guard drawn.scaling == .native || drawn.scaling == .whole else { continue }
                let ground = try #require(drawn.backgroundColor)
                let colors = Set((0..<drawn.truth.size.area).map { drawn.truth.pixels[$0] }).filter(\.isOpaque)
                #expect(colors.contains(ground) == drawn.hasSpots)
                let nearest = colors.subtracting([ground]).map { OKLab($0).deltaE(to: OKLab(ground)) }.min() ?? 0
                #expect(nearest >= (background == .chroma ? 15 : 5), "\(background) \(seed)")
                if drawn.hasNearColors && !drawn.isCut { #expect(nearest <= 12) }
            }
        }
    }

    static func draw(_ background: MatteCase.Background, _ seed: UInt64) throws -> MatteCase {
        try MatteCase.random(background, seed: seed)
    }
}

extension MatteCase {
    /// The colour of most pixels that nothing of the sprite covers.
    fileprivate var backgroundColor: RGBA8? {
        var counts: [RGBA8: Int] = [:]
        for i in 0..<truth.size.area where truth.pixels[i].isTransparent { counts[picture.pixels[i], default: 0] += 1 }
        return counts.max { $0.value < $1.value }?.key
    }
}

extension Bitmap {
    /// Whether there are transparent pixels from which no way over transparent pixels leads to the border.
    fileprivate var hasEnclosedTransparency: Bool {
        let frame = padded(by: Insets(all: 1))
        var isSeen = [Bool](repeating: false, count: frame.size.area)
        var open = [Point.zero]
        isSeen[0] = true
        while let place = open.popLast() {
            for (dx, dy) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
                let next = Point(x: place.x + dx, y: place.y + dy)
                guard frame.bounds.contains(next), frame[next.x, next.y].isTransparent,
                    !isSeen[next.y * frame.width + next.x]
                else { continue }
                isSeen[next.y * frame.width + next.x] = true
                open.append(next)
            }
        }
        return (0..<frame.size.area).contains { frame.pixels[$0].isTransparent && !isSeen[$0] }
    }
}
