public import ArgumentParser
public import Pixelwright

extension Size: @retroactive ExpressibleByArgument {
    /// Reads `64x48`.
    public init?(argument: String) { self.init(parsing: argument) }
}

extension RGBA8: @retroactive ExpressibleByArgument {
    /// Reads `#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`, with or without the `#`.
    public init?(argument: String) { self.init(hex: argument) }

    /// How a default is shown in help.
    public var defaultValueDescription: String { hex }
}
