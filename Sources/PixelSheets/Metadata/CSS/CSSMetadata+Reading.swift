import PixelCore

extension CSSMetadata {
    static func draft(of file: MetadataFile) throws(SheetError) -> SheetDraft {
        var reader = CSSSheetReader()
        let rules = try CSSRule.all(in: file.bytes)
        for rule in rules { reader.notePage(rule) }
        for rule in rules { try reader.addSprite(rule) }
        guard !reader.draft.pages.isEmpty else {
            throw .malformed("the document", "no class has both a background's url(…) and a background-position")
        }
        for rule in rules { try reader.addAnimation(rule, of: rules) }
        return reader.draft
    }
}

/// Makes a sheet of the rules of a style sheet.
private struct CSSSheetReader {
    var draft = SheetDraft()
    /// The images of classes that show a sheet, by name, and their sizes where they are told.
    private var sheets: [String: SheetDraft.Page] = [:]
    private var pages: [String: Int] = [:]
    private var knownNames: Set<String> = []

    /// A class with an image and without a place on it is a sheet.
    mutating func notePage(_ rule: CSSRule) {
        guard let name = rule.className, rule.declarations["background-position"] == nil,
            rule.declarations["width"] == nil, let page = page(of: rule)
        else { return }
        if sheets.isEmpty { _ = number(of: page) }
        sheets[name] = page
    }

    private func page(of rule: CSSRule) -> SheetDraft.Page? {
        guard let value = rule.declarations["background-image"] ?? rule.declarations["background"],
            let url = CSSValue.url(in: value)
        else { return nil }
        let image = FileEnding.lastPart(of: url)
        let sides = CSSValue.words(rule.declarations["background-size"] ?? "").compactMap {
            CSSValue.length($0).flatMap(MetadataNumber.pixels)
        }
        return SheetDraft.Page(
            imageName: image, size: sides.count == 2 ? Size(validating: sides[0], sides[1]) : nil)
    }

    private mutating func number(of page: SheetDraft.Page) -> Int {
        if let number = pages[page.imageName] { return number }
        draft.pages.append(page)
        pages[page.imageName] = draft.pages.count - 1
        return draft.pages.count - 1
    }

    /// A class with a place on an image is a sprite.
    mutating func addSprite(_ rule: CSSRule) throws(SheetError) {
        guard let className = rule.className, rule.declarations["background-position"] != nil else { return }
        let base = sheets.keys.filter { className.hasPrefix("\($0)-") }.max { $0.utf8.count < $1.utf8.count }
        guard let page = page(of: rule) ?? base.flatMap({ sheets[$0] }) else { return }
        let place = try lengths("background-position", rule, count: 2)
        let (width, height) = (try lengths("width", rule, count: 1)[0], try lengths("height", rule, count: 1)[0])
        guard let size = Size(validating: width, height) else {
            throw .malformed("line \(rule.line)", "a sprite is a pixel or more in width and height")
        }
        var sprite = SheetSprite(
            name: base.map { String(className.dropFirst($0.count + 1)) } ?? className, page: number(of: page),
            region: Rectangle(origin: Point(x: -place[0], y: -place[1]), size: size))
        if rule.declarations["margin"] != nil {
            let margin = try margins(rule)
            guard let source = Size(validating: width + margin.left + margin.right, height + margin.top + margin.bottom)
            else { throw .malformed("line \(rule.line)", "margins that leave the sprite a pixel or more are expected") }
            sprite.sourceSize = source
            sprite.trimOffset = Point(x: margin.left, y: margin.top)
        }
        sprite.pivot = try pivot(of: sprite, rule)
        knownNames.insert(sprite.name)
        draft.sprites.append(sprite)
    }

    private func lengths(_ key: String, _ rule: CSSRule, count: Int) throws(SheetError) -> [Int] {
        let words = CSSValue.words(rule.declarations[key] ?? "")
        let numbers = words.compactMap { CSSValue.length($0).flatMap(MetadataNumber.pixels) }
        guard words.count == count, numbers.count == count else {
            throw .malformed(
                "line \(rule.line)", "\(key) takes \(count) whole number\(count == 1 ? "" : "s") of px here")
        }
        return numbers
    }

