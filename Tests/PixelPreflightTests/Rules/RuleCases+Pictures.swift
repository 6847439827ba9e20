import PixelPreflight
import Pixelwright
import ServiceCatalog

// Pictures
extension RuleCases {
    /// The target of a picture alone, if that is how this field's pictures are looked at.
    private var target: Target? {
        guard endpoint.imageFields.first?.path == rule.field else { return nil }
        let variant = endpoint.variantField.flatMap { rule.condition?.values(of: $0)?.first }
        return Target(endpoint, variant: variant)
    }

    /// Tries a picture in the rule's field and, where pictures are looked at by themselves, alone.
    private mutating func add(
        _ expectation: RuleCase.Expectation, _ tried: String, picture: [UInt8], isDeep: Bool = false
    ) {
        let path = rule.field
        if field.type.carriesImage {
            add(expectation, tried, isDeep: isDeep) { $0.put(path, file: picture) }
        }
        if let target {
            add(expectation, "\(tried), alone,", .picture(picture, target), plan: plans.last, isDeep: isDeep)
        }
    }

    mutating func format(_ formats: [MediaFormat]) {
        let side = sample.fittingSide(field)
        for format in [ImageFormat.png, .jpeg, .webp, .gif] {
            let isTaken = formats.contains { $0.image == format }
            add(isTaken ? .accepted : .refused, "\(format.rawValue)", picture: SamplePicture.flat(side, side, format))
        }
        add(.refused, "BMP", picture: SamplePicture.bmp)
    }

    mutating func byteCount(_ limit: Int) {
        let side = sample.fittingSide(field)
        // A form with a picture that is as large as one may be is too large itself, by another rule.
        let isForm = endpoint.body == .multipart
        func tryCount(_ count: Int, _ expectation: RuleCase.Expectation) {
            add(expectation, "\(count) bytes", picture: SamplePicture.padded(to: count, side: side))
        }
        if isForm { tryCount(limit - 4096, .accepted) }
        tryCount(limit, isForm ? .silent : .accepted)
        tryCount(limit + 1, .refused)
    }

    mutating func side(_ range: ClosedRange<Int>) {
        let (lower, upper) = (range.lowerBound, range.upperBound)
        // Another side that fits, and is no less than half of the first.
        let middle = min(upper, max(lower, upper * 3 / 4))
        var tried: [(Int, Int, RuleCase.Expectation)] = [
            (lower, lower, .accepted), (upper, middle, .accepted), (middle, upper, .accepted),
            (upper + 1, middle, .refused), (middle, upper + 1, .refused),
        ]
        if upper <= 512 || endpoint.rules.contains(where: { $0.constraint == .aspect(2) }) {
            tried.append((upper, upper, .accepted))
        }
        if lower > 1 { tried += [(lower - 1, lower, .refused), (lower, lower - 1, .refused)] }
        for (width, height, expectation) in tried {
            add(expectation, "\(width)×\(height) px", picture: SamplePicture.flat(width, height))
        }
    }

    mutating func aspect(_ ratio: Int) {
        let variants = endpoint.variants.isEmpty ? [nil] : endpoint.variants.map(Optional.some)
        for variant in variants {
            let condition = endpoint.variantField.flatMap { field in
                variant.map { Condition.value(of: field, in: [$0]) }
            }
            let short = SampleRequest(endpoint, when: condition).fittingSide(field)
            let sizes: [(Int, Int, RuleCase.Expectation)] = [
                (short, short, .accepted), (ratio * short, short, .accepted), (short, ratio * short, .accepted),
                (ratio * short + 1, short, .refused), (short, ratio * short + 1, .refused),
            ]
            let path = rule.field
            for (width, height, expectation) in sizes where ratio * short + 1 <= 2048 {
                let picture = SamplePicture.flat(width, height)
                // At 256 px a longer side would break the rule on sides in pixel mode.
                var sample = SampleRequest(endpoint, when: condition)
                sample.put(path, file: picture)
                sample.complete()
                let tried = "\(width)×\(height) px" + (variant.map { " for \($0)" } ?? "")
                add(expectation, tried, .request(sample.request), plan: plans.last)
                let target = Target(endpoint, variant: variant)
                guard endpoint.imageFields.first?.path == path else { continue }
                add(expectation, "\(tried), alone,", .picture(picture, target), plan: plans.last)
            }
        }
    }

    mutating func still(unless formats: [MediaFormat]) {
        let side = sample.fittingSide(field)
        add(.accepted, "a still PNG", picture: SamplePicture.flat(side, side))
        add(.refused, "an animated PNG", picture: SamplePicture.moving(side, .apng))
        let refusesWebP = sample.constraints(on: rule.field).contains { constraint in
            if case .format(let formats) = constraint { !formats.contains(.webp) } else { false }
        }
        guard !refusesWebP else { return }
        add(
            formats.contains(.webp) ? .accepted : .refused, "an animated WebP",
            picture: SamplePicture.moving(side, .webp))
        add(.accepted, "a still WebP", picture: SamplePicture.flat(side, side, .webp))
    }

