#if Services
import Pixelwright

extension Input {
    /// The bytes of a picture that goes to a service.
    ///
    /// - Throws: Where it cannot be read, or is none: in the picture's own name, whatever the call is called.
    func pictureBytes() throws(CommandFailure) -> [UInt8] {
        do {
            let bytes = try bytes()
            _ = try ImageInfo(bytes)
            return bytes
        } catch { throw CommandFailure(error, path: path) }
    }
}
#endif
