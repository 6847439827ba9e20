public import PixelCore

/// Where the sprites of a sheet lie on its pages, and what else is known of them: what metadata files hold.
public struct SheetLayout: Hashable, Sendable {
    /// The pages, at least one.
    public var pages: [SheetPage]
    /// The sprites in order: frames of animations follow one another.
    public var sprites: [SheetSprite]
    /// Named runs of sprites.
    public var tags: [AnimationTag]
    /// Named rectangles inside the sprites.
    public var slices: [SheetSlice]
    /// How many sheet pixels stand for one of the art; 1 but for enlarged editions of a sheet.
    public var scale: Double

    /// Creates a layout.
    public init(
        pages: [SheetPage], sprites: [SheetSprite], tags: [AnimationTag] = [], slices: [SheetSlice] = [],
        scale: Double = 1
    ) {
        self.pages = pages
        self.sprites = sprites
        self.tags = tags
        self.slices = slices
        self.scale = scale
    }
}

/// One image of a sheet.
public struct SheetPage: Hashable, Sendable {
    /// The image's file name as metadata files write it, without folders.
    public var imageName: String
    /// Width × height in pixels.
    public var size: Size

    /// Creates a page.
    public init(imageName: String, size: Size) {
        self.imageName = imageName
        self.size = size
    }
}
