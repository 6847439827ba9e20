package import PixelPreflight
package import Pixelwright
package import ServiceCatalog

/// One call of an endpoint that is known to be valid: everything that answering it needs.
package struct Call: Sendable {
    /// The sandbox that is asked.
    package let sandbox: Sandbox
    /// What is asked for, with its fields and pictures, those that were fetched included.
    package var request: ServiceRequest
    /// The same as it was sent: two that are equal here are equal, whatever an address served in between.
    package let sent: ServiceRequest
    /// Who asks; nil at public endpoints.
    package let caller: Account?
    /// The key that was sent.
    package let key: String?
    /// The sandbox's time, in milliseconds since 1970.
    package let now: Int
    /// What the service's paths are below of, as the client reached them.
    package let base: String
    /// The scheme, host and port that the client reached.
    package let origin: String

    /// The endpoint.
    package var endpoint: Endpoint { request.endpoint }

    /// The service.
    package var service: ServiceID { request.endpoint.service }

    /// Who asks.
    package func account() throws(ServiceFailure) -> Account {
        guard let caller else { throw .unauthorized(service) }
        return caller
    }
}

extension Call {
    /// The text of a field, or what the service takes in its place.
    package func text(_ path: String) -> String? { request.value(of: path)?.description }

    /// The whole number in a field, or what the service takes in its place.
    package func integer(_ path: String) -> Int? { request.integer(path) }

    /// Whether a field is true.
    package func isTrue(_ path: String) -> Bool { request.value(of: path) == .bool(true) }

    /// A member of the body, as it was sent.
    package func member(_ name: String) -> JSONValue? { request.body[name].flatMap(\.unlessNull) }

    /// The body without its pictures, for those who keep what they were asked for.
    package var inputs: JSONObject {
        var inputs = request.body
        for field in request.endpoint.fields where field.type.isImage || field.type == .imageURL {
            inputs.remove(field.path)
        }
        guard case .array(let frames)? = inputs["frames"] else { return inputs }
        let kept = frames.map { frame -> JSONValue in
            guard case .object(var object) = frame else { return frame }
            object.remove("image")
            object.remove("image_url")
            return .object(object)
        }
        inputs.set("frames", .array(kept))
        return inputs
    }

    /// What the call costs by the catalog; nothing in a gateway, which answers for nothing what it answers itself.
    package var cost: Amount { sandbox.gateway == nil ? Quote(for: request).amount ?? .zero : .zero }
}
