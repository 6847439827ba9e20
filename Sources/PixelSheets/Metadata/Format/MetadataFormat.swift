/// A kind of file that says where the sprites of a sheet lie.
public enum MetadataFormat: String, Hashable, Sendable, CaseIterable {
    /// TexturePacker's JSON, frames by name.
    case texturePackerHash = "texturepacker-hash"
    /// TexturePacker's JSON, frames in a list.
    case texturePackerArray = "texturepacker-array"
    /// Aseprite's JSON, frames by name.
    case asepriteHash = "aseprite-hash"
    /// Aseprite's JSON, frames in a list.
    case asepriteArray = "aseprite-array"
    /// Phaser 3: a multiatlas, and the animations of its tags in a second file.
    case phaser
    /// PixiJS.
    case pixi
    /// Godot 4: SpriteFrames.
    case godot
    /// Unity: the settings beside a texture, with its sprites.
    case unity
    /// libGDX and Spine.
    case libGDX = "libgdx"
    /// Starling and Sparrow.
    case starling
    /// Style sheets for browsers.
    case css
    /// Pixelwright's own, which holds everything.
    case json

    /// How such files end, without the first dot.
    public var fileExtension: String {
        switch self {
        case .texturePackerHash, .texturePackerArray, .asepriteHash, .asepriteArray, .phaser, .pixi, .json: "json"
        case .godot: "tres"
        case .unity: "meta"
        case .libGDX: "atlas"
        case .starling: "xml"
        case .css: "css"
        }
    }
}
