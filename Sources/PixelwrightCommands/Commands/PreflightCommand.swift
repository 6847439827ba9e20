import ArgumentParser
import Pixelwright
import PixelwrightServices

/// `pixelwright preflight`: whether a service would take pictures and requests.
struct PreflightCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preflight",
        abstract: "Check pictures and requests against everything that a service refuses, before anything is sent.",
        discussion: """
            All findings come at once, each with the service's own error code, what was found, what is taken, and what \
            to do. Only headers are read, so that thousands of files take a second; --deep decodes every pixel too: \
            it proves files sound, and warns of what is allowed but unwise. Nothing is sent.

            Folders are searched with those below them. --request checks whole requests: the body in JSON, or \
            {"target": …, "body": …, "files": {FIELD: PATH}} with paths from the request's folder; a file that ends in \
            .ndjson or .jsonl holds one a line. The exit status is 1 when anything would be refused or cannot be read.

            EXAMPLES:
              pixelwright preflight hero.png --for pixelengine/animate
              pixelwright preflight art/ --for sprite-ai/import --deep --strict
              pixelwright preflight 'frames/*.png' --for pixelengine/keyframes:pixel --json | jq '.[] | select(.ok | not)'
              pixelwright preflight --request animate.json --for pixelengine/animate
              pixelwright preflight --request batch.ndjson --format ndjson
              pixelwright preflight art/ --for pixelengine/animate --format sarif > preflight.sarif
            """)

    @Argument(
        help: ArgumentHelp(
            "Image files, folders, patterns such as 'art/*.png', or - for standard input.", valueName: "input"),
        completion: .file(extensions: ["png", "apng", "jpg", "jpeg", "webp", "gif"]))
    var words: [String] = []

    @OptionGroup var target: TargetOptions

    @Option(
        name: .customLong("request"),
        help: ArgumentHelp(
            "A request in JSON, a file of one a line (.ndjson, .jsonl), a pattern, or -. May be given several times.",
            valueName: "file"),
        completion: .file(extensions: ["json", "ndjson", "jsonl"]))
    var requests: [String] = []

    @Flag(name: .customLong("deep"), help: "Decode every picture, too.")
    var isDeep = false

    @Flag(name: .customLong("strict"), help: "Let the exit status be 1 for warnings, too.")
    var isStrict = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if words.isEmpty && requests.isEmpty {
            throw ValidationError("Name pictures to check, or a request with --request FILE.json.")
        }
        if !words.isEmpty && target.targets.isEmpty {
            throw ValidationError("Say what the pictures are meant for: --for TARGET, as --for pixelengine/animate.")
        }
        if words.contains("-") && requests.contains("-") {
            throw ValidationError("- stands for standard input, which can be read only once.")
        }
    }

    func run() throws {
        var run = PreflightRun(self)
        try run.run(self)
    }
}
