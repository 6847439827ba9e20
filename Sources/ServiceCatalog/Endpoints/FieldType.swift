/// What a field of a request holds.
public enum FieldType: String, Hashable, Sendable {
    /// Text.
    case string
    /// A whole number.
    case integer
    /// Any number.
    case number
    /// True or false.
    case boolean
    /// Further fields.
    case object
    /// A list of text.
    case strings = "string[]"
    /// A list of whole numbers.
    case integers = "integer[]"
    /// A list of objects, whose fields are described by paths such as `frames[].index`.
    case objects = "object[]"
    /// A picture in Base64 or as a data URL.
    case image = "image (Base64 or data URL)"
    /// The address of a picture.
    case imageURL = "image URL"
    /// The id of a picture that the service holds already; a file can be checked in its place.
    case imageID = "id of an image"
    /// A picture file, as a part of a form.
    case imageFile = "image file"
    /// A file of another kind, as a part of a form.
    case file

    /// Whether it stands for a picture that can be looked into.
    public var isImage: Bool { carriesImage || self == .imageID }

    /// Whether the picture's bytes travel in it.
    public var carriesImage: Bool { self == .image || self == .imageFile }
}
