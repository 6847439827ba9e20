import Pixelwright
import PixelwrightServices

/// Prepares pictures, each on its own.
struct PrepareWork {
    let target: Target
    var options: PreparationOptions
    let form: PreparedForm
    let output: OutputOptions

    /// Follows the name of a result that goes beside its input.
    private static let suffix = "_prepared"

    func run(_ inputs: [Input], _ batch: Batch) throws {
        if form == .image { try prepareImages(inputs, batch) } else { try prepareTexts(inputs, batch) }
    }

    // Images

    private func prepareImages(_ inputs: [Input], _ batch: Batch) throws {
        let place = try Place(output, inputCount: inputs.count)
        var options = options
        if case .file(_, let format) = place { options.format = format }
        let preparer = try preparer(options)
        try refuseCollisions(among: inputs, at: place)
        if place.isOneFile, case .standardOutput = place { try batch.claimStandardOutput() }
        if case .file(let path, _) = place { try output.writer.check(.file(path)) }
        let reports = batch.map(inputs, path: \.path) { input in
            let picture = try preparer.prepare(input.bytes())
            let destination = destination(of: input, picture, at: place)
            try output.writer.write(picture.bytes, to: destination)
            let report = PreparedReport(input.path, destination.path, target, picture)
            batch.console.note("\(input.path) → \(destination.path): \(report.summary)")
            return report.json
        }
        try batch.finish(reports)
    }

    /// Refuses inputs whose results would have one name, whatever they become, before anything is made.
    private func refuseCollisions(among inputs: [Input], at place: Place) throws(CommandFailure) {
        try ResultName.refuseCollisions(
            inputs.compactMap { input in
                switch place {
                case .standardOutput, .file: nil
                case .folder(let folder): (input.path, ResultName.stem(of: FilePath.join(folder, input.relativePath)))
                case .beside:
                    input.isStandardInput
                        ? nil : (input.path, ResultName.stem(of: input.path) + (output.suffix ?? Self.suffix))
                }
            })
    }

    private func preparer(_ options: PreparationOptions) throws(CommandFailure) -> Preparer {
        do { return try Preparer(target, options: options) } catch { throw .usage(error.description) }
    }

    private func destination(of input: Input, _ picture: PreparedPicture, at place: Place) -> Destination {
        switch place {
        case .standardOutput: .standardOutput
        case .file(let path, _): .file(path)
        case .folder(let folder):
            .file(ResultName.path(for: FilePath.join(folder, input.relativePath), format: picture.format))
        case .beside where input.isStandardInput: .standardOutput
        case .beside:
            .file(ResultName.path(for: input.path, suffix: output.suffix ?? Self.suffix, format: picture.format))
        }
    }

    // Text

    /// Base64 or data URLs, a line for each picture.
    private func prepareTexts(_ inputs: [Input], _ batch: Batch) throws {
        let destination = output.textDestination
        if destination == .standardOutput && batch.isJSON {
            throw CommandFailure.usage("standard output cannot take both the text and the --json report; give -o FILE")
        }
        try output.writer.check(destination)
        let preparer = try preparer(options)
        let results = batch.map(inputs, path: \.path) { input in
            let picture = try preparer.prepare(input.bytes())
            let report = PreparedReport(input.path, destination.path, target, picture)
            batch.console.note("\(input.path): \(report.summary)")
            return (text: form == .base64 ? picture.base64 : picture.dataURL, report.json)
        }
        if !results.isEmpty {
            let text = results.map { $0.text + "\n" }.joined()
            try output.writer.write(Array(text.utf8), to: destination)
        }
        try batch.finish(results.map(\.1))
    }
}

extension OutputOptions {
    /// Where text goes: into the file of -o, else to standard output.
    var textDestination: Destination {
        guard let output, output != "-" else { return .standardOutput }
        return .file(output)
    }
}
