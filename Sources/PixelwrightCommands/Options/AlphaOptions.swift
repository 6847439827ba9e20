import ArgumentParser
import Pixelwright

/// What is cleaned of transparency and of what is next to it.
struct AlphaOptions: ParsableArguments {
    @Flag(help: "Take the colour of what was behind the picture out of its edge.")
    var defringe = false

    @Option(
        help: ArgumentHelp(
            "With --defringe: that colour, if it is known; edge pixels are unmixed from it.", valueName: "color"))
    var matte: RGBA8?

    @Option(help: ArgumentHelp("With --defringe: how deep the edge is; 1 unless said otherwise.", valueName: "px"))
    var radius: Int?

    @Flag(help: "Make every pixel opaque or transparent.")
    var binarize = false

    @Option(
        help: ArgumentHelp(
            "With --binarize: the least alpha that becomes opaque; 128 by default.", valueName: "0...255"))
    var alphaThreshold: UInt8?

    @Flag(name: .customLong("remove-specks"), help: "Make small parts transparent that nothing connects to others.")
    var removesSpecks = false

    @Option(
        help: ArgumentHelp(
            "With --remove-specks: the fewest pixels of what stays; by default a thousandth of the largest part.",
            valueName: "px"))
    var speckSize: Int?

    @Flag(name: .customLong("fill-holes"), help: "Fill small transparent regions that visible pixels enclose.")
    var fillsHoles = false

    @Option(
        help: ArgumentHelp(
            "With --fill-holes: the fewest pixels of what stays; by default a thousandth of the largest part.",
            valueName: "px"))
    var holeSize: Int?

    @OptionGroup var outlines: AlphaOutlineOptions
    @OptionGroup var canvas: AlphaCanvasOptions

    @Option(
        help: ArgumentHelp(
            "Colours under alpha 0: clear makes them black, as is done unless said otherwise; bleed gives them those of "
                + "the nearest visible pixels, for engines that filter; keep leaves them.", valueName: "way"))
    var hidden: HiddenColorsArgument?

    @Option(help: ArgumentHelp("With --hidden bleed: how far; by default everywhere.", valueName: "px"))
    var bleedRadius: Int?

    @Option(
        help: ArgumentHelp(
            "How many pixels one of the art is wide and high in the input; all else counts pixels of the art.",
            valueName: "px"))
    var pixelSize = 1

    func validate() throws {
        guard asksForSomething else { throw ValidationError(Self.nothingAsked) }
        try Self.refuse(matte != nil, "--matte", without: defringe, "--defringe")
        try Self.refuse(radius != nil, "--radius", without: defringe, "--defringe")
        try Self.refuse(alphaThreshold != nil, "--alpha-threshold", without: binarize, "--binarize")
        try Self.refuse(speckSize != nil, "--speck-size", without: removesSpecks, "--remove-specks")
        try Self.refuse(holeSize != nil, "--hole-size", without: fillsHoles, "--fill-holes")
        try Self.refuse(bleedRadius != nil, "--bleed-radius", without: hidden == .bleed, "--hidden bleed")
        if matte?.isOpaque == false { throw ValidationError("--matte takes an opaque colour, such as '#ffffff'.") }
        try Self.check(radius, "--radius", AlphaCleaning.Fringe.depths)
        try Self.check(speckSize, "--speck-size", 1...Int(Int32.max))
        try Self.check(holeSize, "--hole-size", 1...Int(Int32.max))
        try Self.check(bleedRadius, "--bleed-radius", 1...65_535)
        try Self.check(pixelSize, "--pixel-size", 1...64)
    }

    private var asksForSomething: Bool {
        defringe || binarize || removesSpecks || fillsHoles || outlines.isGiven || canvas.isGiven
            || hidden == .clear || hidden == .bleed
    }

    private static let nothingAsked =
        "Say what to clean: --defringe, --binarize, --remove-specks, --fill-holes, --drop-outline, --outline COLOR, --trim, "
        + "--pad PX, --pad-to WxH, --hidden clear or --hidden bleed."

    /// The same for the library.
    var cleaning: AlphaCleaning {
        var cleaning = AlphaCleaning()
        cleaning.pixelSize = pixelSize
        cleaning.fringe = defringe ? AlphaCleaning.Fringe(matte: matte, radius: radius ?? 1) : nil
        cleaning.alphaThreshold = binarize ? alphaThreshold ?? 128 : nil
        cleaning.specks = removesSpecks ? speckSize.map { .pixels($0) } ?? .automatic : nil
        cleaning.holes = fillsHoles ? holeSize.map { .pixels($0) } ?? .automatic : nil
        cleaning.droppedOutline = outlines.dropped
        cleaning.outline = outlines.drawn
        canvas.apply(to: &cleaning)
        switch hidden {
        case .keep: cleaning.hiddenColors = .keep
        case .bleed: cleaning.hiddenColors = .bleed(radius: bleedRadius)
        case .clear, nil: cleaning.hiddenColors = .clear
        }
        return cleaning
    }
}

