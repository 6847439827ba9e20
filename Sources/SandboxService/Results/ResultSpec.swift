/// What a job makes, in so few words that it can be made again at any time, the same to the last byte.
package struct ResultSpec: Hashable, Sendable, Codable {
    /// What kind of thing it is.
    package var kind: Kind
    /// The size of a picture or frame in pixels.
    package var width = 64
    package var height = 64
    /// How many frames it has.
    package var frameCount = 1
    /// How many are shown a second.
    package var framesPerSecond = 8.0
    /// The most colours of a drawn picture, transparency and the sandbox's mark among them, where no palette is given;
    /// 0 for any number.
    package var colorCount = 24
    /// The colours that a drawn picture is made of, `#rrggbb`; nil for any. Of more than 256 the first count.
    package var palette: [String]?
    /// What lies behind a drawn sprite, `#rrggbb`; nil for nothing.
    package var background: String?
    /// What the picture is drawn by: the same number gives the same picture.
    package var seed: UInt64 = 1
    /// The ids of the files that it is made of.
    package var sources: [String] = []
    /// At which frame of an animation each of the sources is shown, counted from 0; empty to spread them evenly.
    package var sourceFrames: [Int] = []
    /// The file's format: `png`, `webp`, `gif`, `mp4`, `wav`, `glb`, `srt`.
    package var format = "png"
    /// Seconds of sound or video.
    package var seconds = 1.0
    /// An alpha threshold, 0 through 255, where a background is removed.
    package var threshold: Int?
    /// What subtitles say; nil for words of the sandbox's own.
    package var text: String?

    /// What a job can make.
    package enum Kind: String, Hashable, Sendable, Codable {
        /// A drawn sprite: a still, an animation, or a strip of frames.
        case still, animation, strip
        /// A picture that was sent, as pixel art.
        case pixelation
        /// A picture that was sent, without its background.
        case cutout
        /// Small valid files of other kinds.
        case video, sound, model, subtitles
        /// A file as it was sent.
        case copy
    }

    package init(_ kind: Kind) { self.kind = kind }
}
