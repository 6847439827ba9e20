import Pixelwright
package import ServiceCatalog

/// A picture that stands in a request.
package struct PlacedPicture: Hashable, Sendable {
    /// Where, with indices.
    package let path: String
    /// The file.
    package let bytes: [UInt8]
    /// The kind of field that holds it.
    package let type: FieldType
}

extension ServiceRequest {
    /// All pictures in it that can be read as Base64, or that are files of a form.
    package var picturePlaces: [PlacedPicture] {
        endpoint.imageFields.filter(\.type.carriesImage).flatMap { field in
            values(of: field).compactMap { place in
                if let file = files[place.path] {
                    return PlacedPicture(path: place.path, bytes: file, type: field.type)
                }
                guard case .string(let text)? = place.value, field.type == .image,
                    let payload = try? ImagePayload(text, ignoringWhitespace: true)
                else { return nil }
                return PlacedPicture(path: place.path, bytes: payload.bytes, type: field.type)
            }
        }
    }

    /// What stands at a path with indices.
    func json(at path: String) -> JSONValue? {
        for field in endpoint.fields {
            if let place = values(of: field).first(where: { $0.path == path }) { return place.value }
        }
        return nil
    }

    /// Puts a picture in the place of another.
    mutating func replace(_ place: PlacedPicture, with picture: PreparedPicture) throws(RequestError) {
        if place.type == .imageFile {
            files[place.path] = picture.bytes
        } else {
            files[place.path] = nil
            try set(place.path, to: .string(picture.base64))
        }
    }

    /// Puts pictures into the first fields that take them.
    package mutating func place(_ pictures: [[UInt8]]) throws(RequestError) {
        guard !pictures.isEmpty else { return }
        let fields = endpoint.imageFields.filter(\.type.carriesImage)
        guard let first = fields.first else {
            throw RequestError("\(endpoint.target) takes no picture in its request")
        }
        if first.path.contains("[]") { return try place(pictures, inListOf: first) }
        guard pictures.count <= fields.count else {
            throw RequestError(
                "\(endpoint.target) takes \(fields.count == 1 ? "one picture" : "\(fields.count) pictures"); "
                    + "there are \(pictures.count)")
        }
        for (field, picture) in zip(fields, pictures) { try place(picture, at: field.path, field.type) }
    }

    /// Puts a file where a field takes it: as a part of a form, or as Base64.
    package mutating func place(_ file: [UInt8], at path: String, _ type: FieldType) throws(RequestError) {
        if type == .imageFile || type == .file {
            files[path] = file
        } else {
            try set(path, to: .string(Base64.encode(file)))
        }
    }

    /// Puts pictures into a list of frames; where these have no index, they are spread evenly from the first place to the
    /// last.
    private mutating func place(_ pictures: [[UInt8]], inListOf field: Field) throws(RequestError) {
        let list = String(field.path.prefix { $0 != "[" })
        let indexField = endpoint.fields.first { $0.path == "\(list)[].index" }
        let total = integer("total_frames") ?? pictures.count
        for (position, picture) in pictures.enumerated() {
            let path = field.path.replacingBrackets(with: position)
            try place(picture, at: path, field.type)
            guard let indexField else { continue }
            let indexPath = indexField.path.replacingBrackets(with: position)
            if json(at: indexPath) == nil {
                let last = max(total - 1, pictures.count - 1)
                let index = pictures.count == 1 ? 0 : position * last / (pictures.count - 1)
                try set(indexPath, to: .integer(index))
            }
        }
    }
}

extension String {
    /// `frames[].image` with its brackets around an index: `frames[2].image`.
    fileprivate func replacingBrackets(with index: Int) -> String {
        guard let open = firstIndex(of: "["), let close = firstIndex(of: "]") else { return self }
        return "\(self[..<open])[\(index)]\(self[self.index(after: close)...])"
    }
}
