#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The weight of a cell by its distance from where a value is wanted.
struct InterpolationCurve {
    /// How many cells away the weight is 0.
    let support: Double
    private let kernel: UpscaleKernel

    /// Nil for what is not an interpolation.
    init?(_ kernel: UpscaleKernel) {
        self.kernel = kernel
        switch kernel {
        case .bilinear: support = 1
        case .bicubic, .sharpBicubic: support = 2
        case .lanczos: support = 3
        case .blurred: return nil
        }
    }

    /// The weight of a cell whose centre is `distance` cells away, before weights are made to sum to 1.
    func weight(at distance: Double) -> Double {
        let x = abs(distance)
        guard x < support else { return 0 }
        return switch kernel {
        case .bilinear, .blurred: 1 - x
        case .bicubic: Self.cubic(x, -0.5)
        case .sharpBicubic: Self.cubic(x, -0.75)
        case .lanczos: Self.sinc(x) * Self.sinc(x / 3)
        }
    }

    private static func cubic(_ x: Double, _ a: Double) -> Double {
        x < 1 ? ((a + 2) * x - (a + 3)) * x * x + 1 : ((x - 5) * x + 8) * x * a - 4 * a
    }

    private static func sinc(_ x: Double) -> Double {
        x == 0 ? 1 : sin(.pi * x) / (.pi * x)
    }
}
