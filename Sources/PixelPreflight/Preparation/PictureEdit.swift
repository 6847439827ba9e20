import Pixelwright

/// Brings the pixels of pictures that belong together within limits: snap, trim, pad, resize, flatten.
struct PictureEdit {
    private(set) var drafts: [PictureDraft]
    private let limits: PictureLimits
    private let options: PreparationOptions
    /// What to put into added borders.
    private let margins: [RGBA8]

    init(_ drafts: [PictureDraft], limits: PictureLimits, options: PreparationOptions) {
        self.drafts = drafts
        self.limits = limits
        self.options = options
        margins = drafts.map(\.marginColor)
    }

    mutating func run() throws(PreparationError) {
        if limits.isNative { snap() }
        try shrinkEach()
        try unifySizes()
        try fitAspect()
        try fitSide()
        if limits.isFlattened { flatten() }
    }

    private var size: Size { drafts[0].size }

    private mutating func apply(_ step: PreparationStep, _ change: (Bitmap, RGBA8) -> Bitmap) throws(PreparationError) {
        try options.permit(step)
        for index in drafts.indices { drafts[index].apply(step) { change($0, margins[index]) } }
    }
}

// Pixel art
extension PictureEdit {
    /// Brings enlarged pixel art to one pixel a cell. It is advice, so where it is refused the art stays as it is.
    private mutating func snap() {
        guard !options.refused.contains(.snap) else { return }
        let natives = drafts.map(nativeForm)
        // Pictures of one size stay of one size, or what they show would be of several scales on one canvas.
        var sizes: [Size: Set<Size>] = [:]
        for (draft, native) in zip(drafts, natives) {
            sizes[draft.size, default: []].insert(native?.bitmap.size ?? draft.size)
        }
        guard sizes.values.allSatisfy({ $0.count == 1 }) else { return }
        for (index, native) in natives.enumerated() {
            guard let native else { continue }
            let step = PreparationStep(
                .snap, "\(drafts[index].size) px to its native \(native.bitmap.size) px", isLossy: !native.isExact)
            drafts[index].apply(step) { _ in native.bitmap }
        }
    }

    /// A still at one pixel a cell; nil where it is not surely enlarged, would be too small, or would lose what it must
    /// not. A picture that is taken as it is must lose nothing: then it may well be native.
    private func nativeForm(of draft: PictureDraft) -> EnlargedArt? {
        guard !draft.isAnimation, let art = EnlargedArt(draft.frames[0]),
            min(art.bitmap.width, art.bitmap.height) >= limits.side.lowerBound
        else { return nil }
        let mayLose = !options.isLossless && max(draft.size.width, draft.size.height) > limits.side.upperBound
        return art.isExact || mayLose ? art : nil
    }

    /// Shrinks those of several sizes that are too large alone, so that none shrinks for another's sake.
    private mutating func shrinkEach() throws(PreparationError) {
        guard Set(drafts.map(\.size)).count > 1 else { return }
        for index in drafts.indices {
            let size = drafts[index].size
            guard max(size.width, size.height) > limits.side.upperBound else { continue }
            let newSize = size.shrunk(to: limits.side.upperBound, least: 1, aspect: nil)
            let step = PreparationStep(
                .resize, "\(size) px to \(newSize) px, each the mean of its area", isLossy: true)
            try options.permit(step)
            drafts[index].apply(step) { $0.resized(to: newSize, using: .area) }
        }
    }

    /// Puts pictures of several sizes onto one canvas, standing on its bottom edge in the middle.
    private mutating func unifySizes() throws(PreparationError) {
        let width = drafts.map(\.size.width).max() ?? 1
        let height = drafts.map(\.size.height).max() ?? 1
        guard let canvas = Size(validating: width, height), drafts.contains(where: { $0.size != canvas }) else {
            return
        }
        for index in drafts.indices where drafts[index].size != canvas {
            let size = drafts[index].size
            let step = PreparationStep(.pad, "\(size) px to \(canvas) px, the size of all")
            try options.permit(step)
            let left = (canvas.width - size.width) / 2
            let insets = Insets(
                top: canvas.height - size.height, right: canvas.width - size.width - left, bottom: 0, left: left)
            let margin = margins[index]
            drafts[index].apply(step) { $0.padded(by: insets, with: margin) }
        }
    }
}

// Shape and size
extension PictureEdit {
    /// Cuts transparent borders off the longer side as far as needed, then adds to the shorter one.
    private mutating func fitAspect() throws(PreparationError) {
        guard let ratio = limits.aspect else { return }
        if size.exceeds(ratio) { try trim { size in size.exceeds(ratio) } }
        guard size.exceeds(ratio) else { return }
        let shortest = (max(size.width, size.height) + ratio - 1) / ratio
        try pad(to: Size(max(size.width, shortest), max(size.height, shortest)))
    }

    private mutating func fitSide() throws(PreparationError) {
        let range = limits.side
        if max(size.width, size.height) > range.upperBound {
            try trim { size in max(size.width, size.height) > range.upperBound }
            // What shows may be longer for its width than what was cut.
            try fitAspect()
        }
        if max(size.width, size.height) > range.upperBound {
            try shrink(to: range.upperBound)
            // Art has a shape of its own, a little other than that of the picture that it was drawn into.
            try fitAspect()
        }
        if min(size.width, size.height) < range.lowerBound { try enlarge(to: range) }
    }

