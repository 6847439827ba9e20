import NIOSSL

/// How the sandbox reaches other machines. Tests put names, certificates and ways of their own in.
struct OutboundNetwork: Sendable {
    /// The addresses that a host's name leads to.
    var resolve: @Sendable (String) async throws -> [IPAddress] = SystemResolver.addresses
    /// Whose certificates are trusted.
    var trust = NIOSSLTrustRoots.default
    /// Where a connection to an address that was checked goes.
    var route: @Sendable (IPAddress) -> IPAddress = { $0 }
    /// How long an exchange may take in all.
    var patience = Duration.seconds(10)
    /// How long to wait before a webhook is posted again, and again.
    var webhookPauses = [Duration.seconds(1), .seconds(5)]
}

extension OutboundNetwork {
    /// The addresses of a host of the public internet, over HTTPS.
    ///
    /// - Throws: When a single one of them is not public, so that a name with two faces is not tried at all.
    func publicAddresses(of address: WebAddress) async throws(OutboundRefusal) -> [IPAddress] {
        guard address.scheme == "https" else { throw .invalid("it does not begin with https://") }
        // Below 1024 lie the services that speak something else, and could be made to say it.
        guard address.port == 443 || address.port >= 1024 else {
            throw .invalid("its port is neither 443 nor one from 1024 on")
        }
        let addresses = try await self.addresses(of: address)
        guard addresses.allSatisfy(\.isPublic) else { throw .notPublic }
        return addresses
    }

    /// The addresses of a host's name, or the one that it is.
    func addresses(of address: WebAddress) async throws(OutboundRefusal) -> [IPAddress] {
        if let own = address.hostAddress { return [own] }
        let found: [IPAddress]
        do { found = try await resolve(address.host) } catch is CancellationError { throw .tooSlow } catch {
            throw .unknownHost
        }
        guard !found.isEmpty else { throw .unknownHost }
        return found
    }
}

/// Ends what takes longer than it may.
///
/// - Throws: ``OutboundRefusal/tooSlow`` by then, or what `body` throws.
func withDeadline<Value: Sendable>(
    _ duration: Duration, _ body: @escaping @Sendable () async throws(OutboundRefusal) -> Value
) async throws(OutboundRefusal) -> Value {
    let result = await withTaskGroup(of: Result<Value, OutboundRefusal>.self) { group in
        group.addTask { () async -> Result<Value, OutboundRefusal> in
            do throws(OutboundRefusal) { return .success(try await body()) } catch { return .failure(error) }
        }
        group.addTask {
            try? await Task.sleep(for: duration)
            var refusal = OutboundRefusal.tooSlow
            refusal.mayHaveBeenReceived = true
            return .failure(refusal)
        }
        defer { group.cancelAll() }
        return await group.next() ?? .failure(.tooSlow)
    }
    return try result.get()
}
