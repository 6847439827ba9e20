import Pixelwright
import ServiceCatalog

/// Writes prepared pictures: in a format that is taken, and in few enough bytes.
struct PictureEncoder {
    let limits: PictureLimits
    /// The most bytes that a file may have.
    let byteCount: Int
    let options: PreparationOptions

    /// The file as it came where nothing is wrong with it; else one that is encoded anew, without loss if that is
    /// enough.
    func encode(_ draft: PictureDraft) throws(PreparationError) -> PreparedPicture {
        let isTaken = takes(draft.info.format) && (!draft.isAnimation || canMove(draft.info.format))
        if isTaken && !draft.isChanged && draft.original.count <= byteCount {
            return PreparedPicture(
                bytes: draft.original, format: draft.info.format, size: draft.info.size, steps: draft.steps)
        }
        var draft = draft
        let format = losslessFormat(for: draft)
        if let format {
            let bytes = try encoded(draft, as: format, smallest: false)
            if bytes.count <= byteCount { return try finish(&draft, bytes, format, isLossy: false) }
            let smaller = try encoded(draft, as: format, smallest: true)
            if smaller.count <= byteCount { return try finish(&draft, smaller, format, isLossy: false) }
        }
        return try compressWithLoss(&draft)
    }

    /// Whether files of a format are taken, and wanted.
    private func takes(_ format: ImageFormat) -> Bool {
        (options.format ?? format) == format && (limits.formats.isEmpty || limits.formats.contains(format.media))
    }

    /// Whether files of a format may have several frames.
    private func canMove(_ format: ImageFormat) -> Bool { limits.movingFormats?.contains(format.media) ?? true }

    /// A format that is taken and loses nothing: PNG, or for animations WebP.
    private func losslessFormat(for draft: PictureDraft) -> ImageFormat? {
        let choices: [ImageFormat] = draft.isAnimation ? [.webp] : [.png, .webp]
        return choices.first(where: takes)
    }

    private func encoded(_ draft: PictureDraft, as format: ImageFormat, smallest: Bool) throws(PreparationError)
        -> [UInt8]
    {
        var encoding = EncodeOptions()
        // Many attempts at a large picture would take minutes.
        encoding.png.compression = smallest ? (draft.size.area < 1 << 20 ? .smallest : .small) : .balanced
        return try encoded(draft, as: format, encoding)
    }

    private func encoded(
        _ draft: PictureDraft, as format: ImageFormat, _ encoding: EncodeOptions
    ) throws(PreparationError) -> [UInt8] {
        do {
            guard draft.isAnimation else { return try draft.frames[0].encoded(as: format, options: encoding) }
            let cels = zip(draft.frames, draft.durations).map { Cel($0, duration: $1) }
            return try Animation(cels: cels, loopCount: draft.info.loopCount ?? 0).encoded(
                as: format, options: encoding)
        } catch {
            throw PreparationError(.beyondRepair, "it cannot be written as \(format.writtenName): \(error)")
        }
    }

    /// Notes how the file was written, if that is a step of its own.
    private func finish(
        _ draft: inout PictureDraft, _ bytes: [UInt8], _ format: ImageFormat, isLossy: Bool, _ detail: String = ""
    ) throws(PreparationError) -> PreparedPicture {
        if draft.info.bitDepth > 8 {
            let step = PreparationStep(.convert, "\(draft.info.bitDepth) bits a channel to 8", isLossy: true)
            try options.permit(step)
            draft.note(step)
        }
        let (old, new) = (draft.info.format, format)
        if old.media != new.media {
            let step = PreparationStep(.convert, "\(old.writtenName) to \(new.writtenName)\(detail)", isLossy: isLossy)
            try options.permit(step)
            draft.note(step)
        }
        if isLossy && old.media == new.media || draft.original.count > byteCount && !draft.isChanged {
            let step = PreparationStep(
                .recompress, "\(draft.original.count) bytes to \(bytes.count)\(detail)", isLossy: isLossy)
            try options.permit(step)
            draft.note(step)
        }
        return PreparedPicture(bytes: bytes, format: new, size: draft.size, steps: draft.steps)
    }
}

// With loss
extension PictureEncoder {
    /// From good to just bearable.
    private static let qualities = [95, 90, 85, 80, 70, 60, 50]

    /// JPEG where that is taken and nothing is transparent, else WebP; in ever lower quality, then in a smaller size.
    private func compressWithLoss(_ draft: inout PictureDraft) throws(PreparationError) -> PreparedPicture {
        let isOpaque = draft.frames.allSatisfy(\.isOpaque)
        let choices: [ImageFormat] = draft.isAnimation || !isOpaque ? [.webp] : [.jpeg, .webp]
        let format = choices.first(where: takes)
        let lossless = losslessFormat(for: draft)
        guard format != nil || lossless != nil else {
            let content =
                draft.isAnimation ? "an animation" : isOpaque ? "the picture" : "a picture with transparency"
            let wanted = options.format?.writtenName ?? limits.formats.names
            throw PreparationError(.beyondRepair, "\(content) cannot be written as \(wanted); ask for another format")
        }
        for _ in 0..<Self.mostReductions {
            if let format {
                for quality in Self.qualities {
                    var encoding = EncodeOptions()
                    encoding.jpeg.quality = quality
                    encoding.webp.mode = .lossy(quality: Double(quality))
                    let bytes = try encoded(draft, as: format, encoding)
                    if bytes.count <= byteCount {
                        return try finish(&draft, bytes, format, isLossy: true, " in quality \(quality)")
                    }
                }
            }
            guard try reduce(&draft) else { break }
            // At the size that it came in, this was tried before anything was lost.
            guard format == nil, let lossless else { continue }
            let bytes = try encoded(draft, as: lossless, smallest: true)
            if bytes.count <= byteCount { return try finish(&draft, bytes, lossless, isLossy: false) }
        }
        throw PreparationError(
            .beyondRepair, "it cannot be compressed into \(byteCount.megabytes); use a smaller picture")
    }

    private static let mostReductions = 12

    /// Makes the picture a quarter smaller on each side; false where it must not be.
    private func reduce(_ draft: inout PictureDraft) throws(PreparationError) -> Bool {
        let size = draft.size
        let newSize = Size(max(1, size.width * 3 / 4), max(1, size.height * 3 / 4))
        guard min(newSize.width, newSize.height) >= max(limits.side.lowerBound, 1), newSize != size else {
            return false
        }
        let step = PreparationStep(
            .resize, "\(size) px to \(newSize) px, each the mean of its area, as the file was too large", isLossy: true)
        try options.permit(step)
        try options.permit(PreparationStep(.recompress, "as the file is too large", isLossy: true))
        draft.apply(step) { $0.resized(to: newSize, using: .area) }
        return true
    }
}
