#if Services
import PixelCore
import ServiceHTTP

extension PixelDojoClient.JobResponse {
    /// The addresses of everything that the job made, of whatever kind, each once.
    ///
    /// The document shows `output.images` alone. Jobs have been seen to answer with `image`, `video` or `audio`, one or
    /// several, and with addresses in `assets`.
    public var resultURLs: [String] {
        let output = json["output"]
        var urls = [output.stringValue].compactMap(\.self)
        for name in ["images", "videos", "audios", "models", "urls"] { urls += output.texts(at: name) }
        urls += output.elements.compactMap { $0.stringValue ?? $0.text(at: "url") }
        urls += assets.compactMap { $0.stringValue ?? $0.text(at: "url") }
        return urls.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
#endif
