/// How the colour of a cell is found from its pixels.
public enum Sampling: String, CaseIterable, Hashable, Sendable {
    /// The mean of those pixels of the cell's middle that agree with their median, which blur and noise hardly move; in
    /// a picture that clearly is an interpolated enlargement, the pixels that it came of (see ``UpscaleKernel``).
    case automatic = "auto"
    /// The median of the cell's middle, channel by channel.
    case median
    /// The most frequent colour of the cell's middle: always a colour of the picture.
    case mode
    /// The mean of all its pixels.
    case mean
    /// The pixel at its centre: always a colour of the picture.
    case center
}
