package import Pixelwright
package import ServiceCatalog

/// Holds a picture against one constraint.
struct PictureCheck {
    let picture: Picture
    /// What messages say to do about it, as `pixelwright prepare … --for pixelengine/animate`.
    let target: Target

    private var info: ImageInfo { picture.info }
    private var size: Size { info.size }

    /// What is wrong with the picture, if anything.
    func violation(of constraint: Constraint) -> Violation? {
        switch constraint {
        case .format(let formats): formatViolation(formats)
        case .byteCount(let limit): byteCountViolation(limit)
        case .bodyByteCount(let limit): formViolation(limit)
        case .side(let range): sideViolation(range)
        case .aspect(let ratio): aspectViolation(ratio)
        case .still: stillViolation()
        case .stillUnless(let formats): formats.contains(info.format.media) ? nil : stillViolation(or: formats)
        case .singleSprite: sheetViolation()
        case .advice(let advice): adviceViolation(advice)
        default: nil
        }
    }

    private func formatViolation(_ formats: [MediaFormat]) -> Violation? {
        guard !formats.contains(info.format.media) else { return nil }
        return Violation(
            message: "the image is \(info.format.writtenName); it takes \(formats.names)",
            actual: info.format.writtenName, limit: formats.names, fix: "convert it: \(preparation)", repair: .picture)
    }

    private func byteCountViolation(_ limit: Int) -> Violation? {
        guard info.byteCount > limit else { return nil }
        return Violation(
            message: "the image has \(info.byteCount) bytes; it takes at most \(limit.megabytes)",
            actual: "\(info.byteCount) bytes", limit: "at most \(limit) bytes",
            fix: "compress it: \(preparation)", repair: .picture)
    }

    /// A form is larger than the picture in it.
    private func formViolation(_ limit: Int) -> Violation? {
        let count = info.byteCount + WholeCheck.formOverhead
        guard count > limit else { return nil }
        return Violation(
            message: "the image has \(info.byteCount) bytes, and the form around it about \(count); it takes at most "
                + limit.megabytes,
            actual: "\(count) bytes", limit: "at most \(limit) bytes", fix: "compress it: \(preparation)",
            repair: .picture)
    }

    private func sideViolation(_ range: ClosedRange<Int>) -> Violation? {
        guard !(range ~= size.width && range ~= size.height) else { return nil }
        let limit =
            range.lowerBound <= 1 ? "at most \(range.upperBound) px" : "\(range.lowerBound) to \(range.upperBound) px"
        return Violation(
            message: "the image is \(size) px; it takes \(limit) a side", actual: "\(size) px",
            limit: "\(limit) a side", fix: "resize it: \(preparation)", repair: .picture)
    }

    private func aspectViolation(_ ratio: Int) -> Violation? {
        let (long, short) = (max(size.width, size.height), min(size.width, size.height))
        guard long > ratio * short else { return nil }
        return Violation(
            message: "the image is \(size) px; it takes aspect ratios from 1:\(ratio) through \(ratio):1",
            actual: "\(size) px", limit: "1:\(ratio) to \(ratio):1", fix: "pad it: \(preparation)", repair: .picture)
    }

    private func stillViolation(or formats: [MediaFormat] = []) -> Violation? {
        guard info.frameCount > 1 else { return nil }
        let other = formats.isEmpty ? "" : ", or an animation as \(formats.names)"
        return Violation(
            message: "the image has \(info.frameCount) frames; it takes a still\(other)",
            actual: "\(info.frameCount) frames", limit: "1 frame\(other)",
            fix: "\(formats.isEmpty ? "take one frame" : "convert it"): \(preparation)", repair: .picture)
    }

    /// From this confidence on a picture is said to be a sheet.
    private static let sureSheet = 0.97
    /// From this confidence on it is said that a picture may be one.
    private static let likelySheet = 0.6

    private func sheetViolation() -> Violation? {
        guard let sheet = picture.content?.sheet, sheet.confidence >= Self.likelySheet else { return nil }
        let isSure = sheet.confidence >= Self.sureSheet
        return Violation(
            message: "the image \(isSure ? "is" : "may be") a sheet of \(sheet.spriteCount) sprites; it takes one",
            actual: "\(sheet.spriteCount) sprites", limit: "1 sprite",
            fix: "cut it: pixelwright sheet slice FILE -o sprites/", severity: isSure ? .error : .warning)
    }

    /// The command that mends a picture.
    private var preparation: String { "pixelwright prepare FILE --for \(target)" }
}

// Advice
extension PictureCheck {
    private func adviceViolation(_ advice: Constraint.Advice) -> Violation? {
        switch advice {
        case .flattenedEdges: softEdgeViolation()
        case .notNative: gridViolation()
        case .touchesBorder: borderViolation()
        case .movingPicture: movingViolation()
        case .experimentalField, .ignoredField: nil
        }
    }

    private func softEdgeViolation() -> Violation? {
        guard let count = picture.content?.softPixelCount, count > 0 else { return nil }
        return Violation(
            message: "\(count) half transparent pixels will show the matte colour that the service puts behind them",
            actual: "\(count) half transparent pixels", limit: "none",
            fix: "make them hard: pixelwright alpha FILE --binarize, or choose a matte near the sprite's own colours")
    }

    private func gridViolation() -> Violation? {
        guard let native = picture.content?.enlargedArt?.bitmap.size else { return nil }
        return Violation(
            message: "the art is enlarged: \(native) pixels of art in \(size) px; "
                + "one pixel for each is what it is made for",
            actual: "\(size) px", limit: "\(native) px",
            fix: "bring it to its native grid: pixelwright pixelate FILE", repair: .picture)
    }

    private func borderViolation() -> Violation? {
        guard picture.content?.touchesBorder == true else { return nil }
        return Violation(
            message: "the sprite touches the border of its canvas: motion has no room and will be cut off",
            fix: "give it room: pixelwright alpha FILE --pad 4")
    }

    private func movingViolation() -> Violation? {
        guard info.frameCount > 1 else { return nil }
        return Violation(
            message:
                "the image has \(info.frameCount) frames; the document speaks of stills, so expect the first alone",
            actual: "\(info.frameCount) frames", limit: "1 frame", fix: "take the frame that is meant: \(preparation)",
            repair: .picture)
    }
}

extension ImageFormat {
    /// The same as services name it: an animated PNG is a PNG to them.
    package var media: MediaFormat {
        switch self {
        case .png, .apng: .png
        case .jpeg: .jpeg
        case .webp: .webp
        case .gif: .gif
        }
    }

    /// The name as people write it.
    package var writtenName: String { self == .webp ? "WebP" : rawValue.uppercased() }
}
