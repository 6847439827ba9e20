import Pixelwright
import ServiceCatalog

/// What the headers of a picture may say, gathered from a target's rules: whether a picture breaks any is then a few
/// comparisons, which is all that nearly every file of a large folder needs.
struct HeaderBounds: Hashable, Sendable {
    private var formats: [Bool]
    private var movingFormats: [Bool]
    private var byteCount = Int.max
    private var side = 1...Int.max
    private var aspect = Int.max

    init(_ rules: [Rule]) {
        formats = [Bool](repeating: true, count: ImageFormat.allCases.count)
        movingFormats = formats
        for rule in rules { add(rule.constraint) }
    }

    private mutating func add(_ constraint: Constraint) {
        switch constraint {
        case .format(let taken): formats.keep { taken.contains($0.media) }
        case .byteCount(let count): byteCount = min(byteCount, count)
        case .bodyByteCount(let count): byteCount = min(byteCount, count - WholeCheck.formOverhead)
        case .side(let range): side = max(side.lowerBound, range.lowerBound)...min(side.upperBound, range.upperBound)
        case .aspect(let ratio): aspect = min(aspect, ratio)
        case .still, .advice(.movingPicture): movingFormats.keep { _ in false }
        case .stillUnless(let taken): movingFormats.keep { taken.contains($0.media) }
        default: break
        }
    }

    /// Whether headers that say this break no rule.
    func admit(_ info: ImageInfo) -> Bool {
        let (width, height) = (info.size.width, info.size.height)
        let index = info.format.position
        let (limit, isAny) = min(width, height).multipliedReportingOverflow(by: aspect)
        return formats[index] && (info.frameCount == 1 || movingFormats[index]) && info.byteCount <= byteCount
            && side ~= width && side ~= height && (isAny || max(width, height) <= limit)
    }
}

extension [Bool] {
    /// Keeps those of formats that pass.
    fileprivate mutating func keep(_ isKept: (ImageFormat) -> Bool) {
        for format in ImageFormat.allCases where !isKept(format) { self[format.position] = false }
    }
}

extension ImageFormat {
    /// Its place among all formats.
    fileprivate var position: Int {
        switch self {
        case .png: 0
        case .apng: 1
        case .jpeg: 2
        case .webp: 3
        case .gif: 4
        }
    }
}
