public import ArgumentParser
public import Pixelwright

// How the library's types are written on a command line.

extension ImageFormat: ExpressibleByArgument {
    /// Reads a format by its name or by an ending that stands for it, such as `jpg`.
    public init?(argument: String) { self.init(pathExtension: argument) }
}

extension Size: ExpressibleByArgument {
    /// Reads `64x48`.
    public init?(argument: String) { self.init(parsing: argument) }
}

extension RGBA8: ExpressibleByArgument {
    /// Reads `rgb`, `rgba`, `rrggbb` or `rrggbbaa` in hexadecimal, with or without a leading `#`.
    public init?(argument: String) { self.init(hex: argument) }
}

extension Dithering.Method: ExpressibleByArgument {}

extension Sampling: ExpressibleByArgument {}

extension PaletteOrder: ExpressibleByArgument {}

extension MetadataFormat: ExpressibleByArgument {}

extension QuantizerLevel: ExpressibleByArgument {}

extension ColorMetric: ExpressibleByArgument {}

extension GIFOptions.PaletteUse: ExpressibleByArgument {}

extension PlacementRule: ExpressibleByArgument {}

extension Anchor: ExpressibleByArgument {}

extension FrameAlignment: ExpressibleByArgument {}

extension ResizeFilter: ExpressibleByArgument {}
