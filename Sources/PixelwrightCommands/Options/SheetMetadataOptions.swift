import ArgumentParser
import Pixelwright

/// What is written about the sprites of a sheet.
struct SheetMetadataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Write where the sprites lie into this file too.", valueName: "file"), completion: .file())
    var metadata: String?

    @Option(
        help: ArgumentHelp(
            "The kind of metadata: \(MetadataFormat.allCases.map(\.rawValue).joined(separator: ", ")). json unless said otherwise.",
            valueName: "format"))
    var format: MetadataFormat?

    @Flag(
        name: .customLong("tags"),
        help: "Name a tag after each run of frames that are called alike but for their numbers: walk_0001, walk_0002.")
    var namesTags = false

    @Option(
        name: .customLong("tag"),
        help: ArgumentHelp(
            "Name frames, by their numbers from 0 or by a pattern of names: walk=0-7, idle=8-11:pingpong, run=run_*:3 for three rounds. Goes before --tags; may be given again.",
            valueName: "name=frames[:direction][:count]"),
        transform: { try TagArgument($0) })
    var tags: [TagArgument] = []

    @Option(
        name: .customLong("border"),
        help: ArgumentHelp(
            "What of sprites of these names is not stretched (nine-slice), in pixels: panel_*=4. May be given again.",
            valueName: "pattern=N|left,top,right,bottom"),
        transform: { try BorderArgument($0) })
    var borders: [BorderArgument] = []

    func validate() throws {
        for (option, isGiven) in [
            ("--tags", namesTags), ("--tag", !tags.isEmpty), ("--border", !borders.isEmpty),
            ("--format", format != nil),
        ] where isGiven && metadata == nil { throw ValidationError("\(option) goes with --metadata FILE.") }
        if metadata?.isEmpty == true || metadata?.hasSuffix("/") == true || metadata == "-" {
            throw ValidationError("--metadata takes a file.")
        }
    }

    /// Adds the tags and borders that were asked for.
    func describe(_ layout: inout SheetLayout) throws(CommandFailure) {
        let names = layout.sprites.map(\.name)
        layout.tags = try tags.tags(among: names, besides: namesTags ? AnimationTag.runs(in: names) : [])
        for border in borders { try border.apply(to: &layout.sprites) }
    }

    /// The files that describe `layout`: the one asked for, and others of the format beside it.
    ///
    /// - Parameter isReplacing: Whether those that are there already give way; what is referred to in them stays.
    func files(for layout: SheetLayout, isReplacing: Bool) throws -> [(path: String, bytes: [UInt8])] {
        guard let metadata else { return [] }
        let place = FilePath(metadata)
        let format = format ?? .json
        var files = try SheetMetadata.files(for: layout, format: format, name: place.stem)
        let paths = files.enumerated().map { index, file in
            index == 0 ? metadata : FilePath.join(place.folder, file.name)
        }
        if isReplacing && format == .unity {
            var existing: [MetadataFile] = []
            for (file, path) in zip(files, paths) where FileSystem.kind(of: path) == .file {
                existing.append(MetadataFile(name: file.name, bytes: try Input(path: path).bytes()))
            }
            files = try SheetMetadata.files(for: layout, format: format, name: place.stem, replacing: existing)
        }
        return zip(paths, files).map { ($0, $1.bytes) }
    }
}
