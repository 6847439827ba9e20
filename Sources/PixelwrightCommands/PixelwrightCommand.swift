public import ArgumentParser

/// `pixelwright`: the root of all commands.
public struct PixelwrightCommand: ParsableCommand {
    /// Creates the command; the argument parser does.
    public init() {}
}

/// Runs the command that this process was started with, and ends the process.
public func runPixelwright() -> Never {
    PixelwrightCommand.main()
    PixelwrightCommand.exit()
}
