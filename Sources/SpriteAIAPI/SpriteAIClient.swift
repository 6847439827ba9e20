#if Services
public import Logging
import ServiceCatalog
public import ServiceHTTP

/// Sprite AI's API: a method for every endpoint that its document describes.
///
/// Reads are tried again when they fail in passing. Whatever else is sent, is sent once, and again only where the failure
/// proves that nothing was received; calls wait until the service's rate limits let them.
///
/// ```swift
/// guard let key = Secret(environment: "SPRITE_AI_API_KEY") else { … }
/// let client = SpriteAIClient(key: key)
/// ```
public struct SpriteAIClient: Sendable {
    let connection: ServiceConnection

    /// Creates a client; nothing is sent before the first call.
    ///
    /// - Parameters:
    ///   - key: The key of the service; it goes nowhere but to the service.
    ///   - baseURL: Where the service is, if not where its document says: a sandbox, for one.
    ///   - logger: What is told of each call: which, how long, and how it ended.
    public init(key: Secret, baseURL: String? = nil, logger: Logger? = nil) {
        self.init(
            connection: ServiceConnection(
                .spriteAI, key: key, baseURL: baseURL, transport: AsyncHTTPTransport.shared, logger: logger))
    }

    /// Creates a client that calls over a connection.
    package init(connection: ServiceConnection) { self.connection = connection }
}
#endif
