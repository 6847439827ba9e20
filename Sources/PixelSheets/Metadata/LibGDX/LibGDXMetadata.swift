import PixelCore

/// libGDX's and Spine's atlas: pages and regions, line by line.
///
/// Turned regions lie 90° counter-clockwise; `bounds` have the sprite's own width and height even so, and `offsets`
/// count from the left and from the bottom. `index` numbers regions of one name. Other keys may have any numbers:
/// `split` counts the columns and rows of what is stored that do not stretch: left, right, top, bottom. Without `pad`,
/// which is not written, what stands in a nine-patch keeps as far from its edges. Of our own keys,
/// `digits` is the width of the index in the sprite's name, `duration` is in milliseconds. As in `TextureAtlas.java`.
enum LibGDXMetadata {
    static func files(_ layout: SheetLayout, _ stem: String) throws(SheetError) -> [MetadataFile] {
        var pages: [String] = []
        for (number, page) in layout.pages.enumerated() {
            try checkName(page.imageName)
            var text = """
                \(page.imageName)
                size: \(page.size.width), \(page.size.height)
                format: RGBA8888
                filter: Nearest, Nearest
                repeat: none
                pma: false

                """
            for sprite in layout.sprites where sprite.page == number {
                try checkName(sprite.name)
                text += region(sprite)
            }
            pages.append(text)
        }
        return [MetadataFile(name: "\(stem).atlas", text: pages.joined(separator: "\n"))]
    }

    /// A line with a colon is an entry, and blanks around names are not read.
    private static func checkName(_ name: String) throws(SheetError) {
        guard !name.contains(":"), name == trimmed(name) else {
            throw SheetError(
                .unsupported, detail: "\(name) has a colon, or a blank at an end, which libgdx cannot hold; rename it")
        }
    }

    private static func region(_ sprite: SheetSprite) -> String {
        let numbered = NumberedName(sprite.name)
        let (size, bounds, source) = (sprite.trimmedSize, sprite.trimmedBounds, sprite.sourceSize)
        var text = "\(numbered?.base ?? sprite.name)\n"
        if let numbered {
            text += "  index: \(numbered.index)\n"
            if numbered.digits != String(numbered.index).count { text += "  digits: \(numbered.digits)\n" }
        }
        text += "  bounds: \(sprite.region.minX), \(sprite.region.minY), \(size.width), \(size.height)\n"
        if sprite.isTrimmed {
            text += "  offsets: \(bounds.minX), \(source.height - bounds.maxY), \(source.width), \(source.height)\n"
        }
        if sprite.isRotated { text += "  rotate: 90\n" }
        if let border = sprite.storedBorder {
            text += "  split: \(border.left), \(border.right), \(border.top), \(border.bottom)\n"
        }
        if let duration = sprite.duration { text += "  duration: \([duration].wholeMilliseconds[0])\n" }
        return text
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.first, isBlank(scalar) { rest.removeFirst() }
        while let scalar = rest.last, isBlank(scalar) { rest.removeLast() }
        return String(rest)
    }
}

/// A name that ends in a number, such as `walk_03`.
struct NumberedName {
    let base: String
    let index: Int
    /// How many digits it is written with.
    let digits: Int

    /// Nil when `name` does not end so.
    init?(_ name: String) {
        guard let bar = name.lastIndex(of: "_"), bar != name.startIndex else { return nil }
        let number = name[name.index(after: bar)...]
        guard (1...9).contains(number.utf8.count), number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let index = Int(number)
        else { return nil }
        base = String(name[..<bar])
        guard LibGDXMetadata.trimmed(base) == base else { return nil }
        self.index = index
        digits = number.utf8.count
    }
}
