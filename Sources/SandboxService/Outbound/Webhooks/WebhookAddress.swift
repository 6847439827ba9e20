import PixelPreflight
import Pixelwright
import ServiceCatalog

/// Where a webhook may be posted: to public hosts over HTTPS, and to receivers on this machine, which is where a developer's
/// is.
enum WebhookAddress {
    /// Whether an address means this machine, by a loopback name or address.
    static func isLocal(_ address: WebAddress) -> Bool {
        address.host == "localhost" || address.hostAddress?.isLoopback == true
    }

    /// Whether a finding is waived here: the service takes HTTPS alone, but no receiver on this machine needs it.
    static func permits(_ finding: Finding, _ request: ServiceRequest) -> Bool {
        guard finding.rule == "pixeldojo.run.webhook_url.https",
            let url = request.body["webhook_url"]?.string, let address = try? WebAddress(url)
        else { return false }
        return isLocal(address)
    }
}

extension OutboundNetwork {
    /// The addresses at which a webhook's receiver may be reached.
    func receiverAddresses(of address: WebAddress) async throws(OutboundRefusal) -> [IPAddress] {
        guard WebhookAddress.isLocal(address) else { return try await publicAddresses(of: address) }
        let addresses = try await addresses(of: address)
        guard addresses.allSatisfy(\.isLoopback) else { throw .notPublic }
        return addresses
    }
}
