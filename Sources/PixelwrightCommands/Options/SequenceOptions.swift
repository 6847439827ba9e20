import ArgumentParser
import Pixelwright

/// What several pictures have in common.
struct SequenceOptions: ParsableArguments {
    @Flag(name: .customLong("shared-grid"), help: "Find one grid for all inputs, in the edges of all of them.")
    var sharesGrid = false

    @Flag(name: .customLong("shared-palette"), help: "Find one palette for all inputs.")
    var sharesPalette = false

    @OptionGroup var strip: StripOptions

    /// The same for the pixelator.
    var sharing: Pixelator.Sharing {
        var sharing: Pixelator.Sharing = []
        if sharesGrid { sharing.insert(.grid) }
        if sharesPalette { sharing.insert(.palette) }
        return sharing
    }
}
