import Pixelwright
import PixelwrightServices

/// What came of checking one picture or one request.
struct Checked: Sendable {
    /// The name by which it was given.
    let place: SourcePlace
    /// What it is.
    let kind: Kind
    /// What was found, once for each target; or why nothing could be.
    let outcome: Outcome

    enum Kind: Sendable {
        /// A picture, and what its headers say where they could be read.
        case picture(ImageInfo?)
        case request
    }

    enum Outcome: Sendable {
        case reports([PreflightReport])
        /// It is accepted without a word for so many targets; where a format tells nothing of such, that is all.
        case accepted(Int)
        case failure(CommandFailure)
    }
}

/// Where something that is checked comes from.
struct SourcePlace: Hashable, Sendable {
    /// The name by which its file was given.
    let path: String
    /// The line of it, counted from 1, where a file holds a request a line.
    var line: Int?
}

extension SourcePlace: CustomStringConvertible {
    /// `hero.png`, `requests.ndjson:12`
    var description: String { line.map { "\(path):\($0)" } ?? path }
}

extension Checked {
    /// Whether it is a request.
    var isRequest: Bool { if case .request = kind { true } else { false } }

    /// What the headers of a picture say.
    var info: ImageInfo? { if case .picture(let info) = kind { info } else { nil } }
}