extension ParsableArguments {
    /// Refuses an option that would do nothing without another.
    fileprivate static func refuse(
        _ isGiven: Bool, _ name: String, without isOtherGiven: Bool, _ other: String
    ) throws(ValidationError) {
        if isGiven && !isOtherGiven { throw ValidationError("\(name) goes with \(other).") }
    }

    /// Refuses a number out of `range`.
    fileprivate static func check(_ value: Int?, _ name: String, _ range: ClosedRange<Int>) throws(ValidationError) {
        if let value, !range.contains(value) {
            throw ValidationError("\(name) takes a number from \(range.lowerBound) through \(range.upperBound).")
        }
    }
}

/// What becomes of colours under alpha 0.
enum HiddenColorsArgument: String, CaseIterable, ExpressibleByArgument {
    case clear
    case bleed
    case keep
}

/// Lines around what is visible.
struct AlphaOutlineOptions: ParsableArguments {
    @Flag(help: "Make the outline transparent, 1 px wide, if one is found.")
    var dropOutline = false

    @Option(help: ArgumentHelp("With --drop-outline: its colour.", valueName: "color"))
    var dropColor: RGBA8?

    @Option(help: ArgumentHelp("Draw an outline of this colour around what is visible.", valueName: "color"))
    var outline: RGBA8?

    @Option(help: ArgumentHelp("With --outline: how wide it is; 1 unless said otherwise.", valueName: "1...8"))
    var outlineWidth: Int?

    @Option(
        help: ArgumentHelp("With --outline: whether it goes round corners or fills them.", valueName: "corners"))
    var outlineCorners: Outline.Corners?

    func validate() throws {
        try Self.refuse(dropColor != nil, "--drop-color", without: dropOutline, "--drop-outline")
        try Self.refuse(outlineWidth != nil, "--outline-width", without: outline != nil, "--outline")
        try Self.refuse(outlineCorners != nil, "--outline-corners", without: outline != nil, "--outline")
        try Self.check(outlineWidth, "--outline-width", Outline.widths)
        if outline?.isTransparent == true { throw ValidationError("--outline takes a colour that shows.") }
    }

    /// Whether anything is asked for.
    var isGiven: Bool { dropOutline || outline != nil }

    /// What is taken away, for the library.
    var dropped: AlphaCleaning.DroppedOutline? {
        dropOutline ? dropColor.map { .colored($0) } ?? .found : nil
    }

    /// What is drawn, for the library.
    var drawn: Outline? {
        outline.map { Outline($0, width: outlineWidth ?? 1, corners: outlineCorners ?? .round) }
    }
}

/// How large the canvas becomes.
struct AlphaCanvasOptions: ParsableArguments {
    @Flag(name: .customLong("trim"), help: "Cut the canvas to what is visible, in any frame.")
    var trims = false

    @Option(help: ArgumentHelp("With --trim: the highest alpha that counts as transparent.", valueName: "0...254"))
    var trimThreshold: UInt8?

    @Option(help: ArgumentHelp("Put so many transparent pixels on each side.", valueName: "px"))
    var pad: Int?

    @Option(
        help: ArgumentHelp("Make the canvas so large, with the picture in its middle.", valueName: "WxH"),
        transform: Size.expectingSize)
    var padTo: Size?

    func validate() throws {
        try Self.refuse(trimThreshold != nil, "--trim-threshold", without: trims, "--trim")
        if trimThreshold == 255 { throw ValidationError("--trim-threshold takes a number from 0 through 254.") }
        try Self.check(pad, "--pad", 0...1024)
        if pad != nil && padTo != nil { throw ValidationError("Give --pad or --pad-to, not both.") }
    }

    /// Whether anything is asked for.
    var isGiven: Bool { trims || padding != nil }

    /// Lets `cleaning` do what is asked for.
    func apply(to cleaning: inout AlphaCleaning) {
        cleaning.trimThreshold = trims ? trimThreshold ?? 0 : nil
        cleaning.padding = padding
    }

    private var padding: AlphaCleaning.Padding? { pad.map { .pixels($0) } ?? padTo.map { .canvas($0) } }
}
