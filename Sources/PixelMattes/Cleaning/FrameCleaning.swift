import PixelCore

/// Frames of one size under work, and what was changed so far.
struct FrameCleaning {
    private(set) var frames: [Bitmap]
    private(set) var changes = AlphaChanges()

    /// - Precondition: there is a frame or more, and all are of one size.
    init(_ frames: [Bitmap]) { self.frames = frames }

    /// The size of each frame.
    var size: Size { frames[0].size }

    /// Does `step` on each frame, and counts what it says it changed.
    mutating func each(_ count: WritableKeyPath<AlphaChanges, Int>, _ step: @Sendable (inout Bitmap) -> Int) {
        let results = map { frame in
            var frame = frame
            let count = step(&frame)
            return (frame, count)
        }
        frames = results.map(\.0)
        changes[keyPath: count] += results.reduce(0) { $0 + $1.1 }
    }

    private func map<T: Sendable>(_ transform: @Sendable (Bitmap) -> T) -> [T] {
        let frames = frames
        return Parallelism.map(frames.count) { transform(frames[$0]) }
    }

    mutating func removeFringe(_ fringe: AlphaCleaning.Fringe) {
        each(\.fringePixels) { frame in
            if let matte = fringe.matte {
                frame.removeFringe(of: matte, radius: fringe.radius)
            } else {
                frame.removeFringe(radius: fringe.radius)
            }
        }
    }

    mutating func removeLooseParts(specks: AlphaCleaning.PartSize?, holes: AlphaCleaning.PartSize?) {
        var usual = 0
        if specks == .automatic || holes == .automatic {
            usual = Bitmap.usualSpeckSize(largestPart: map(\.largestPart).max() ?? 0)
        }
        if let least = specks?.pixels(usual: usual) { each(\.specks) { $0.removeSpecks(smallerThan: least) } }
        if let least = holes?.pixels(usual: usual) { each(\.holes) { $0.fillHoles(smallerThan: least) } }
    }

    mutating func drop(_ outline: AlphaCleaning.DroppedOutline) {
        let color: RGBA8?
        switch outline {
        case .found: color = OutlineSearch.color(in: frames)
        case .colored(let given): color = given
        }
        guard let color else { return }
        changes.droppedOutlineColor = color
        each(\.droppedOutlinePixels) { $0.removeOutline(of: color) }
    }

    mutating func draw(_ outline: Outline) {
        pad(by: Insets(all: growth(for: outline)))
        each(\.outlinePixels) { $0.addOutline(outline) }
    }

    /// How large the canvas is once `outline` is drawn; nil when that is beyond all bounds.
    func canvas(for outline: Outline) -> Size? {
        AlphaCleaning.size(size, Insets(all: growth(for: outline)))
    }

    private func growth(for outline: Outline) -> Int {
        contentBounds(alphaAbove: 0).map { outline.growth(of: size, around: $0) } ?? 0
    }

    /// What holds the content of all frames; nil when there is none.
    private func contentBounds(alphaAbove threshold: UInt8) -> Rectangle? {
        let bounds = map { $0.contentBounds(alphaAbove: threshold) }.compactMap(\.self)
        return bounds.first.map { first in bounds.dropFirst().reduce(first) { $0.union($1) } }
    }

    mutating func trim(alphaAbove threshold: UInt8) {
        guard let bounds = contentBounds(alphaAbove: threshold) else { return }
        frames = map { $0.cropped(to: bounds) }
    }

    mutating func pad(by insets: Insets) {
        guard insets != Insets() else { return }
        frames = map { $0.padded(by: insets) }
    }

    mutating func settle(_ hidden: AlphaCleaning.HiddenColors) {
        switch hidden {
        case .keep: break
        case .clear: each(\.hiddenColors) { $0.clearHiddenColors() }
        case .bleed(let radius): each(\.hiddenColors) { $0.bleedColors(within: radius) }
        }
    }
}

extension AlphaCleaning.PartSize {
    /// The fewest pixels, if by itself it takes `usual`.
    fileprivate func pixels(usual: Int) -> Int {
        switch self {
        case .automatic: usual
        case .pixels(let count): count
        }
    }
}
