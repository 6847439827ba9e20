import Pixelwright
public import ServiceCatalog

/// Makes pictures such that a service takes them: as little as is needed, in an order in which no step undoes another.
public struct Preparer: Hashable, Sendable {
    /// What they are made for.
    public let target: Target
    /// How, and what must not be done.
    public var options: PreparationOptions

    private let preflight: Preflight
    private let limits: PictureLimits

    /// Prepares for a target.
    ///
    /// - Throws: ``PreparationError`` with code `target` when it takes no picture, or one of its variants must be named.
    public init(_ target: Target, options: PreparationOptions = PreparationOptions()) throws(PreparationError) {
        guard target.endpoint.takesImages else {
            throw PreparationError(.target, "\(target) takes no picture")
        }
        guard !target.variantIsMissing else {
            let names = target.endpoint.variants.map { "\(target.endpoint.target):\($0)" }
            throw PreparationError(.target, "name the kind of request: \(names.alternatives)")
        }
        self.target = target
        self.options = options
        var preflight = Preflight(target)
        // Whether a picture is a sheet only its pixels tell.
        if preflight.pictureRules.contains(where: { $0.constraint == .singleSprite }) { preflight.depth = .deep }
        self.preflight = preflight
        limits = PictureLimits(preflight.pictureRules, of: target.endpoint)
        let formats = limits.formats
        if let format = options.format, !formats.isEmpty && !formats.contains(format.media) {
            throw PreparationError(.target, "\(target) takes \(formats.names), not \(format.writtenName)")
        }
        if options.frame < 1 { throw PreparationError(.target, "frames are counted from 1") }
    }

    /// The picture that `bytes` hold, such that the target takes it.
    ///
    /// A picture that it takes as it is comes back to the last byte.
    ///
    /// - Throws: ``PreparationError``.
    /// - Complexity: O(pixels), times the attempts that it takes to fit a limit on bytes
    public func prepare(_ bytes: [UInt8]) throws(PreparationError) -> PreparedPicture {
        try prepare([bytes])[0]
    }

    /// Pictures that go into one request, such that the target takes them together: all of one size.
    ///
    /// - Throws: ``PreparationError``.
    public func prepare(_ files: [[UInt8]]) throws(PreparationError) -> [PreparedPicture] {
        try prepare(files, byteCount: .max)
    }

    /// The same where each file may have at most so many bytes, whatever the target says.
    func prepare(_ files: [[UInt8]], byteCount: Int) throws(PreparationError) -> [PreparedPicture] {
        guard !files.isEmpty else { throw PreparationError(.target, "there is no picture to prepare") }
        var drafts: [PictureDraft] = []
        for (index, file) in files.enumerated() {
            do throws(DecodeError) {
                drafts.append(try PictureDraft(decoding: file, isStill: limits.isStill, frame: options.frame))
            } catch {
                let place = files.count > 1 ? "picture \(index + 1): " : ""
                throw PreparationError(.unreadable, place + error.message)
            }
        }
        for step in drafts.flatMap(\.steps) { try options.permit(step) }
        var edit = PictureEdit(drafts, limits: limits, options: options)
        try edit.run()
        let most = min(limits.byteCount, byteCount)
        var prepared = try encode(edit.drafts, byteCount: most)
        if prepared.reduce(0, { $0 + $1.bytes.count }) > limits.totalByteCount {
            prepared = try encode(edit.drafts, byteCount: min(most, limits.totalByteCount / files.count))
        }
        if Set(prepared.map(\.size)).count > 1 {
            throw PreparationError(
                .beyondRepair, "the pictures cannot be compressed to one size in pixels; use smaller ones")
        }
        for picture in prepared { try check(picture) }
        return prepared
    }

    /// The files, each of at most so many bytes.
    private func encode(_ drafts: [PictureDraft], byteCount: Int) throws(PreparationError) -> [PreparedPicture] {
        let encoder = PictureEncoder(limits: limits, byteCount: byteCount, options: options)
        var prepared: [PreparedPicture] = []
        for draft in drafts { prepared.append(try encoder.encode(draft)) }
        return prepared
    }

    /// Makes sure that nothing is given out that would be refused.
    private func check(_ picture: PreparedPicture) throws(PreparationError) {
        let report = preflight.check(picture.bytes)
        if !report.isAccepted {
            throw PreparationError(.beyondRepair, "it cannot be made to fit", findings: report.findings)
        }
    }
}
