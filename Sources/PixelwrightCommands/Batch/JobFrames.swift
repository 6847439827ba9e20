import Pixelwright

/// The input of a job, decoded and taken apart into frames.
struct JobFrames: Sendable {
    /// Where it comes from, and where its result goes.
    let job: Job
    /// The frames: those of an animation, those that a sheet was cut into, or a still alone.
    let frames: [Bitmap]
    private let image: DecodedImage
    /// How many frames lie beside each other; 0 unless a sheet was cut.
    private let sheetColumns: Int

    /// Decodes the file that `bytes` are, and cuts it if `strip` says so.
    init(_ bytes: [UInt8], _ job: Job, strip: StripOptions) throws {
        self.job = job
        image = try DecodedImage(bytes, info: job.info)
        guard strip.isGiven else {
            frames = image.bitmaps
            sheetColumns = 0
            return
        }
        guard case .still(let sheet) = image else {
            throw CommandFailure(.usage, "this is an animation already; --frame-count and --frame-size cut stills")
        }
        let places = try strip.frames(of: sheet.size)
        frames = places.map { sheet.cropped(to: $0) }
        sheetColumns = sheet.width / places[0].width
    }

    /// The size of the input: of a sheet as a whole.
    var size: Size { image.size }

    /// The image with `bitmaps`, all of one size, for its frames: timing and arrangement stay.
    func image(of bitmaps: [Bitmap]) throws(AnimationError) -> DecodedImage {
        guard sheetColumns > 0 else { return try image.replacing(bitmaps: bitmaps) }
        let cell = bitmaps[0].size
        let rows = bitmaps.count / sheetColumns
        var sheet = Bitmap(size: Size(cell.width * sheetColumns, cell.height * rows))
        for (index, bitmap) in bitmaps.enumerated() {
            let place = Point(x: index % sheetColumns * cell.width, y: index / sheetColumns * cell.height)
            sheet.draw(bitmap, at: place, replacing: true)
        }
        return .still(sheet)
    }
}
