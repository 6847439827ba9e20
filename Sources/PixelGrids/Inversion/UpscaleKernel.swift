/// How pixel art was enlarged, where that can be told and undone.
public enum UpscaleKernel: String, CaseIterable, Hashable, Sendable {
    /// Linear interpolation.
    case bilinear
    /// Cubic convolution with a = −1/2 (R. Keys, 1981), as Pillow and many editors do it.
    case bicubic
    /// Cubic convolution with a = −3/4, as OpenCV and browsers do it.
    case sharpBicubic = "sharp-bicubic"
    /// A sinc windowed by the middle of another, three cells to either side.
    case lanczos
    /// Squares, then blurred by a Gaussian.
    case blurred
}

/// A kernel with all of its parameters, along one axis.
struct UpscaleModel: Hashable {
    let kernel: UpscaleKernel
    /// The deviation of the Gaussian in pixels; 0 leaves squares. Of no account to other kernels.
    var deviation = 0.0
    /// Plain squares.
    static let squares = UpscaleModel(kernel: .blurred)
    /// Linear interpolation.
    static let linear = UpscaleModel(kernel: .bilinear)
    /// Interpolations that overshoot.
    static let overshooting = [UpscaleKernel.bicubic, .sharpBicubic, .lanczos].map { UpscaleModel(kernel: $0) }

    /// Whether results can lie beyond all of the cells that they come from, so that they are clipped.
    var overshoots: Bool {
        switch kernel {
        case .bilinear, .blurred: false
        case .bicubic, .sharpBicubic, .lanczos: true
        }
    }
}
