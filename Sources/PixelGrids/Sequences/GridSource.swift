import PixelCore

/// What a grid is looked for in: a picture, or frames of one size whose edges are looked at together.
struct GridSource {
    /// The size of the picture or of each frame.
    let size: Size
    /// Rows of the picture, which show the cuts between columns.
    let rows: Bitmap
    /// Columns of the picture, each a row here, which show the cuts between rows.
    let columns: Bitmap
    /// Evenly chosen frames, which tell whether the art is native.
    private let examples: [NativeEvidence]

    /// The most frames that are asked whether they are native.
    private static let exampleLimit = 5

    init(_ bitmap: Bitmap) {
        size = bitmap.size
        rows = bitmap
        columns = bitmap.transposed()
        examples = [NativeEvidence(bitmap, transposed: columns)]
    }

    /// - Precondition: there are frames, and they have one size.
    init(_ frames: [Bitmap]) {
        precondition(!frames.isEmpty && frames.allSatisfy { $0.size == frames[0].size }, "frames have one size")
        size = frames[0].size
        rows = frames.count > 1 ? Self.lines(of: frames, areColumns: false) : frames[0]
        columns = frames.count > 1 ? Self.lines(of: frames, areColumns: true) : frames[0].transposed()
        let count = min(frames.count, Self.exampleLimit)
        examples = (0..<count).map { number in
            let frame = frames[(2 * number + 1) * frames.count / (2 * count)]
            return NativeEvidence(frame, transposed: frame.transposed())
        }
    }

    /// Whether most frames are pixel art at its true size by all signs.
    var isNative: Bool { 2 * examples.count(where: \.isNative) > examples.count }
    /// Whether most frames have hard edges and flat areas.
    var isCrisp: Bool { 2 * examples.count(where: \.isCrisp) > examples.count }

    /// Rows or columns of all frames in turn, one under another, as many as are looked at; each with its neighbours, as
    /// edges are told from three lines.
    private static func lines(of frames: [Bitmap], areColumns: Bool) -> Bitmap {
        let (width, height) = (frames[0].width, frames[0].height)
        let lines = Lines(extent: areColumns ? width : height, frameCount: frames.count)
        return Bitmap(size: Size(areColumns ? height : width, 3 * lines.count)) { span in
            for number in 0..<lines.count {
                let frame = frames[lines.frame(number)]
                for place in lines.neighbors(number) {
                    if areColumns {
                        for y in 0..<height { span.append(frame[place, y]) }
                    } else {
                        let row = frame.row(place)
                        for x in 0..<width { span.append(row[x]) }
                    }
                }
            }
        }
    }
}

/// Which lines are taken from which frame: each place from one frame or a few, all frames evenly.
private struct Lines {
    private let extent: Int
    private let frameCount: Int
    /// How many are taken.
    let count: Int

    init(extent: Int, frameCount: Int) {
        self.extent = extent
        self.frameCount = frameCount
        count = min(extent * frameCount, EdgeLines.lineLimit)
    }

    /// The frame that line `number` is taken from.
    func frame(_ number: Int) -> Int { frameCount <= count ? number % frameCount : number * frameCount / count }

    /// Line `number` between its neighbours.
    func neighbors(_ number: Int) -> [Int] {
        let place = (2 * number + 1) * extent / (2 * count)
        return [max(place - 1, 0), place, min(place + 1, extent - 1)]
    }
}
