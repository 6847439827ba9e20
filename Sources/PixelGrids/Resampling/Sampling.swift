/// How the colour of a cell is found from its pixels.
public enum Sampling: String, CaseIterable, Hashable, Sendable {
    /// What the cell most likely was: blur and noise are measured and undone, and cells that only noise keeps apart get
    /// one colour. In a picture that clearly is an interpolated enlargement, the pixels that it came of (see
    /// ``UpscaleKernel``).
    case automatic = "auto"
    /// The pixel of the cell's middle that is nearest to the median: always a colour of the picture.
    case median
    /// The most frequent colour of the cell's middle: always a colour of the picture.
    case mode
    /// The mean of all its pixels that show.
    case mean
    /// The pixel at its centre: always a colour of the picture.
    case center
    /// As ``automatic``, but lines that cross a cell win over what they cross: outlines thinner than a cell stay.
    case content
}
