package import Pixelwright

/// Something that an account keeps at a service: a project, a shot, a sprite, a template.
package struct Record: Hashable, Sendable {
    /// Its number.
    package let id: Int
    /// Whose it is.
    package let account: Int
    /// What kind of thing it is: the service and the collection.
    package let collection: String
    /// The number of what it belongs to: a shot's project.
    package let parent: Int?
    /// When it was made, in milliseconds since 1970.
    package let createdAt: Int
    /// What it says, without what the service adds.
    package var content: JSONObject
}
