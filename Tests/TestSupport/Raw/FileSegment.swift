/// A part of a file that has a name: a chunk, a block, a header. Files are written as lists of these, so that broken ones
/// can be made by cutting, dropping, repeating and changing parts.
package struct FileSegment: Sendable {
    /// What the part is, for the name of a broken file.
    package var name: String
    package var bytes: [UInt8]

    package init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

extension [FileSegment] {
    /// The whole file.
    package var bytes: [UInt8] { flatMap(\.bytes) }

    /// The position of the first part of that name.
    package func index(of name: String) -> Int? {
        firstIndex { $0.name == name }
    }
}
