import Foundation
import Pixelwright
import Testing

/// What a preview holds, read by plain means.
struct PreviewedPage {
    let text: String

    init(_ folder: Workspace, _ name: String = "p.html") throws {
        text = String(decoding: try folder.bytes(name), as: UTF8.self)
    }

    /// All pictures, decoded.
    var pictures: [Bitmap] {
        get throws {
            try text.matches(of: /src="([^"]*)"/).map { match in
                try Bitmap(decoding: DataURL(parsing: match.1).bytes)
            }
        }
    }

    /// What the scripts are told, one a section.
    var documents: [[String: Any]] {
        get throws {
            try text.matches(of: /<script type="application\/json">([^<]*)<\/script>/).map { match in
                let document = try JSONSerialization.jsonObject(with: Data(match.1.utf8))
                return try #require(document as? [String: Any])
            }
        }
    }

    /// The frames of the only section.
    var frames: [[String: Any]] { get throws { try #require(documents.first?["frames"] as? [[String: Any]]) } }

    /// The sequences of the only section.
    var sequences: [[String: Any]] { get throws { try #require(documents.first?["sequences"] as? [[String: Any]]) } }

    /// How long each frame is shown, in milliseconds.
    var durations: [Double?] { get throws { try frames.map { $0["ms"] as? Double } } }

    /// What runs in the page.
    var script: String {
        text.matches(of: /<script>([^<]|<[^\/])*<\/script>/).map { String($0.0.dropFirst(8).dropLast(9)) }.joined()
    }

    /// The frames as the page puts them together: what is stored turned back, and put where it was before trimming.
    var drawnFrames: [Bitmap] {
        get throws {
            let pictures = try pictures
            return try frames.map { frame in
                let number = { (key: String) in try #require(frame[key] as? Int) }
                let region = Rectangle(
                    x: try number("x"), y: try number("y"), width: try number("w"), height: try number("h"))
                var sprite = SheetSprite(name: "a", region: region)
                sprite.rotation = try #require((frame["turn"] as? String).flatMap(SheetSprite.Rotation.init(rawValue:)))
                sprite.sourceSize = Size(try number("width"), try number("height"))
                sprite.trimOffset = Point(x: try number("dx"), y: try number("dy"))
                return try sprite.cut(from: pictures[number("picture")])
            }
        }
    }
}
