#if Server
import ArgumentParser
import Pixelwright
import SandboxService

/// Which sandbox is meant.
struct SandboxAddressOptions: ParsableArguments {
    static let urlVariable = "PIXELWRIGHT_SANDBOX_URL"

    @Option(
        help: ArgumentHelp(
            "Where the sandbox is; by default what PIXELWRIGHT_SANDBOX_URL says, else http://127.0.0.1:8787.",
            valueName: "url"))
    var url: String?

    func validate() throws {
        guard let url, !SandboxRemote.isAddress(url) else { return }
        throw ValidationError("--url takes an address like http://127.0.0.1:8787; not “\(url)”.")
    }

    /// Asks the sandbox, and gives its answer.
    func call(_ method: String, _ path: String, _ body: JSONValue? = nil) throws -> JSONValue {
        let address = url ?? Environment[Self.urlVariable] ?? "http://127.0.0.1:8787"
        guard SandboxRemote.isAddress(address) else {
            throw CommandFailure.usage(
                "\(Self.urlVariable) is no address like http://127.0.0.1:8787 but “\(address)”")
        }
        let remote = SandboxRemote(url: address, key: Environment[ServePlaceOptions.keyVariable])
        do {
            return try awaiting { try await remote.call(method, path, body) }
        } catch let error as SandboxRemoteError {
            throw CommandFailure(error.isRefusal ? .inputWanting : .usage, error.description)
        }
    }
}
#endif
