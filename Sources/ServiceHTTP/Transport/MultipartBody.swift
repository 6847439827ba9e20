#if Services
import Foundation

/// A form with fields and files. Files are read as they are sent; how long the whole is, is known before.
package struct MultipartBody: Sendable {
    /// One field or file, in order.
    package enum Part: Hashable, Sendable {
        case field(name: String, value: String)
        case file(name: String, path: String, fileName: String, mediaType: String)

        /// What it is called in the form.
        var name: String {
            switch self {
            case .field(let name, _), .file(let name, _, _, _): name
            }
        }
    }

    /// What it holds.
    package let parts: [Part]
    /// What separates the parts.
    package let boundary: String

    package init(_ parts: [Part], boundary: String = "pixelwright-\(UUID().uuidString)") {
        self.parts = parts
        self.boundary = boundary
    }
}

extension MultipartBody {
    /// The header `Content-Type`.
    package var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    /// How many bytes it is.
    ///
    /// - Throws: `.disk` when a file cannot be read.
    package func contentLength() throws(TransportFailure) -> Int {
        var length = end.count
        for part in parts {
            length += head(of: part).count + 2
            switch part {
            case .field(_, let value): length += value.utf8.count
            case .file(_, let path, _, _):
                let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
                guard let size else { throw Self.unreadable(path) }
                length += size.intValue
            }
        }
        return length
    }

    /// The whole body, piece by piece; nil after the last.
    package func chunks() -> Chunks { Chunks(form: self) }

    private func head(of part: Part) -> [UInt8] {
        var text = "--\(boundary)\r\nContent-Disposition: form-data; name=\""
        switch part {
        case .field(let name, _): text += "\(Self.quoted(name))\"\r\n\r\n"
        case .file(let name, _, let fileName, let mediaType):
            text +=
                "\(Self.quoted(name))\"; filename=\"\(Self.quoted(fileName))\"\r\nContent-Type: \(mediaType)\r\n\r\n"
        }
        return Array(text.utf8)
    }

    private var end: [UInt8] { Array("--\(boundary)--\r\n".utf8) }

    /// A name as HTML's forms write it.
    private static func quoted(_ name: String) -> String {
        name.replacing("\"", with: "%22").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    fileprivate static func unreadable(_ path: String) -> TransportFailure {
        TransportFailure(.disk, "\(path) cannot be read", mayHaveBeenReceived: false)
    }

    /// Reads a body from its beginning to its end.
    package struct Chunks {
        private static let size = 64 << 10
        private let form: MultipartBody
        private var index = 0
        private var file: FileHandle?
        private var isWithin = false
        private var isAtEnd = false

        fileprivate init(form: MultipartBody) { self.form = form }

        /// The next bytes; nil after the last.
        ///
        /// - Throws: `.disk` when a file cannot be read.
        package mutating func next() throws(TransportFailure) -> [UInt8]? {
            guard index < form.parts.count else {
                defer { isAtEnd = true }
                return isAtEnd ? nil : form.end
            }
            let part = form.parts[index]
            guard isWithin else {
                isWithin = true
                if case .file(_, let path, _, _) = part {
                    guard let handle = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
                    file = handle
                }
                return form.head(of: part)
            }
            if case .file(_, let path, _, _) = part, let file {
                let bytes: Data?
                do { bytes = try file.read(upToCount: Self.size) } catch { throw unreadable(path) }
                if let bytes, !bytes.isEmpty { return Array(bytes) }
                try? file.close()
            }
            (index, isWithin, file) = (index + 1, false, nil)
            if case .field(_, let value) = part { return Array("\(value)\r\n".utf8) }
            return Array("\r\n".utf8)
        }

        private func unreadable(_ path: String) -> TransportFailure { MultipartBody.unreadable(path) }
    }
}
#endif
