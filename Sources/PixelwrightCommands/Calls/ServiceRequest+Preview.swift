#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog

extension ServiceRequest {
    /// The very request, with a word in place of each picture.
    var preview: JSONValue {
        var shown = self
        for place in picturePlaces where files[place.path] == nil {
            // A place that was read can be written.
            try? shown.set(place.path, to: .string(Self.words(for: place.bytes)))
        }
        return shown.envelope(files: files.mapValues(Self.words))
    }

    private static func words(for bytes: [UInt8]) -> String {
        guard let info = try? ImageInfo(bytes) else { return "<\(byteCountText(bytes.count))>" }
        return "<\(info.format.rawValue), \(info.size) px, \(byteCountText(bytes.count))>"
    }
}
#endif
