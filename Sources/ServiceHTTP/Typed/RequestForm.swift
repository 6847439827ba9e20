#if Services
package import PixelCore
import ServiceCatalog

/// A request that is sent as a form.
package protocol RequestForm {
    /// Its fields and files, in the document's order.
    var parts: [MultipartBody.Part] { get }
}

extension [MultipartBody.Part] {
    /// Adds a field, if it is there.
    package mutating func add(_ name: String, _ value: String?) {
        if let value { append(.field(name: name, value: value)) }
    }

    /// Adds a file, if it is there; what it is follows from how its name ends.
    package mutating func addFile(_ name: String, _ path: String?) {
        guard let path else { return }
        let fileName = String(path.split(separator: "/").last ?? "")
        let format = MediaFormat(fileName: fileName)
        append(
            .file(
                name: name, path: path, fileName: fileName,
                mediaType: format?.mediaType ?? "application/octet-stream"))
    }

    /// Adds fields that no document names.
    package mutating func add(further: JSONObject) {
        for member in further.members { add(member.key, member.value.stringValue ?? member.value.compactText) }
    }
}

extension MediaFormat {
    /// The format that the end of a file's name tells.
    fileprivate init?(fileName: String) {
        let ending = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
        self.init(rawValue: ending == "jpg" ? "jpeg" : ending)
    }
}
#endif
