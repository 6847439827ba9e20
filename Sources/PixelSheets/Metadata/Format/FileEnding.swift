/// Endings of file names.
enum FileEnding {
    /// What is left of `name` without its last dot and what follows.
    static func removed(from name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// What is left of a sprite's name without the ending of an image file, which some exporters keep.
    static func removedImage(from name: String) -> String {
        let stem = removed(from: name)
        return images.contains(name.dropFirst(stem.count + 1).lowercased()) ? stem : name
    }

    /// The last part of a path of any system.
    static func lastPart(of path: String) -> String {
        String(path.split { $0 == "/" || $0 == "\\" }.last ?? "")
    }

    private static let images: Set<String> = [
        "png", "apng", "gif", "webp", "jpg", "jpeg", "bmp", "tga", "tif", "tiff", "psd", "ase", "aseprite",
    ]
}
