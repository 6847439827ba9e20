import ArgumentParser
import Pixelwright

/// `pixelwright sheet pack`: sprites onto a sheet.
struct SheetPackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Pack sprites and frames into an atlas, a strip or a grid.",
        discussion: """
            Each still is a sprite, and each frame of an animation. An atlas is as small as can be found, whatever the \
            order of its inputs; equal sprites share one place. Strips and grids keep the order and a place for every \
            frame. An atlas that is larger than --max-size goes on in ATLAS_2.png.

            EXAMPLES:
              pixelwright sheet pack sprites/ -o atlas.png
              pixelwright sheet pack sprites/ --recursive -o atlas.png --trim --padding 2 --extrude 1 --power-of-two
              pixelwright sheet pack 'walk_*.png' -o walk.png --layout strip
              pixelwright sheet pack sprites/ -o atlas.png --metadata atlas.json --format texturepacker-hash
              pixelwright sheet pack sprites/ -o hero.png --metadata hero.json --tag walk=walk_* --tag idle=8-11:pingpong
              pixelwright sheet pack walk.gif idle.webp -o hero.png --layout grid --columns 8
              pixelwright sheet pack sprites/ -o atlas.png --trim --preview atlas.html
              pixelwright sheet pack sprites/ -o atlas.png --rotate --max-size 2048x2048 --json
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup(title: "Arrangement") var packing: PackingOptions
    @OptionGroup(title: "Output") var output: SheetOutputOptions
    @OptionGroup(title: "Metadata") var metadata: SheetMetadataOptions
    @OptionGroup(title: "Preview") var preview: PreviewOptions
    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func run() throws {
        let batch = Batch(batchOptions)
        let expansion = try inputs.expand(reportingTo: batch)
        let images = batch.map(expansion.distinctInputs, path: \.path) { input in
            try PackWork.sprites(of: input)
        }
        guard images.count == expansion.distinctInputs.count, expansion.failures.isEmpty else {
            // A sheet with sprites missing would be worse than none.
            batch.fail(
                CommandFailure(
                    .inputWanting, path: output.output, "not written, as an image that belongs on it is missing"))
            return try batch.finish()
        }
        let work = PackWork(
            packer: packing.packer(), output: output.output, writer: ResultWriter(isForced: output.isForced),
            rotation: metadata.format == .libGDX ? .counterclockwise : nil,
            describe: { try metadata.describe(&$0) },
            companions: { try metadata.files(for: $0, isReplacing: output.isForced) })
        let inputs = expansion.distinctInputs.map(\.path)
        let report = try Parallelism.limited(to: batch.threadCount) {
            try work.perform(on: images.flatMap(\.self), from: inputs, preview)
        }
        batch.console.note(report.summary)
        preview.write(report.preview, work.writer, reportingTo: batch)
        try batch.finish([report.json], isOne: true)
    }
}
