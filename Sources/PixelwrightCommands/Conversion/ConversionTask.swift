import Pixelwright

/// What one run of `convert` makes of one or several images.
struct ConversionTask: Sendable {
    /// The images, each with what its headers say.
    let sources: [(input: Input, info: ImageInfo)]
    /// What is made of them, and where it goes.
    let target: Target
    /// The format of each file made.
    let format: ImageFormat

    /// What is made, and where it goes.
    enum Target: Hashable, Sendable {
        /// One file of all frames.
        case image(Destination)
        /// A file for each frame in this folder.
        case frames(folder: String)

        /// The name by which reports call it.
        var path: String {
            switch self {
            case .image(let destination): destination.path
            case .frames(let folder): folder
            }
        }
    }

    /// Whether all frames go into one file.
    var isSheet: Bool {
        if case .image = target { true } else { false }
    }

    /// The name by which messages call it: of its first image.
    var name: String { sources.first?.input.path ?? "-" }

    /// The same where all of its images count.
    var title: String { sources.count == 1 ? name : "\(sources.count) images" }

    /// The paths of all files that are made of so many frames.
    func outputs(frameCount: Int) -> [String] {
        switch target {
        case .image(let destination): destination.files
        case .frames(let folder): framePaths(count: frameCount, in: folder)
        }
    }

    /// The paths of `count` frames in `folder`, in order.
    func framePaths(count: Int, in folder: String) -> [String] {
        (0..<count).map { framePath($0, of: count, in: folder) }
    }

    /// The path of frame `index` of `count`, counted from 0, in `folder`: wide enough to sort by name.
    private func framePath(_ index: Int, of count: Int, in folder: String) -> String {
        FilePath.join(folder, "frame_\((index + 1).frameNumber(of: count)).\(format.pathExtension)")
    }
}
