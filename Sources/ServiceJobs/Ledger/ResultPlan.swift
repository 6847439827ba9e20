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

    /// Whether results replace what lies at their places; otherwise they take the next names that are free.
    public var replaces = false

    /// What is to be made of the results once they lie there, in the words of who planned it, which the ledger keeps and does
    /// not read; nil for nothing, or nothing any more.
    package var finish: String?

    /// What was made of the results, where something was.
    package var products: [String] = []

    /// What a process began to put where, and did not write down yet; nil for nothing.
    var begun: BegunResult?

    /// The most bytes of UTF-8 that a name may have: file systems take 255, with number and ending.
    private static let longestName = 150

    /// The same plan with a name that file systems take.
    var limited: ResultPlan {
        var plan = self
        while plan.name.utf8.count > Self.longestName { plan.name.removeLast() }
        return plan
    }

    /// Plans results at a place, of which nothing is promised.
    public init(folder: String, name: String) {
        self.folder = folder
        self.name = name
    }
}

/// A result that was about to be put at its place when it was last heard of.
struct BegunResult: Hashable, Sendable {
    /// The place.
    let path: String
    /// The digests of what may lie there: a service may hand out other bytes at each time.
    let sha256s: [String]
}
