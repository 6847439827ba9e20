import Pixelwright

/// Where a palette goes and as what.
struct PaletteOutput: Hashable, Sendable {
    /// Nil where only a report was asked for.
    let destination: Destination?
    let type: PaletteFileType
}

extension PaletteOutputOptions {
    /// Decides where each palette goes, before anything is written; nil for one whose place is taken, which is reported
    /// to `batch`.
    ///
    /// - Parameters:
    ///   - palettes: How each is named in messages, and how its file is called in a folder, without its ending.
    ///   - wordCount: How many were asked for, those that cannot be read included.
    func outputs(
        for palettes: [(path: String, stem: String)], wordCount: Int = 1, reportingTo batch: Batch
    ) throws(CommandFailure) -> [PaletteOutput?] {
        var outputs: [PaletteOutput] = []
        var files: [(input: String, output: String)] = []
        for palette in palettes {
            let place = try place(for: palette.stem, of: max(wordCount, palettes.count), isJSON: batch.isJSON)
            outputs.append(place)
            if case .file(let path) = place.destination { files.append((palette.path, path)) }
        }
        try ResultName.refuseCollisions(files)
        if cell != nil, let other = outputs.first(where: { $0.type != .png }) {
            throw .usage("--cell is for pictures; the result here is \(other.type.name)")
        }
        return outputs.map { isFree($0, reportingTo: batch) ? $0 : nil }
    }

    private func isFree(_ output: PaletteOutput, reportingTo batch: Batch) -> Bool {
        guard let destination = output.destination else { return true }
        do { try ResultWriter(isForced: isForced).check(destination) } catch {
            batch.fail(error)
            return false
        }
        return true
    }

    private func place(for stem: String, of count: Int, isJSON: Bool) throws(CommandFailure) -> PaletteOutput {
        let standardType = format ?? .file(.hex)
        guard let output else {
            if isJSON { return PaletteOutput(destination: nil, type: standardType) }
            return try standardOutput(standardType, count)
        }
        if output == "-" {
            guard !isJSON else {
                throw .usage("standard output cannot take both a palette and the --json report; give -o FILE")
            }
            return try standardOutput(standardType, count)
        }
        if output.hasSuffix("/") || FileSystem.kind(of: output) == .folder {
            let path = FilePath.join(output, "\(stem).\(standardType.fileExtension)")
            return PaletteOutput(destination: .file(path), type: standardType)
        }
        guard count < 2 else {
            throw .usage("\(count) palettes cannot be written to one file, \(output); give a folder: -o DIR/")
        }
        let type: PaletteFileType = if let format { format } else { try PaletteFileType(endingOf: output) }
        return PaletteOutput(destination: .file(output), type: type)
    }

    private func standardOutput(_ type: PaletteFileType, _ count: Int) throws(CommandFailure) -> PaletteOutput {
        guard count < 2 else {
            throw .usage("standard output takes one palette; write \(count) into a folder with -o DIR/")
        }
        guard type.isText || !Terminal.output.isTerminal else {
            throw .usage("\(type.name) is no use on a terminal; give -o FILE, or send it into a pipe or file")
        }
        return PaletteOutput(destination: .standardOutput, type: type)
    }
}

extension PaletteOutputOptions {
    /// Reads the palettes that `words` mean, writes what `transform` makes of each, and ends the command.
    func writeAll(_ words: [String], _ batch: Batch, transform: (NamedPalette) -> NamedPalette) throws {
        let sources = try PaletteSource.all(words, reportingTo: batch)
        let outputs = try outputs(
            for: sources.map { ($0.path, $0.stem) }, wordCount: words.count, reportingTo: batch)
        var reports: [JSONValue] = []
        for case (let source, let output?) in zip(sources, outputs) {
            do {
                let result = transform(source.palette)
                try write(result, from: source.path, to: output, batch)
                reports.append(result.report(path: source.path, output))
            } catch {
                batch.fail(CommandFailure(error, path: source.path))
            }
        }
        try batch.finish(reports)
    }

    /// Writes `palette` to `output`, and says so.
    func write(_ palette: NamedPalette, from path: String, to output: PaletteOutput, _ batch: Batch) throws {
        guard let destination = output.destination else { return }
        try ResultWriter(isForced: isForced).write(output.type.encode(palette, cellSize: cell ?? 1), to: destination)
        for warning in output.type.losses(of: palette.palette) { batch.console.warn(warning, path: path) }
        if destination != .standardOutput {
            batch.console.note("\(path) → \(destination.path): \(colorCountText(palette.palette.count))")
        }
    }
}
