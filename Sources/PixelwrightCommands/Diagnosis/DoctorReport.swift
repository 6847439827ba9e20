import Pixelwright

/// What `doctor` says.
struct DoctorReport {
    private let libraries = LibraryVersions.libraries
    private let selfTests = SelfTest.run()
    private let terminal = Terminal.output

    #if Services
    private let services = ServicesReport()
    #endif

    /// Whether everything works.
    var isHealthy: Bool {
        #if Services
        if services.problem != nil { return false }
        #endif
        return selfTests.allSatisfy { $0.problem == nil }
    }

    /// The report for `--json`.
    var json: JSONValue {
        var object = object
        #if Services
        object.append("services", services.json)
        #endif
        return .object(object)
    }

    private var object: JSONObject {
        [
            "ok": .bool(isHealthy),
            "version": .string(Version.current),
            "build": .object([
                "configuration": .string(Build.configuration),
                "swift": .string(Build.swiftVersion),
                "c_compiler": .string(LibraryVersions.compiler),
                "instruction_sets": .string(LibraryVersions.instructionSets),
                "fused_multiply_add": .bool(Build.fusesMultiplyAdd),
                "traits": .array(Build.traits.map { .string($0) }),
            ]),
            "libraries": .array(
                libraries.map { .object(["name": .string($0.name), "version": .string($0.version)]) }),
            "processors": .integer(Parallelism.processorCount),
            "terminal": .object([
                "is_terminal": .bool(terminal.isTerminal),
                "columns": .integer(terminal.columns),
                "colors": .string(terminal.colors.rawValue),
            ]),
            "configuration": .object([
                "path": .string(Configuration.userFile),
                "exists": .bool(FileSystem.kind(of: Configuration.userFile) == .file),
            ]),
            "environment": .array(
                Configuration.variables.map {
                    .object(["name": .string($0), "is_set": .bool(Environment[$0] != nil)])
                }),
            "self_test": .array(
                selfTests.map {
                    .object([
                        "format": .string($0.format.rawValue), "ok": .bool($0.problem == nil),
                        "problem": .string($0.problem),
                    ])
                }),
        ]
    }

    /// The report for a person.
    func lines(for terminal: Terminal) -> [String] {
        let traits = Build.traits.isEmpty ? "none" : Build.traits.joined(separator: ", ")
        let file = Configuration.userFile
        var lines = section(
            "pixelwright \(Version.current)",
            [
                ("built with", "Swift \(Build.swiftVersion), \(Build.configuration), traits: \(traits)"),
                ("C compiler", LibraryVersions.compiler),
                (
                    "vectors",
                    LibraryVersions.instructionSets + (Build.fusesMultiplyAdd ? "" : ", multiply-add not fused")
                ),
                ("processors", String(Parallelism.processorCount)),
            ])
        lines += section("libraries", libraries)
        lines += section(
            "surroundings",
            [
                ("terminal", terminal.isTerminal ? "\(terminal.columns) columns" : "none: output goes elsewhere"),
                ("colours", terminal.colors.rawValue),
                ("settings", file + (FileSystem.kind(of: file) == .file ? "" : " (not there)")),
            ])
        lines += section("environment", Configuration.variables.map { ($0, Environment[$0] == nil ? "-" : "set") })
        #if Services
        lines += section("services", services.rowsOfText)
        #endif
        lines += section("self-test", selfTests.map { ($0.format.rawValue, $0.problem ?? "ok") })
        return lines
    }

    private func section(_ title: String, _ rows: [(String, String)]) -> [String] {
        let width = rows.map(\.0.count).max() ?? 0
        return [terminal.bold(title)]
            + rows.map { label, value in
                "  " + terminal.dim(label + String(repeating: " ", count: width - label.count)) + "  " + value
            }
    }
}
