/// A model that a service runs.
public struct Model: Hashable, Sendable {
    /// What requests call it.
    public let id: String
    /// What people call it.
    public let name: String
    /// What it makes.
    public let kind: Kind
    /// What the document says of it.
    public let summary: String
    /// What a run costs; nil where that depends on the endpoint alone, or is not documented.
    public let price: ModelPrice?
    /// The document's words for what it can do, such as `LoRA`.
    public let features: [String]
    /// The document's words for what it is good for, such as `photorealism`.
    public let useCases: [String]
    /// What is said of the lengths and sizes that it makes and the pictures that it takes.
    public let limits: Limits
    /// Where the document says so.
    public let source: Citation
    /// Where it says what a run costs, if that is another place.
    public let priceSource: Citation?

    /// What a model makes.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Stills.
        case image
        /// Short loops of sprites.
        case animation
        /// Videos of text.
        case textToVideo = "text-to-video"
        /// Videos of a picture.
        case imageToVideo = "image-to-video"
        /// Videos between two pictures.
        case firstLastFrame = "first-last-frame"
        /// Videos of sound.
        case soundToVideo = "sound-to-video"
        /// Videos of any of these.
        case video
        /// Anything else.
        case special
    }

    package init(
        _ id: String, _ name: String, _ kind: Kind, _ summary: String, price: ModelPrice? = nil,
        features: [String] = [], useCases: [String] = [], limits: Limits = .none, source: Citation,
        priceSource: Citation? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.summary = summary
        self.price = price
        self.features = features
        self.useCases = useCases
        self.limits = limits
        self.source = source
        self.priceSource = priceSource
    }
}
