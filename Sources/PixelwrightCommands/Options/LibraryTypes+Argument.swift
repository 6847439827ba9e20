public import ArgumentParser
public import Pixelwright
public import ServiceCatalog

#if Services
public import ServiceJobs
#endif

// How the library's types are written on a command line.

extension ExpressibleByArgument {
    /// Reads a value as ever, and says what is expected where it is none.
    ///
    /// - Parameter expectation: What is expected: a phrase with an example.
    static func expecting(_ expectation: String) -> @Sendable (String) throws -> Self {
        { argument in
            guard let value = Self(argument: argument) else { throw ValidationError("give \(expectation)") }
            return value
        }
    }

    /// Reads a width and height; see ``expecting(_:)``.
    static var expectingSize: @Sendable (String) throws -> Self {
        expecting("WIDTHxHEIGHT in whole pixels greater than 0, such as 32x48")
    }
}

extension ImageFormat: ExpressibleByArgument {
    /// Reads a format by its name or by an ending that stands for it, such as `jpg`.
    public init?(argument: String) { self.init(pathExtension: argument) }
}

extension Size: ExpressibleByArgument {
    /// Reads `64x48`. Sides beyond 16 Mi px are refused: sums and products of what is left fit `Int`.
    public init?(argument: String) {
        guard let size = Size(parsing: argument), max(size.width, size.height) <= 1 << 24 else { return nil }
        self = size
    }
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

extension Outline.Corners: ExpressibleByArgument {}

extension BackgroundRemover.HoleTreatment: ExpressibleByArgument {}

extension ServiceID: ExpressibleByArgument {
    /// Reads a service's name, in letters of any case.
    public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

extension Amount: ExpressibleByArgument {
    /// Reads a number such as `20` or `7.5`.
    public init?(argument: String) { self.init(parsing: argument) }

    /// Reads what a call may cost; see ``expecting(_:)``.
    static var expectingCost: @Sendable (String) throws -> Amount {
        expecting("an amount of credits or tokens, such as 20 or 7.5")
    }
}

#if Services
extension JobState: ExpressibleByArgument {}
#endif
