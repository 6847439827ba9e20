import Pixelwright

extension NamedPalette {
    /// The colours for `--json`.
    var colorsJSON: JSONValue { .array(palette.colors.map { .string($0.hex) }) }

    /// The colours' names for `--json`.
    var colorNamesJSON: JSONValue { .array(colorNames.map { .string($0) }) }

    /// What was written, for `--json`.
    func report(path: String, _ output: PaletteOutput) -> JSONValue {
        .object([
            "path": .string(path),
            "output": .string(output.destination?.path),
            "format": .string(output.type.name),
            "name": .string(name),
            "colors": .integer(palette.count),
            "palette": colorsJSON,
            "color_names": colorNamesJSON,
        ])
    }
}
