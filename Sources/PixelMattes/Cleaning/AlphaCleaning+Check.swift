import PixelCore

extension AlphaCleaning {
    /// The most pixels of one frame, and of all: what is read has no more.
    private static let largestArea = (frame: 1 << 26, all: 1 << 28)

    /// Refuses options that are out of range.
    func check() throws(AlphaCleaningError) {
        func refuse(unless isRight: Bool, _ expectation: String) throws(AlphaCleaningError) {
            if !isRight { throw AlphaCleaningError(.options, expectation) }
        }
        try refuse(unless: pixelSize > 0, "a pixel of the art is \(pixelSize) px wide; give 1 or more")
        if let fringe {
            let (depths, radius) = (Fringe.depths, fringe.radius)
            try refuse(
                unless: depths.contains(radius),
                "the edge is \(radius) px deep; give \(depths.lowerBound) to \(depths.upperBound)")
            try refuse(unless: fringe.matte?.isOpaque ?? true, "a matte is opaque; give its colour without alpha")
        }
        if let outline {
            let widths = Outline.widths
            try refuse(
                unless: widths.contains(outline.width),
                "the outline is \(outline.width) px wide; give \(widths.lowerBound) to \(widths.upperBound)")
            try refuse(unless: !outline.color.isTransparent, "the outline's colour is transparent; give a visible one")
        }
        if case .bleed(let radius?) = hiddenColors {
            try refuse(unless: radius > 0, "colours bleed \(radius) px; give 1 or more")
        }
    }

    /// Refuses frames that would take more memory than those that are read may.
    func checkCanvas(_ size: Size?, frameCount: Int) throws(AlphaCleaningError) {
        let (perSquare, overflows) = pixelSize.multipliedReportingOverflow(by: pixelSize)
        let most = overflows ? 0 : min(Self.largestArea.frame, Self.largestArea.all / max(1, frameCount)) / perSquare
        guard let size, size.area <= most else {
            throw AlphaCleaningError(
                .canvas,
                "the canvas would be too large; a frame has at most \(Self.largestArea.frame) px, and all have at most "
                    + "\(Self.largestArea.all) together")
        }
    }

    /// The size of a canvas with `insets` around it; nil when there is none so large.
    static func size(_ size: Size, _ insets: Insets) -> Size? {
        let (width, isTooWide) = size.width.addingReportingOverflow(insets.left + insets.right)
        let (height, isTooHigh) = size.height.addingReportingOverflow(insets.top + insets.bottom)
        return isTooWide || isTooHigh ? nil : Size(validating: width, height)
    }

    /// The margins that `padding` puts around a canvas of `size`.
    func insets(_ padding: Padding, around size: Size) throws(AlphaCleaningError) -> Insets {
        switch padding {
        case .pixels(let count):
            guard (0...Self.largestArea.frame).contains(count) else {
                throw AlphaCleaningError(
                    .options, "a margin of \(count) px was asked for; give 0 to \(Self.largestArea.frame)")
            }
            return Insets(all: count)
        case .canvas(let canvas):
            let (across, down) = (canvas.width - size.width, canvas.height - size.height)
            guard across >= 0, down >= 0 else {
                throw AlphaCleaningError(
                    .canvas, "a canvas of \(canvas) px does not hold \(size) px; give a larger one, or trim first")
            }
            return Insets(top: down / 2, right: across - across / 2, bottom: down - down / 2, left: across / 2)
        }
    }

    /// `bitmap` with one pixel for each square of ``pixelSize``.
    func art(of bitmap: Bitmap) throws(AlphaCleaningError) -> Bitmap {
        guard pixelSize > 1 else { return bitmap }
        guard bitmap.width % pixelSize == 0, bitmap.height % pixelSize == 0 else {
            throw AlphaCleaningError(
                .pixelSize,
                "\(bitmap.size) px are not made of squares of \(pixelSize)×\(pixelSize) px; give the size of a pixel of "
                    + "the art, or 1")
        }
        let art = bitmap.resizedToNearest(Size(bitmap.width / pixelSize, bitmap.height / pixelSize))
        for y in 0..<bitmap.height {
            for x in 0..<bitmap.width {
                let (pixel, expected) = (bitmap[x, y], art[x / pixelSize, y / pixelSize])
                guard pixel == expected || pixel.isTransparent && expected.isTransparent else {
                    throw AlphaCleaningError(
                        .pixelSize,
                        "the square of \(pixelSize)×\(pixelSize) px around \(x),\(y) has several colours; make the picture "
                            + "true pixel art first, or leave the size of a pixel at 1")
                }
            }
        }
        return art
    }
}
