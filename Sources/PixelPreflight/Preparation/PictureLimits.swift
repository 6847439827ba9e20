import ServiceCatalog

/// What a target takes for a picture, gathered from its rules.
struct PictureLimits: Hashable, Sendable {
    /// The formats; empty where none is named.
    private(set) var formats: [MediaFormat] = []
    /// The most bytes of one file.
    private(set) var byteCount = Int.max
    /// The most bytes of all files of a request.
    private(set) var totalByteCount = Int.max
    /// What either side may be, in pixels.
    private(set) var side = 1...Int.max
    /// How many times as long as the other a side may be; nil for any.
    private(set) var aspect: Int?
    /// Whether it takes a single frame.
    private(set) var isStill = false
    /// The formats in which it may have several frames; nil for any that is taken.
    private(set) var movingFormats: [MediaFormat]?
    /// Whether the service flattens what it is given.
    private(set) var isFlattened = false
    /// Whether it is made for pixel art at its native size.
    private(set) var isNative = false

    init(_ rules: [Rule], of endpoint: Endpoint) {
        for rule in rules { apply(rule.constraint) }
        for rule in endpoint.rules {
            switch rule.constraint {
            case .totalByteCount(let count): totalByteCount = min(totalByteCount, count)
            case .bodyByteCount(let count) where endpoint.body == .multipart:
                byteCount = min(byteCount, count - WholeCheck.formOverhead)
            default: break
            }
        }
    }

    private mutating func apply(_ constraint: Constraint) {
        switch constraint {
        case .format(let formats): self.formats = formats
        case .byteCount(let count): byteCount = min(byteCount, count)
        case .side(let range): side = range
        case .aspect(let ratio): aspect = ratio
        case .still, .singleSprite, .advice(.movingPicture): isStill = true
        case .stillUnless(let formats): movingFormats = formats
        case .advice(.flattenedEdges): isFlattened = true
        case .advice(.notNative): isNative = true
        default: break
        }
    }
}
