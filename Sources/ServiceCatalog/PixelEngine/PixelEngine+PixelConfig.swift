extension PixelEngine {
    /// The colours of pixel art: so many, or these.
    ///
    /// - Parameters:
    ///   - section: The heading of the two rows.
    ///   - standard: How many colours there are when nothing is said.
    ///   - palette: The row on `palette`.
    static func pixelConfigFields(section: String, standard: Literal?, palette: String) -> [Field] {
        [
            Field(
                "pixel_config.colors", .integer, standard: standard, quote: "colorsinteger2–256.",
                "How many colours to reduce to, where there is no palette.",
                rules: [.rule("range", .range(2...256), section: section)]),
            Field(
                "pixel_config.palette", .strings, quote: palette, "The very colours to use.",
                rules: [
                    .advice(.experimentalField, "experimental", section: section, quote: experimentalPalette)
                ]),
            Field(
                "pixel_config.palette[]", .string, quote: palette, "One colour.",
                rules: [.rule("color", .color(.sixDigits), section: section)]),
        ]
    }

    /// The warning of palette mode, where a model chooses the colours otherwise.
    static let experimentalPalette = """
        Palette mode is an experimental feature. Forcing a specific palette can produce worse results than letting the \
        model choose its own colors. If quality matters more than exact color matching, prefer count mode (colors).
        """

    /// Of `pixel_config`, where there is one, exactly one of two fields is there.
    static func oneMode(section: String, quote: String) -> RuleDraft {
        .rule(
            "one-mode", .exactlyOne(["pixel_config.colors", "pixel_config.palette"]), when: .present("pixel_config"),
            section: section, quote: quote)
    }
}
