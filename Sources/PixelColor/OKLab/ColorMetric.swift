/// The space in which two colours are compared.
public enum ColorMetric: String, CaseIterable, Sendable {
    /// OKLab: equal distances look about equally different.
    case oklab
    /// sRGB values as they are stored: what the peak signal-to-noise ratio measures.
    case srgb
}
