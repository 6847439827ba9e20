/// What a picture or a request is meant for: `pixelengine/animate`, `pixelengine/animate:frame-engine-v1.1`.
public struct Target: Hashable, Sendable {
    /// The endpoint.
    public let endpoint: Endpoint
    /// The kind of request, as a value of the endpoint's `variantField`; nil where there are no kinds, or where one must
    /// be named and was not.
    public let variant: String?

    /// Creates a target of an endpoint; without a variant, the endpoint's standard one.
    public init(_ endpoint: Endpoint, variant: String? = nil) {
        self.endpoint = endpoint
        self.variant = variant ?? endpoint.standardVariant
    }

    /// Reads `SERVICE/ENDPOINT` or `SERVICE/ENDPOINT:VARIANT`.
    ///
    /// - Throws: ``TargetError``, which names what there is.
    public init(parsing text: String) throws(TargetError) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let id = ServiceID(rawValue: parts[0]) else {
            throw TargetError(
                text,
                detail: "a target is SERVICE/ENDPOINT, as pixelengine/animate; the services are "
                    + ServiceID.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let names = parts[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let service = Service.named(id)
        guard let endpoint = service.endpoint(named: names[0]) else {
            throw TargetError(
                text,
                detail: "\(id) has no endpoint “\(names[0])”; it has "
                    + service.endpoints.map(\.name).joined(separator: ", "))
        }
        let variant = names.count == 2 ? names[1] : nil
        if let variant, !endpoint.variants.contains(variant) {
            let known = endpoint.variants
            throw TargetError(
                text,
                detail: known.isEmpty
                    ? "\(endpoint.target) has no variants; leave out “:\(variant)”"
                    : "\(endpoint.target) has no variant “\(variant)”; it has " + known.joined(separator: ", "))
        }
        self.init(endpoint, variant: variant)
    }
}

extension Target: CustomStringConvertible {
    /// As it is written on a command line; the standard variant is left out.
    public var description: String {
        guard let variant, variant != endpoint.standardVariant else { return endpoint.target }
        return "\(endpoint.target):\(variant)"
    }
}

extension Target {
    /// All that take pictures, each variant on its own.
    public static var takingImages: [Target] {
        Service.all.flatMap(\.endpoints).filter(\.takesImages).flatMap { endpoint in
            let variants = endpoint.variants
            return variants.isEmpty ? [Target(endpoint)] : variants.map { Target(endpoint, variant: $0) }
        }
    }
}

/// Why some text names no target.
public struct TargetError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was read.
    public let text: String
    /// What is wrong, and what there is.
    public let detail: String

    init(_ text: String, detail: String) {
        self.text = text
        self.detail = detail
    }

    /// The message a person reads.
    public var description: String { "“\(text)” is no target: \(detail)" }
}
