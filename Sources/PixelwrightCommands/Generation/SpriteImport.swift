#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// Gives Sprite AI a picture that it is to animate, which costs nothing.
struct SpriteImport {
    private let maker: StepCallMaker

    /// - Parameter maker: What makes the call that needs the picture.
    init(for maker: StepCallMaker) throws(CommandFailure) {
        guard let offer = GenerativeStep.importing.offers.first else { throw .usage("no service imports pictures") }
        self.maker = StepCallMaker(maker.access, offer, options: maker.options, plan: maker.plan)
    }

    /// The id by which the service calls the picture.
    func id(of picture: [UInt8], name: String) throws -> String {
        let memory = ImportMemory(maker.access.settings)
        if let id = memory.id(of: picture), isThere(id) { return id }
        let prepared = try maker.prepared(try StepValues(prompt: nil), pictures: [picture], name: name)
        let answer = try maker.access.send(prepared.request)
        guard case .object(let object) = answer, case .string(let id)? = object["id"] else {
            throw CommandFailure(.serviceFailed, path: name, "Sprite AI took the picture and gave no id for it")
        }
        memory.remember(id, of: picture)
        return id
    }

    /// Whether the service still has a picture.
    private func isThere(_ id: String) -> Bool {
        (try? maker.access.call("sprite-ai/sprite", path: ["id": id])) != nil
    }
}
#endif