    /// One to four lengths, from the top clockwise.
    private func margins(_ rule: CSSRule) throws(SheetError) -> (top: Int, right: Int, bottom: Int, left: Int) {
        let count = min(4, max(1, CSSValue.words(rule.declarations["margin"] ?? "").count))
        let values = try lengths("margin", rule, count: count)
        let right = count > 1 ? values[1] : values[0]
        return (values[0], right, count > 2 ? values[2] : values[0], count > 3 ? values[3] : right)
    }

    private func pivot(of sprite: SheetSprite, _ rule: CSSRule) throws(SheetError) -> Pivot? {
        guard let value = rule.declarations["transform-origin"] else { return nil }
        let numbers = CSSValue.words(value).compactMap { CSSValue.length($0) }
        guard numbers.count == 2 else {
            throw .malformed("line \(rule.line)", "transform-origin takes two lengths in px")
        }
        return Pivot(
            x: (numbers[0] + Double(sprite.trimOffset.x)) / Double(sprite.sourceSize.width),
            y: (numbers[1] + Double(sprite.trimOffset.y)) / Double(sprite.sourceSize.height))
    }

    /// A class that plays key frames which name sprites is an animation; others are passed over.
    mutating func addAnimation(_ rule: CSSRule, of rules: [CSSRule]) throws(SheetError) {
        guard let className = rule.className, let value = rule.declarations["animation"] else { return }
        var scanner = TextScanner(value)
        guard let frameName = scanner.takeIdentifier() else { return }
        let words = CSSValue.words(scanner.take { _ in true })
        let seconds = words.lazy.compactMap { CSSValue.seconds($0) }.first
        guard let frames = rules.first(where: { $0.keyframesName == frameName }), let seconds else { return }
        guard let list = try list(frames, seconds: seconds) else { return }
        let base = sheets.keys.map { "\($0)-play-" }.filter { className.hasPrefix($0) }.max {
            $0.utf8.count < $1.utf8.count
        }
        let loopCount = words.contains("infinite") ? 0 : words.lazy.compactMap { Int($0) }.first ?? 1
        guard (0...Int(Int32.max)).contains(loopCount) else {
            throw .malformed("line \(rule.line)", "an animation is played \(Int32.max) times at most")
        }
        draft.animations.append(
            SheetDraft.Animation(
                name: base.map { String(className.dropFirst($0.count)) } ?? className, frames: list,
                loopCount: loopCount, place: "line \(rule.line)"))
    }

    private func list(_ keyframes: CSSRule, seconds: Double) throws(SheetError) -> [SheetDraft.Animation.Frame]? {
        var starts: [(share: Double, sprite: String)] = []
        for rule in keyframes.rules {
            guard let value = rule.declarations["--sprite"] else { return nil }
            var scanner = TextScanner(value)
            let prelude = rule.prelude == "from" ? "0%" : rule.prelude
            guard let sprite = scanner.takeString(), prelude.hasSuffix("%"), let share = Double(prelude.dropLast()),
                (0...100).contains(share), starts.last.map({ $0.share <= share / 100 }) ?? true
            else { throw .malformed("line \(rule.line)", "rising shares in % and a --sprite in quotes are expected") }
            starts.append((share / 100, sprite))
        }
        var frames: [SheetDraft.Animation.Frame] = []
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].share : 1
            guard let duration = MetadataNumber.duration(seconds: max(0, end - start.share) * seconds) else {
                throw .malformed("line \(keyframes.line)", "an animation lasts 0 through 1,000,000 s")
            }
            frames.append(SheetDraft.Animation.Frame(name: start.sprite, duration: duration))
        }
        return frames.isEmpty ? nil : frames
    }
}

extension CSSRule {
    /// What `@keyframes` are called.
    fileprivate var keyframesName: String? {
        var scanner = TextScanner(prelude)
        guard scanner.skip("@keyframes ") else { return nil }
        scanner.skipBlanks()
        return scanner.takeIdentifier()
    }
}
