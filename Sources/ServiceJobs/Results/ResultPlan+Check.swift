import Foundation
import Pixelwright
import ServiceCatalog
import ServiceHTTP

/// What is wrong with a result.
struct ResultFault: Error {
    /// Words that go on after “The result”.
    let words: String
}

extension ResultPlan {
    /// Looks into a file: pictures are decoded whole and measured, others told by their first bytes.
    ///
    /// - Parameter name: What the service calls it.
    /// - Returns: The ending that belongs to it.
    func check(_ path: String, name: String) throws(ResultFault) -> String {
        guard let data = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe), !data.isEmpty else {
            throw ResultFault(words: "is empty")
        }
        let found = MediaFormat(signature: data.prefix(MediaFormat.signatureLength))
        if let format, let found, format != found {
            throw ResultFault(words: "is \(found.name) instead of \(format.name)")
        }
        switch found {
        case .png, .jpeg, .webp, .gif: return try checkPicture(Array(data))
        case .mp4, .wav: return found?.rawValue ?? ""
        case .srt, nil:
            if let format, format != .srt { throw ResultFault(words: "is of no known format instead of \(format.name)") }
            return ResultLink.ending(name) ?? "bin"
        }
    }

    private func checkPicture(_ bytes: [UInt8]) throws(ResultFault) -> String {
        let info: ImageInfo
        do throws(DecodeError) {
            info = try ImageInfo(bytes)
            if info.isAnimated { _ = try Animation(decoding: bytes) } else { _ = try Bitmap(decoding: bytes) }
        } catch { throw ResultFault(words: "cannot be decoded: \(error)") }
        let size = info.size
        guard width ?? size.width == size.width, height ?? size.height == size.height else {
            let promised = "\(width.map(String.init) ?? "any")×\(height.map(String.init) ?? "any")"
            throw ResultFault(words: "has \(size.width)×\(size.height) px instead of \(promised)")
        }
        guard frameCount ?? info.frameCount == info.frameCount else {
            throw ResultFault(words: "has \(info.frameCount) frames instead of \(frameCount ?? 0)")
        }
        return info.format.pathExtension
    }
}
