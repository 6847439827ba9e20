/// A width and a height in pixels, both greater than zero.
@frozen
public struct Size: Hashable, Sendable {
    /// Pixels from left to right.
    public let width: Int
    /// Pixels from top to bottom.
    public let height: Int

    /// Creates a size.
    ///
    /// - Precondition: both are greater than zero and their product fits `Int`.
    @inlinable
    public init(_ width: Int, _ height: Int) {
        precondition(width > 0 && height > 0, "a size has a positive width and height")
        precondition(!width.multipliedReportingOverflow(by: height).overflow, "the area overflows Int")
        self.width = width
        self.height = height
    }

    /// Creates a size from numbers that may not make one: nil unless both are positive and the area fits `Int`.
    @inlinable
    public init?(validating width: Int, _ height: Int) {
        guard width > 0, height > 0, !width.multipliedReportingOverflow(by: height).overflow else { return nil }
        self.width = width
        self.height = height
    }

    /// The number of pixels.
    @inlinable
    public var area: Int { width &* height }
}

extension Size: CustomStringConvertible {
    /// `640×480`.
    public var description: String { "\(width)×\(height)" }
}

extension Size {
    /// Reads `640x480` or `640×480`; nil for anything else.
    public init?(parsing text: some StringProtocol) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "X" || $0 == "×" }
        guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]) else { return nil }
        self.init(validating: width, height)
    }
}
