/// One of the four generation services.
public enum ServiceID: String, CaseIterable, Hashable, Sendable {
    /// PixelEngine: animations of sprites, stills, pixelation.
    case pixelEngine = "pixelengine"
    /// Sprite AI: sprites and animations of them.
    case spriteAI = "sprite-ai"
    /// PixelDojo: many image and video models behind one job queue.
    case pixelDojo = "pixeldojo"
    /// Progressive Robot: video, image and audio, editing and projects.
    case progressiveRobot = "progressive-robot"
}

extension ServiceID: CustomStringConvertible {
    /// The name by which targets and options call it.
    public var description: String { rawValue }
}
