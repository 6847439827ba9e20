import PixelPreflight
import Pixelwright
import ServiceCatalog

extension Call {
    /// Keeps a file that was sent as a part of a form. A picture is kept as a picture, whatever the part was for.
    ///
    /// - Throws: When the part holds text in place of a file.
    func keepUpload(_ part: String, _ prefix: String, _ kind: RobotFile.Kind) throws(ServiceFailure) -> RobotFile {
        let account = try account().id
        let bytes = try upload(part)
        let info = try? ImageInfo(bytes)
        let number = try sandbox.transact { state throws(ServiceFailure) in state.newID() }
        let stored = "\(service.rawValue)-\(number)"
        do { try sandbox.store.write(bytes, as: stored) } catch {
            throw .broken(service, "the file cannot be kept: \(error)")
        }
        var content: JSONObject = [
            "filename": .string("\(prefix)_\(ShortID.text(number)).\(info?.format.pathExtension ?? bytes.clipEnding)"),
            "kind": .string((info == nil ? kind : .input).rawValue), "stored": .string(stored),
        ]
        if let info {
            content.append("width", .integer(info.size.width))
            content.append("height", .integer(info.size.height))
        }
        let record = Record(
            id: number, account: account, collection: Shelf.files.collection, parent: nil, createdAt: now,
            content: content)
        try sandbox.transact { state throws(ServiceFailure) in state.set(record) }
        guard let file = RobotFile(record) else { throw .notFound(service) }
        return file
    }

    /// The bytes of a part of a form.
    func upload(_ part: String) throws(ServiceFailure) -> [UInt8] {
        guard let bytes = request.files[part], !bytes.isEmpty else {
            throw .robotRefusal("\(part): it is no file; send it as a part with a file name")
        }
        return bytes
    }

    /// The pictures of the caller's that the body names, in fields that no document describes: there are models that need
    /// some, and it is not said how they are told.
    func namedInputs() throws(ServiceFailure) -> [String] {
        let account = try account().id
        return try read { state in
            request.body.members.compactMap { member in
                guard let name = member.value.words, let file = state.robotFile(name), file.record.account == account,
                    file.kind == .input
                else { return nil }
                return file.storedID
            }
        }
    }
}

extension [UInt8] {
    /// The ending of a clip's name: that of the format that it begins like.
    fileprivate var clipEnding: String { dropFirst(4).starts(with: "ftyp".utf8) ? "mp4" : "bin" }
}
