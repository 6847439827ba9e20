public import ServiceCatalog

/// Where the results of a call are to lie, and what was promised of them.
public struct ResultPlan: Hashable, Sendable {
    /// The folder, which is made where it is missing.
    public var folder: String
    /// The file's name without its ending, which follows from what comes. Of several results, each has its number behind it:
    /// `knight-1.png`.
    public var name: String
    /// The width of a picture in pixels; nil for any.
    public var width: Int?
    /// The height of a picture in pixels; nil for any.
    public var height: Int?
    /// How many frames it has; nil for any number.
    public var frameCount: Int?
    /// What kind of file it is; nil for any.
    public var format: MediaFormat?

    /// Plans results at a place, of which nothing is promised.
    public init(folder: String, name: String) {
        self.folder = folder
        self.name = name
    }
}
