extension FieldType {
    /// `a whole number`, `text`
    package var article: String {
        switch self {
        case .string: "text"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .object: "an object"
        case .strings: "a list of text"
        case .integers: "a list of whole numbers"
        case .objects: "a list of objects"
        case .image: "a picture in Base64 or as a data URL"
        case .imageURL: "the address of a picture"
        case .imageID: "the id of a picture"
        case .imageFile: "a picture file"
        case .file: "a file"
        }
    }
}

extension [MediaFormat] {
    /// `PNG or JPEG`
    package var names: String { map(\.name).alternatives }
}
