/// A rectangle of straight-alpha sRGB pixels, held row by row from the top left, tightly packed.
///
/// A bitmap has value semantics: copies share storage until one is changed.
@frozen
public struct Bitmap: Hashable, Sendable {
    /// Width × height in pixels.
    public let size: Size
    @usableFromInline
    var storage: [RGBA8]

    /// Creates a bitmap of one colour.
    ///
    /// - Complexity: O(`size.area`)
    public init(size: Size, filledWith color: RGBA8 = .clear) {
        self.size = size
        self.storage = [RGBA8](repeating: color, count: size.area)
    }

    /// Creates a bitmap from its pixels, row by row from the top left; nil unless there are `size.area` of them.
    public init?(size: Size, pixels: [RGBA8]) {
        guard pixels.count == size.area else { return nil }
        self.size = size
        self.storage = pixels
    }

    /// Creates a bitmap whose pixels `initializer` writes.
    ///
    /// - Parameter initializer: Appends exactly `size.area` pixels, row by row from the top left.
    /// - Throws: What `initializer` throws.
    @inlinable
    public init<E>(
        size: Size, initializingWith initializer: (inout OutputSpan<RGBA8>) throws(E) -> Void
    ) throws(E) {
        self.size = size
        self.storage = try [RGBA8](capacity: size.area) { span throws(E) in try initializer(&span) }
        precondition(storage.count == size.area, "the initializer wrote too few pixels")
    }

    /// Columns from left to right.
    @inlinable public var width: Int { size.width }
    /// Rows from top to bottom.
    @inlinable public var height: Int { size.height }
    /// All of this bitmap.
    @inlinable public var bounds: Rectangle { Rectangle(size) }
}

extension Bitmap {
    /// The pixels, `size.area` of them, row by row from the top left, for reading.
    @inlinable
    public var pixels: Span<RGBA8> {
        @_lifetime(borrow self)
        get { storage.span }
    }

    /// The pixels, for changing in place.
    @inlinable
    public var mutablePixels: MutableSpan<RGBA8> {
        @_lifetime(&self)
        mutating get { storage.mutableSpan }
    }

    /// The row at `y`, `size.width` pixels.
    @inlinable
    @_lifetime(borrow self)
    public func row(_ y: Int) -> Span<RGBA8> {
        storage.span.extracting(y * size.width..<(y + 1) * size.width)
    }

    /// The pixel in column `x` of row `y`.
    ///
    /// - Precondition: the position lies inside the bitmap.
    @inlinable
    public subscript(x: Int, y: Int) -> RGBA8 {
        get {
            precondition(x >= 0 && x < size.width && y >= 0 && y < size.height, "the pixel lies outside the bitmap")
            return storage[y &* size.width &+ x]
        }
        set {
            precondition(x >= 0 && x < size.width && y >= 0 && y < size.height, "the pixel lies outside the bitmap")
            storage[y &* size.width &+ x] = newValue
        }
    }
}

extension Bitmap {
    /// Calls `body` with the pixels' memory, `size.area` of them, valid for the call.
    package func withUnsafePixels<R, E>(_ body: (UnsafeBufferPointer<RGBA8>) throws(E) -> R) throws(E) -> R {
        try unsafe storage.withUnsafeBufferPointer { buffer throws(E) in try unsafe body(buffer) }
    }

    /// Calls `body` with the pixels' memory, `size.area` of them, valid for the call.
    package mutating func withUnsafeMutablePixels<R, E>(
        _ body: (UnsafeMutableBufferPointer<RGBA8>) throws(E) -> R
    ) throws(E) -> R {
        try unsafe storage.withUnsafeMutableBufferPointer { buffer throws(E) in try unsafe body(buffer) }
    }

    /// Creates a bitmap in memory that `initializer` fills: all `size.area` pixels, or it throws.
    ///
    /// For codecs and kernels that write through a pointer. The memory is not set beforehand.
    package init<E>(
        size: Size, fillingUninitialized initializer: (UnsafeMutableBufferPointer<RGBA8>) throws(E) -> Void
    ) throws(E) {
        let area = size.area
        self.size = size
        self.storage = try [RGBA8](capacity: area) { span throws(E) in
            try unsafe span.withUnsafeMutableBufferPointer { buffer, initialized throws(E) in
                try unsafe initializer(UnsafeMutableBufferPointer(rebasing: buffer[..<area]))
                initialized = area
            }
        }
    }
}
