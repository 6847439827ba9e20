extension Model {
    /// What the document's description of a model says of its limits: words such as “3-15 second clips” as numbers.
    ///
    /// The service answers for a model's exact parameters when it is asked for them, so these are for warnings only.
    public struct Limits: Hashable, Sendable {
        /// The lengths of what it makes.
        public let lengths: Lengths?
        /// The resolutions that it makes; empty where the description lists none.
        public let resolutions: [String]
        /// How many reference pictures it takes; from 0 where only the most is said.
        public let referenceImages: ClosedRange<Int>?

        /// Nothing is said.
        public static let none = Limits()

        package init(
            lengths: Lengths? = nil, resolutions: [String] = [], referenceImages: ClosedRange<Int>? = nil
        ) {
            self.lengths = lengths
            self.resolutions = resolutions
            self.referenceImages = referenceImages
        }
    }

    /// How many seconds a clip may last.
    public enum Lengths: Hashable, Sendable {
        /// From the shortest to the longest; from 1 where only the longest is said.
        case within(ClosedRange<Int>)
        /// One of these.
        case oneOf([Int])
    }
}

extension Model.Lengths {
    /// Whether a clip may last so long.
    public func contains(_ seconds: Double) -> Bool {
        switch self {
        case .within(let range): seconds >= Double(range.lowerBound) && seconds <= Double(range.upperBound)
        case .oneOf(let lengths): lengths.contains { Double($0) == seconds }
        }
    }
}

extension Model.Lengths: CustomStringConvertible {
    /// In words: `3 to 15 seconds`, `5 or 10 seconds`.
    public var description: String {
        switch self {
        case .within(let range): "\(range.lowerBound) to \(range.upperBound) seconds"
        case .oneOf(let lengths): lengths.map(String.init).joined(separator: " or ") + " seconds"
        }
    }
}

extension Model {
    /// The lengths that are described or, where none are, those that are priced; nil where there are neither.
    public var lengths: Lengths? {
        if let lengths = limits.lengths { return lengths }
        guard case .byResolutionAndSeconds(_, let clips) = price else { return nil }
        return .oneOf(Set(clips.map(\.seconds)).sorted())
    }

    /// The resolutions that are described or, where none are, those that are priced.
    public var resolutions: [String] {
        guard limits.resolutions.isEmpty else { return limits.resolutions }
        switch price {
        case .byResolution(_, let options), .perSecondByResolution(_, let options): return options.map(\.value)
        case .byResolutionAndSeconds(_, let clips):
            return clips.reduce(into: []) { if !$0.contains($1.resolution) { $0.append($1.resolution) } }
        default: return []
        }
    }
}
