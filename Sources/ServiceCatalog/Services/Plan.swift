/// What a subscriber of a service may do.
public struct Plan: Hashable, Sendable {
    /// The service's own name for it, in lower case.
    public let name: String
    /// How much is credited each month, where the document says so.
    public let monthlyAmount: Amount?
    /// The most pixels of the longer side of a video; nil where the document names no limit.
    public let maximumSide: Int?
    /// The most frames of a video; nil where the document names no limit.
    public let maximumFrames: Int?
    /// Whether results carry a watermark.
    public let hasWatermark: Bool
    /// Where the document says so.
    public let source: Citation

    package init(
        _ name: String, monthlyAmount: Amount? = nil, maximumSide: Int? = nil, maximumFrames: Int? = nil,
        hasWatermark: Bool = false, source: Citation
    ) {
        self.name = name
        self.monthlyAmount = monthlyAmount
        self.maximumSide = maximumSide
        self.maximumFrames = maximumFrames
        self.hasWatermark = hasWatermark
        self.source = source
    }
}
