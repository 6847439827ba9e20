import PixelPreflight
import Pixelwright

/// Fetches pictures from addresses that callers name: over HTTPS, from the public internet alone.
struct PictureFetcher: Sendable {
    let network: OutboundNetwork

    /// How often an address may lead on to another.
    private static let mostRedirects = 3

    /// The picture at an address.
    ///
    /// Every step is checked like the first, and connects to an address that was checked: a name that answers otherwise when
    /// it is asked again gains nothing.
    ///
    /// - Parameter limit: The most bytes that it may have.
    func picture(at text: String, limit: Int) async throws(OutboundRefusal) -> [UInt8] {
        let bytes = try await withDeadline(network.patience) { () async throws(OutboundRefusal) -> [UInt8] in
            try await fetch(text, limit: limit)
        }
        do { _ = try ImageInfo(bytes, limits: .headers) } catch {
            throw OutboundRefusal(.refused, "what is there is no picture that can be read")
        }
        return bytes
    }

    private func fetch(_ text: String, limit: Int) async throws(OutboundRefusal) -> [UInt8] {
        var address = try WebAddress(text)
        for _ in 0...Self.mostRedirects {
            let exchange = WebExchange(
                url: address.description, headers: [("User-Agent", "pixelwright-sandbox"), ("Accept", "image/*")],
                limit: limit)
            let addresses = try await network.publicAddresses(of: address)
            let answer = try await exchange.run(at: addresses, of: address.host, network)
            switch answer.status {
            case 200: return answer.body
            case 301, 302, 303, 307, 308:
                guard let location = answer.header("location") else {
                    throw OutboundRefusal(.refused, "it leads on without saying where")
                }
                address = try address.following(location)
            default: throw OutboundRefusal(.refused, "it answered with status \(answer.status)")
            }
        }
        throw OutboundRefusal(.refused, "it leads on more than \(Self.mostRedirects) times")
    }
}
