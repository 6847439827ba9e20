public import Pixelwright
public import ServiceCatalog

/// Checks pictures and requests against everything that a service's document says, before anything is sent.
///
/// All findings come at once, as values: nothing here throws because a service would refuse something.
public struct Preflight: Hashable, Sendable {
    /// What pictures are meant for.
    public let target: Target
    /// How closely pictures are looked at.
    public var depth = Depth.headers
    /// The caller's plan; nil when it is not known, so that what needs a higher one is a warning.
    public var plan: Plan?
    /// The day on which the request is sent, for ranges that end with it; nil to leave those unchecked.
    public var today: CivilDate?

    /// The rules that a picture alone can break.
    let pictureRules: [Rule]
    /// The same as bounds, as far as headers can tell.
    private let bounds: HeaderBounds
    /// The field that a lone picture stands in.
    private let pictureField: String
    private let quote: Quote

    /// How closely pictures are looked at.
    public enum Depth: String, Hashable, Sendable {
        /// The first bytes of a file: size, format, frames.
        case headers
        /// Every pixel: whether the file is sound, and what is allowed but unwise.
        case deep
    }

    /// Prepares to check pictures or requests for a target.
    ///
    /// Pictures for an endpoint that tells kinds of requests apart are held to the target's variant. Where it has none,
    /// only what holds for all variants is checked: ``Target/variantIsMissing`` tells.
    public init(_ target: Target) {
        self.target = target
        let request = ServiceRequest(startingWith: target)
        let field = target.endpoint.imageFields.first?.path
        pictureRules = target.endpoint.rules.filter { rule in
            (rule.field == field && rule.constraint.isAboutPictures || target.endpoint.limitsPicture(by: rule))
                && request.satisfies(rule.condition)
        }
        bounds = HeaderBounds(pictureRules)
        pictureField = field ?? ""
        quote = Quote(for: request)
    }
}

extension Preflight {
    /// Checks the picture in the file at `path`; unless ``depth`` says otherwise, by its first bytes alone.
    ///
    /// - Throws: ``DecodeError`` with code `unreadable` when there is no such file. What is wrong with the file itself is a
    ///   finding.
    public func check(contentsOf path: String) throws(DecodeError) -> PreflightReport {
        do {
            return check(try Picture(contentsOf: path, isDeep: depth == .deep))
        } catch {
            if error.code == .unreadable { throw error }
            return check(failing: error)
        }
    }

    /// Checks the picture that `bytes` hold.
    public func check(_ bytes: [UInt8]) -> PreflightReport {
        do throws(DecodeError) {
            return check(try Picture(bytes, isDeep: depth == .deep))
        } catch {
            return check(failing: error)
        }
    }

    /// Checks a whole request with the pictures in it.
    ///
    /// - Complexity: O(bytes of the request)
    public func check(_ request: ServiceRequest) -> PreflightReport {
        var check = RequestCheck(request, self)
        check.run()
        return PreflightReport(
            target: Target(request.endpoint, variant: request.variant), findings: check.findings,
            quote: Quote(for: request))
    }

    /// Checks a picture that was read already, as for another target.
    package func check(_ picture: Picture) -> PreflightReport {
        if isUnobjectionable(picture) { return report([]) }
        let check = PictureCheck(picture: picture, target: target)
        let findings = pictureRules.compactMap { check.violation(of: $0.constraint)?.finding($0, at: pictureField) }
        return report(findings + [picture.unexamined.map(finding)].compactMap(\.self))
    }

    /// Whether nothing at all is to be said of a picture of which only the headers were read.
    package func isUnobjectionable(_ picture: Picture) -> Bool {
        picture.content == nil && picture.unexamined == nil && bounds.admit(picture.info)
    }

    /// The report on a picture that could not be read for this reason.
    package func check(failing error: DecodeError) -> PreflightReport {
        report([finding(error)])
    }

    private func finding(_ error: DecodeError) -> Finding {
        Finding(error, at: pictureField, of: target.endpoint, rules: pictureRules)
    }

    private func report(_ findings: [Finding]) -> PreflightReport {
        PreflightReport(target: target, findings: findings, quote: quote)
    }
}

extension Endpoint {
    /// Whether a rule on the whole body limits a picture too, since the picture is a part of it as it is.
    fileprivate func limitsPicture(by rule: Rule) -> Bool {
        guard case .bodyByteCount = rule.constraint else { return false }
        return body == .multipart
    }
}

extension Target {
    /// Whether one of several variants must be named before pictures can be checked, and none was.
    public var variantIsMissing: Bool { variant == nil && !endpoint.variants.isEmpty && endpoint.takesImages }
}

extension ServiceRequest {
    /// A request of the target's variant, of which nothing else is known.
    package init(startingWith target: Target) {
        self.init(target.endpoint)
        adopt(target)
    }

    /// Makes this a request of the target's variant, unless it says another.
    package mutating func adopt(_ target: Target) {
        guard let field = target.endpoint.variantField, let variant = target.variant,
            variant != endpoint.standardVariant, !has(field)
        else { return }
        body.set(field, .string(variant))
    }

    /// The kind of request that this is; nil where there are no kinds.
    var variant: String? {
        guard let field = endpoint.variantField, case .string(let text)? = value(of: field),
            endpoint.variants.contains(text)
        else { return nil }
        return text
    }
}
