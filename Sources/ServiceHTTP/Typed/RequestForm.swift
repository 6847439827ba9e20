#if Services
package import PixelCore
import ServiceCatalog

/// A request that is sent as a form.
package protocol RequestForm {
    /// Fields that no document names, or others in place of those that one does.
    var further: JSONObject { get }
    /// Adds the fields and files that its document names, in the document's order.
    func add(to parts: inout [MultipartBody.Part])
}

extension RequestForm {
    /// Its fields and files as they are sent.
    package var parts: [MultipartBody.Part] {
        var parts: [MultipartBody.Part] = []
        add(to: &parts)
        for member in further.members {
            let value = member.value.stringValue ?? member.value.compactText
            parts.removeAll { $0.name == member.key }
            parts.append(.field(name: member.key, value: value))
        }
        return parts
    }
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
}

extension MediaFormat {
    /// The format that the end of a file's name tells.
    fileprivate init?(fileName: String) {
        let ending = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
        self.init(rawValue: ending == "jpg" ? "jpeg" : ending)
    }
}
#endif
