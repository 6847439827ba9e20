import ArgumentParser
import Pixelwright

/// `pixelwright palette list`: the palettes built in.
struct PaletteListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the palettes built in.",
        discussion: """
            Each can be named wherever a palette is asked for, in either case, with or without hyphens and blanks. In \
            a terminal with colours they are shown too.

            EXAMPLES:
              pixelwright palette list
              pixelwright palette list --json | jq -r '.[] | select(.colors <= 16) | .name'
            """)

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func run() throws {
        let text = isJSON ? JSONValue.array(BuiltInPalette.all.map(\.json)).text : lines.joined(separator: "\n")
        try StandardOutput.print(text)
    }

    private var lines: [String] {
        var table = TextTable(columns: [("NAME", false), ("COLOURS", true), ("TITLE", false), ("SOURCE", false)])
        for palette in BuiltInPalette.all {
            table.append([palette.name, String(palette.palette.count), palette.title, palette.source])
        }
        let lines = table.lines(for: .output)
        guard Terminal.output.colors != .none else { return lines }
        let swatches = BuiltInPalette.all.map { SwatchText(.output).blocks($0.palette.colors) }
        return lines.prefix(1) + zip(lines.dropFirst(), swatches).flatMap { [$0] + $1 }
    }
}

extension BuiltInPalette {
    fileprivate var json: JSONValue {
        .object([
            "name": .string(name),
            "title": .string(title),
            "source": .string(source),
            "colors": .integer(palette.count),
            "palette": .array(palette.colors.map { .string($0.hex) }),
        ])
    }
}
