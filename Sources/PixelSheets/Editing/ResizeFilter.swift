public import PixelCore
import PixelGrids

/// How pixels of another size are made.
public enum ResizeFilter: String, Hashable, Sendable, CaseIterable {
    /// Each is the pixel in whose cell its centre lies: the way for pixel art, by whole factors exact.
    case nearest
    /// Each is the mean of the area that it covers, in linear light: the way to shrink paintings.
    case area
    /// A weighted mean of the pixels around, sharp: the way to enlarge paintings.
    case lanczos

    /// Nearest for whole factors and for art of few colours, else area for shrinking and Lanczos for enlarging.
    public static func automatic(for bitmap: Bitmap, to newSize: Size) -> ResizeFilter {
        let isWhole = newSize.width % bitmap.width == 0 && newSize.height % bitmap.height == 0
        if isWhole || ColorSet(of: [bitmap], maximumCount: 256) != nil { return .nearest }
        return newSize.width < bitmap.width || newSize.height < bitmap.height ? .area : .lanczos
    }
}

extension Bitmap {
    /// This bitmap at another size.
    ///
    /// - Complexity: O(`size.area + newSize.area`), times the filter's reach for Lanczos
    public func resized(to newSize: Size, using filter: ResizeFilter) -> Bitmap {
        guard newSize != size else { return self }
        switch filter {
        case .nearest: return resizedToNearest(newSize)
        case .area: return areaAveraged(to: newSize)
        case .lanczos: return resampled(to: newSize)
        }
    }
}