    /// Shrinks: enlarged pixel art to its native size and the largest whole multiple of it that fits, else by area.
    private mutating func shrink(to longest: Int) throws(PreparationError) {
        if drafts.count == 1, !drafts[0].isAnimation, let art = EnlargedArt(drafts[0].frames[0]),
            max(art.bitmap.width, art.bitmap.height) <= longest
        {
            let factor = max(1, longest / max(art.bitmap.width, art.bitmap.height))
            let result = art.bitmap.scaled(by: factor)
            let step = PreparationStep(
                .resize, "\(size) px to \(result.size) px, \(factor) px for each pixel of art", isLossy: !art.isExact)
            return try apply(step) { _, _ in result }
        }
        let newSize = size.shrunk(to: longest, least: limits.side.lowerBound, aspect: limits.aspect)
        let step = PreparationStep(
            .resize, "\(size) px to \(newSize) px, each the mean of its area", isLossy: true)
        try apply(step) { bitmap, _ in bitmap.resized(to: newSize, using: .area) }
    }

    /// Enlarges: by whole factors where there is room for one, else through a Lanczos filter; what is narrow still gets
    /// borders.
    private mutating func enlarge(to range: ClosedRange<Int>) throws(PreparationError) {
        let (long, short) = (max(size.width, size.height), min(size.width, size.height))
        let factor = (range.lowerBound + short - 1) / short
        if factor > 1 && long <= range.upperBound / factor {
            let newSize = Size(size.width * factor, size.height * factor)
            let isArt = drafts.allSatisfy { ColorSet(of: $0.frames, maximumCount: Palette.maximumCount) != nil }
            let step = PreparationStep(
                .resize,
                "\(size) px to \(newSize) px, \(isArt ? "each pixel \(factor) times" : "through a Lanczos filter")",
                isLossy: false)
            return try apply(step) { bitmap, _ in bitmap.resized(to: newSize, using: isArt ? .nearest : .lanczos) }
        }
        try pad(to: Size(max(size.width, range.lowerBound), max(size.height, range.lowerBound)))
    }

    private mutating func pad(to canvas: Size) throws(PreparationError) {
        let left = (canvas.width - size.width) / 2
        let top = (canvas.height - size.height) / 2
        let insets = Insets(
            top: top, right: canvas.width - size.width - left, bottom: canvas.height - size.height - top, left: left)
        try apply(PreparationStep(.pad, "\(size) px to \(canvas) px")) { bitmap, margin in
            bitmap.padded(by: insets, with: margin)
        }
    }

    /// Cuts transparent borders off both axes, where that brings the size within what is asked for; else nothing.
    private mutating func trim(while isTooLarge: (Size) -> Bool) throws(PreparationError) {
        guard !options.refused.contains(.trim) else { return }
        let bounds = drafts.flatMap(\.frames).compactMap { $0.contentBounds() }.reduce(nil) { $0?.union($1) ?? $1 }
        guard let bounds, bounds.size != size, !isTooLarge(bounds.size) else { return }
        try apply(PreparationStep(.trim, "\(size) px to the \(bounds.size) px that show")) { bitmap, _ in
            bitmap.cropped(to: bounds)
        }
    }

    private mutating func flatten() {
        // The service does it itself, so where it is refused nothing is wrong.
        guard !options.refused.contains(.flatten), !options.isLossless else { return }
        for index in drafts.indices where !drafts[index].frames.allSatisfy(\.isOpaque) {
            let matte = options.matte
            let step = PreparationStep(.flatten, "onto \(matte.hex)", isLossy: true)
            drafts[index].apply(step) { $0.flattened(onto: matte) }
        }
    }
}

extension PreparationOptions {
    /// Refuses a step that must not be taken.
    func permit(_ step: PreparationStep) throws(PreparationError) {
        if refused.contains(step.kind) {
            throw PreparationError(
                .refused, "it would have to be changed (\(step.kind.rawValue): \(step.description)), which is refused")
        }
        if isLossless && step.isLossy {
            throw PreparationError(
                .refused,
                "it would lose something (\(step.kind.rawValue): \(step.description)), which is refused")
        }
    }
}

extension Size {
    /// Whether one side is more than `ratio` times the other.
    fileprivate func exceeds(_ ratio: Int) -> Bool {
        max(width, height) > min(width, height).multipliedReportingOverflow(by: ratio).partialValue
    }

    /// This size with its longer side `longest`; the other in proportion, and within `least` and the aspect.
    fileprivate func shrunk(to longest: Int, least: Int, aspect: Int?) -> Size {
        let (long, short) = (max(width, height), min(width, height))
        var newShort = max(1, Int((Double(short) * Double(longest) / Double(long)).rounded()))
        if let aspect { newShort = max(newShort, (longest + aspect - 1) / aspect) }
        newShort = min(max(newShort, min(least, short)), longest)
        return width >= height ? Size(longest, newShort) : Size(newShort, longest)
    }
}

extension PictureDraft {
    /// What an added border is filled with: nothing where there is transparency, else the colour that prevails at the
    /// edge.
    fileprivate var marginColor: RGBA8 {
        guard let first = frames.first, frames.allSatisfy(\.isOpaque) else { return .clear }
        var counts: [RGBA8: Int] = [:]
        for x in 0..<first.width {
            counts[first[x, 0], default: 0] += 1
            counts[first[x, first.height - 1], default: 0] += 1
        }
        for y in 0..<first.height {
            counts[first[0, y], default: 0] += 1
            counts[first[first.width - 1, y], default: 0] += 1
        }
        // Of colours that are as frequent, the darkest: the same each time.
        return counts.max { ($0.value, $1.key.packed) < ($1.value, $0.key.packed) }?.key ?? .clear
    }
}
