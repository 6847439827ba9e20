import Pixelwright
import PixelwrightServices

/// One run of `preflight` over pictures and requests: checked some at a time, told in order, and dropped.
struct PreflightRun {
    /// So many pictures are checked before what was found is told.
    private static let chunkCount = 1024

    private let batch: Batch
    private let targets: [Target]
    private let isStrict: Bool
    private let isText: Bool
    private var writer: any FindingWriter
    private var summary = PreflightSummary()

    init(_ command: PreflightCommand) {
        let format = command.report.chosen
        batch = Batch(command.report.batch, isReporting: format != .text)
        targets = command.target.distinctTargets
        isStrict = command.isStrict
        isText = format == .text
        writer = format.writer(namesTargets: targets.count > 1 || !command.requests.isEmpty)
    }

    mutating func run(_ command: PreflightCommand) throws {
        let sources = try RequestSources(command.requests)
        let pictures = command.words.isEmpty ? nil : try pictures(command)
        let requests = try requestChecker(command)
        try print(writer.begin())
        if let pictures { try check(pictures.inputs, pictures.checker, failures: pictures.failures) }
        try sources.forEachChunk { texts in
            try take(batch.inParallel(texts[...], work: requests.check))
        }
        try print(writer.end())
        if isText { batch.console.note(summary.text(pictureTargets: command.words.isEmpty ? [] : targets)) }
        if summary.isWanting(strictly: isStrict) { batch.remember(.inputWanting) }
        try batch.finish()
    }

    private func pictures(
        _ command: PreflightCommand
    ) throws -> (inputs: [Input], failures: [CommandFailure], checker: PictureChecker) {
        // Mistakes in the call come before files are looked for.
        let checker = try PictureChecker(
            targets, isDeep: command.isDeep, isTerse: isText, plan: command.target.planOption)
        let expansion = try InputExpansion(command.words, isRecursive: true)
        return (expansion.distinctInputs, expansion.failures, checker)
    }

    private func requestChecker(_ command: PreflightCommand) throws -> RequestChecker {
        let endpoints = Set(targets.map(\.endpoint))
        return RequestChecker(
            endpoint: endpoints.count == 1 ? endpoints.first : nil, isDeep: command.isDeep,
            plan: command.target.planOption, today: .today)
    }

    private mutating func check(
        _ inputs: [Input], _ checker: PictureChecker, failures: [CommandFailure]
    ) throws {
        try take(
            failures.map { failure in
                Checked(
                    place: SourcePlace(path: failure.path ?? ""), kind: .picture(nil), outcome: .failure(failure))
            })
        batch.console.beginProgress(total: inputs.count)
        defer { batch.console.endProgress() }
        var rest = inputs[...]
        while !rest.isEmpty {
            try take(batch.inParallel(rest.prefix(Self.chunkCount), work: checker.check))
            rest = rest.dropFirst(Self.chunkCount)
        }
    }

    /// Tells what was found.
    private mutating func take(_ results: [Checked]) throws {
        var text = ""
        for checked in results {
            summary.add(checked)
            if case .failure(let failure) = checked.outcome { batch.fail(failure) }
            text += writer.add(checked)
        }
        try print(text)
    }

    private func print(_ text: String) throws { try batch.console.print(text) }
}
