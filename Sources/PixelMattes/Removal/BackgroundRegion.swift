import PixelCore

/// Which pixels of a frame are background: 0 in a plane of bytes where all others are 255.
struct BackgroundRegion: Sendable {
    static let background: UInt8 = 0
    static let content: UInt8 = 255

    let size: Size
    var plane: [UInt8]

    init(size: Size, plane: [UInt8]) {
        self.size = size
        self.plane = plane
    }

    /// What is connected to the border through pixels no farther from the background than `threshold`.
    ///
    /// - Parameters:
    ///   - distances: Squared, one a pixel.
    ///   - threshold: In OKLab, not squared.
    init(_ distances: [Float], size: Size, threshold: Float) {
        self.size = size
        plane = Self.nearPlane(distances, threshold)
        let runs = ConnectedRuns(of: plane, width: size.width, where: Self.background)
        let isOutside = runs.partsAtBorder(width: size.width, height: size.height)
        runs.fill(&plane, with: Self.content) { !isOutside[$0] }
    }

    /// What is near to the background, wherever it is.
    static func nearPlane(_ distances: [Float], _ threshold: Float) -> [UInt8] {
        let limit = threshold * threshold
        let count = distances.count
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            unsafe distances.withUnsafeBufferPointer { distances in
                for index in 0..<count { unsafe buffer[index] = distances[index] <= limit ? background : content }
            }
            initialized = count
        }
    }

    /// How many pixels are background.
    var area: Int {
        var count = 0
        let span = plane.span
        for index in span.indices { count &+= span[index] == Self.background ? 1 : 0 }
        return count
    }

    /// How many pixels of content have background above, below, left or right of them.
    var outlineLength: Int {
        let inner = Morphology.eroded(plane, width: size.width, outside: Self.content, connectsCorners: false)
        return Morphology.difference(plane, inner)
    }
}
