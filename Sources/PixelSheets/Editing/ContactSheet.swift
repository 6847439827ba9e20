public import PixelCore

/// All frames side by side on one picture, with numbers and times.
public struct ContactSheet: Hashable, Sendable {
    /// How many frames stand in a row; nil for as many as make the sheet about square.
    public var columns: Int?
    /// How many pixels a pixel of a frame is wide and high.
    public var scale: Int
    /// Pixels between frames and around them.
    public var gap: Int
    /// What shows between and through the frames; nil for a checkerboard behind them.
    public var background: RGBA8?
    /// Whether each frame's number and time stand below it.
    public var isLabelled: Bool

    /// Creates a setting.
    public init(
        columns: Int? = nil, scale: Int = 1, gap: Int = 4, background: RGBA8? = nil, isLabelled: Bool = true
    ) {
        self.columns = columns
        self.scale = scale
        self.gap = gap
        self.background = background
        self.isLabelled = isLabelled
    }

    /// The most pixels of a sheet.
    private static let largestArea = 1 << 28

    /// The sheet of `animation`.
    ///
    /// - Throws: ``EditError`` when settings are less than they can be, or the sheet would be too large.
    public func bitmap(of animation: Animation) throws(EditError) -> Bitmap {
        guard scale >= 1, gap >= 0, columns ?? 1 >= 1 else {
            throw EditError(.value, "a contact sheet has a scale and columns of 1 or more and a gap of 0 or more")
        }
        let cells = Cells(self, animation)
        let (width, across) = cells.pitch.width.multipliedReportingOverflow(by: cells.columns)
        let (height, down) = cells.pitch.height.multipliedReportingOverflow(by: cells.rows)
        guard !across, !down, width < 1 << 20, height < 1 << 20, width * height < Self.largestArea else {
            throw EditError(
                .bounds, "the sheet would be \(width)×\(height) px; use fewer frames or a smaller scale")
        }
        let ground = background ?? RGBA8(48, 48, 56)
        var sheet = Bitmap(size: Size(width + gap, height + gap), filledWith: ground)
        for (index, cel) in animation.cels.enumerated() {
            let origin = cells.origin(of: index)
            if background == nil {
                sheet.draw(.checkerboard(cells.frame), at: origin, replacing: true)
            }
            sheet.draw(cel.bitmap.scaled(by: scale), at: origin)
            guard isLabelled else { continue }
            let label = Point(x: origin.x, y: origin.y + cells.frame.height + 2)
            sheet.draw(cells.label(of: index, cel), at: label, color: ground.isLight ? .black : .white)
        }
        return sheet
    }

    /// Where frames stand.
    private struct Cells {
        let frame: Size
        let columns: Int
        let rows: Int
        /// From one frame to the next.
        let pitch: Size
        private let gap: Int

        init(_ sheet: ContactSheet, _ animation: Animation) {
            frame = Size(animation.size.width * sheet.scale, animation.size.height * sheet.scale)
            gap = sheet.gap
            let count = animation.cels.count
            let label = sheet.isLabelled ? PixelFont.height + 3 : 0
            let labelWidth = sheet.isLabelled ? Bitmap.textSize("\(count) 0000ms").width : 0
            pitch = Size(max(frame.width, labelWidth) + gap, frame.height + label + gap)
            let square = (Double(count * pitch.height) / Double(pitch.width)).squareRoot()
            columns = min(count, sheet.columns ?? max(1, Int(square.rounded())))
            rows = (count + columns - 1) / columns
        }

        func origin(of index: Int) -> Point {
            Point(x: gap + index % columns * pitch.width, y: gap + index / columns * pitch.height)
        }

        func label(of index: Int, _ cel: Cel) -> String {
            let time = cel.duration > .zero ? " \(Int(cel.duration.milliseconds.rounded()))ms" : ""
            return "\(index + 1)\(time)"
        }
    }
}

extension RGBA8 {
    fileprivate var isLight: Bool { 2 * Int(red) + 5 * Int(green) + Int(blue) > 8 * 128 }
}

extension Bitmap {
    /// Light and dark squares of eight pixels: what shows through transparent pictures.
    fileprivate static func checkerboard(_ size: Size) -> Bitmap {
        Bitmap(size: size) { span in
            for y in 0..<size.height {
                for x in 0..<size.width {
                    span.append((x / 8 + y / 8) % 2 == 0 ? RGBA8(200, 200, 200) : RGBA8(160, 160, 160))
                }
            }
        }
    }
}