    mutating func singleSprite() {
        add(.accepted, "one figure", picture: SamplePicture.figure(64), isDeep: true)
        for scale in [4, 8] {
            let figure = SamplePicture.figure(128, scale: scale)
            add(.accepted, "one figure, enlarged \(scale) times", picture: figure, isDeep: true)
        }
        add(.refused, "a sheet of eight", picture: SamplePicture.sheet(scale: 1), isDeep: true)
        add(.refused, "a sheet of eight, enlarged twice", picture: SamplePicture.sheet(scale: 2), isDeep: true)
        add(.accepted, "a sheet of eight by its headers", picture: SamplePicture.sheet(scale: 1))
    }
}

// Several pictures, and whole bodies
extension RuleCases {
    mutating func totalByteCount(_ limit: Int) {
        let path = rule.field
        guard let list = field.parent.map({ String($0.dropLast(2)) }) else { return }
        let (name, side) = (field.name, sample.fittingSide(field))
        for (count, expectation) in [(limit, RuleCase.Expectation.accepted), (limit + 1, .refused)] {
            add(expectation, "\(count) bytes in three pictures") { sample in
                sample.put(path)
                sample.repeatItem(of: list, 3)
                let third = limit / 3
                for (index, part) in [third, third, count - 2 * third].enumerated() {
                    let picture = SamplePicture.padded(to: part, side: side)
                    sample.set("\(list)[\(index)].\(name)", file: picture)
                }
            }
        }
    }

    mutating func sameSize() {
        let path = rule.field
        guard let list = field.parent.map({ String($0.dropLast(2)) }) else { return }
        let (name, side) = (field.name, sample.fittingSide(field))
        for (width, height) in [(side, side), (side + 1, side), (side, side + 1)] {
            add(width == height ? .accepted : .refused, "\(side)×\(side) px and \(width)×\(height) px") { sample in
                sample.put(path)
                sample.repeatItem(of: list, 2)
                sample.set("\(list)[1].\(name)", file: SamplePicture.flat(width, height))
            }
        }
    }

    mutating func bodyByteCount(_ limit: Int) {
        for (count, expectation) in [(limit, RuleCase.Expectation.accepted), (limit + 1, .refused)] {
            if endpoint.body == .multipart {
                tryForm(of: count, expectation)
            } else {
                // No rule is about a field that the document does not know; it is only warned of.
                add(expectation, "\(count) bytes of JSON") { sample in
                    sample.set("padding", .string(""))
                    sample.complete()
                    let rest = count - JSONValue.object(sample.request.body).compactText.utf8.count
                    sample.set("padding", .string(String(repeating: "a", count: rest)))
                }
            }
        }
    }

    /// Each part of a form is reckoned with its content, and 512 bytes for its boundary and headers.
    private mutating func tryForm(of count: Int, _ expectation: RuleCase.Expectation) {
        guard let file = endpoint.fields.first(where: { $0.type == .imageFile || $0.type == .file }) else { return }
        add(expectation, "a form of \(count) bytes") { sample in
            sample.put(file.path)
            sample.complete()
            let parts = sample.request.files.count + sample.request.body.members.count
            let others = sample.request.files.filter { $0.key != file.path }.reduce(0) { $0 + $1.value.count }
            let texts = sample.request.body.members.reduce(0) { $0 + $1.value.compactText.utf8.count }
            let side = max(16, sample.fittingSide(file))
            sample.put(file.path, file: SamplePicture.padded(to: count - 512 * parts - others - texts, side: side))
        }
    }
}

// Advice
extension RuleCases {
    mutating func advice(_ advice: Constraint.Advice) {
        let path = rule.field
        let side = max(sample.fittingSide(field), 64)
        switch advice {
        case .experimentalField, .ignoredField:
            add(.warned, "there") { $0.put(path) }
            add(.accepted, "missing") { $0.leaveOut(path) }
        case .flattenedEdges:
            add(.warned, "a half transparent edge", picture: SamplePicture.figure(side, alpha: 128), isDeep: true)
            add(.accepted, "hard edges", picture: SamplePicture.figure(side), isDeep: true)
            add(.accepted, "no transparency", picture: SamplePicture.noise(side), isDeep: true)
        case .notNative:
            add(.warned, "art enlarged four times", picture: SamplePicture.figure(side, scale: 4), isDeep: true)
            add(.accepted, "art at its native grid", picture: SamplePicture.figure(side), isDeep: true)
        case .touchesBorder:
            add(.warned, "a figure that is cut off", picture: SamplePicture.cutOff(side), isDeep: true)
            add(.accepted, "a figure with room", picture: SamplePicture.figure(side), isDeep: true)
            add(.accepted, "a picture without transparency", picture: SamplePicture.noise(side), isDeep: true)
        case .movingPicture:
            add(.accepted, "a still", picture: SamplePicture.flat(side, side))
            add(.warned, "an animated PNG", picture: SamplePicture.moving(side, .apng))
        }
    }
}
