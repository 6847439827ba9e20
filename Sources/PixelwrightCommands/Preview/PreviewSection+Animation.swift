import Pixelwright

extension PreviewSection {
    /// The longer side of a frame in the list of frames, in pixels of the page: at most, and about.
    private static let thumbnailSide = 96

    /// An animation, with a list of its frames.
    init(_ name: String, _ animation: Animation) throws {
        let cels = animation.cels
        var pictures: [Bitmap: Int] = [:]
        var sprites: [SheetSprite] = []
        var items: [HTML] = []
        for (index, cel) in cels.enumerated() {
            let known = pictures[cel.bitmap]
            let picture = known ?? pictures.count
            pictures[cel.bitmap] = picture
            sprites.append(
                SheetSprite(
                    name: "frame \(index + 1)", page: picture, region: Rectangle(animation.size), duration: cel.duration
                ))
            let image =
                known == nil
                ? try Self.thumbnail(cel.bitmap, "frame \(index + 1)")
                : Self.repeated(picture, of: animation.size, like: sprites.firstIndex { $0.page == picture } ?? 0)
            items.append(Self.item(index, image, cel.duration))
        }
        let sequence = AnimationTag(name: "all frames", frames: 0..<cels.count, loopCount: animation.loopCount)
        let player = PreviewPlayer(name: name, sprites: sprites, sequences: [sequence], isPlaying: cels.count > 1)
        self.init(
            name, summary: Self.summary(of: animation), player: player,
            content: [.element("ol", ["class": "frames scroll", "aria-label": "Frames"], items)])
    }

    private static func summary(of animation: Animation) -> String {
        guard animation.cels.count > 1 else { return "1 frame of \(animation.size) px" }
        return "\(animation.cels.count) frames of \(animation.size) px, \(durationText(animation.duration)), "
            + "played \(loopText(animation.loopCount))"
    }

    private static func item(_ index: Int, _ image: HTML, _ duration: Duration) -> HTML {
        .element(
            "li", ["data-frames": "\(index)"],
            [
                .element(
                    "button", ["type": "button", "title": "Show frame \(index + 1)"],
                    [image, HTML("\(index + 1)"), .element("small", [:], durationText(duration))])
            ])
    }

    private static func thumbnail(_ bitmap: Bitmap, _ description: String) throws(EncodeError) -> HTML {
        let size = thumbnailSize(bitmap.size)
        return try .picture(bitmap, description, width: size.width, height: size.height)
    }

    /// In place of a picture that the page has already; the script puts it there.
    private static func repeated(_ picture: Int, of size: Size, like frame: Int) -> HTML {
        let size = thumbnailSize(size)
        return .element(
            "span", ["data-same": "\(picture)", "style": "width: \(size.width)px; height: \(size.height)px"],
            "as frame \(frame + 1)")
    }

    /// Enlarged by a whole number, lest some pixels be wider than others; or shrunk.
    private static func thumbnailSize(_ size: Size) -> Size {
        let longest = max(size.width, size.height)
        let factor = thumbnailSide / longest
        if factor >= 1 { return Size(size.width * factor, size.height * factor) }
        return Size(max(1, size.width * thumbnailSide / longest), max(1, size.height * thumbnailSide / longest))
    }
}
