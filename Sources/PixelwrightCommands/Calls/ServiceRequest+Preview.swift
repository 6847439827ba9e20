#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog

extension ServiceRequest {
    /// The very request, with a word in place of each picture.
    ///
    /// - Parameter settings: What says where the service is.
    func preview(_ settings: Settings) -> JSONValue {
        var shown = self
        for place in picturePlaces where files[place.path] == nil {
            // A place that was read can be written.
            try? shown.set(place.path, to: .string(Self.words(for: place.bytes)))
        }
        for field in endpoint.fields where field.isSecret && has(field.path) {
            try? shown.set(field.path, to: "<secret>")
        }
        let envelope = shown.envelope(files: files.mapValues(Self.words))
        guard let base = settings.baseURL(of: endpoint.service), case .object(var object) = envelope,
            case .string(let url)? = object["url"]
        else { return envelope }
        let path = url.dropFirst(Service.named(endpoint.service).baseURL.count)
        object.set("url", .string((base.hasSuffix("/") ? String(base.dropLast()) : base) + path))
        return .object(object)
    }

    private static func words(for bytes: [UInt8]) -> String {
        guard let info = try? ImageInfo(bytes) else { return "<\(byteCountText(bytes.count))>" }
        return "<\(info.format.rawValue), \(info.size) px, \(byteCountText(bytes.count))>"
    }
}

extension Field {
    /// Whether what it holds is for nobody's eyes.
    var isSecret: Bool { name.contains("password") }
}
#endif
