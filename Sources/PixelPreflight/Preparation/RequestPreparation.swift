import Pixelwright
public import ServiceCatalog

/// A request that a service takes, and what was done to make it so.
public struct PreparedRequest: Hashable, Sendable {
    /// The request, ready to be sent.
    public let request: ServiceRequest
    /// What was done to it and its pictures, in order.
    public let steps: [PreparationStep]
    /// What is still worth saying: warnings alone.
    public let warnings: [Finding]
    /// What it will cost.
    public let quote: Quote
}

/// Makes whole requests such that a service takes them: its pictures, and what can be mended of its fields.
public struct RequestPreparation: Hashable, Sendable {
    /// How its pictures are prepared, and what must not be done.
    public var options: PreparationOptions
    /// The caller's plan, if it is known.
    public var plan: Plan?
    /// The day on which it is sent, if ranges may end with it.
    public var today: CivilDate?

    /// Prepares with these options.
    public init(options: PreparationOptions = PreparationOptions()) { self.options = options }

    /// Repairs build on one another: an even number of frames may be too many. This many times they are looked for.
    private static let mostRounds = 4
    /// So many values are mended in a round: where more are wrong, they are not slips.
    private static let mostRepairs = 512

    /// `request` with its pictures, and `pictures` besides, such that its service takes it.
    ///
    /// Pictures go into the first field that takes them: several into a list of frames, spread evenly over the
    /// animation's length where their places are not given.
    ///
    /// - Throws: ``PreparationError`` with what only the caller can mend.
    public func prepare(
        _ request: ServiceRequest, pictures: [[UInt8]] = []
    ) throws(PreparationError) -> PreparedRequest {
        var request = request
        var steps: [PreparationStep] = []
        do throws(RequestError) {
            try request.place(pictures)
            try prepareFields(of: &request, &steps)
        } catch {
            throw PreparationError(.target, error.description)
        }
        if request.endpoint.takesImages { try preparePictures(of: &request, &steps) }
        let report = preflight(for: request).check(request)
        guard report.isAccepted else {
            throw PreparationError(
                .beyondRepair, "the request would still be refused",
                findings: report.findings.filter { $0.severity == .error })
        }
        return PreparedRequest(request: request, steps: steps, warnings: report.findings, quote: report.quote)
    }

    private func preflight(for request: ServiceRequest) -> Preflight {
        var preflight = Preflight(Target(request.endpoint, variant: request.variant))
        preflight.plan = plan
        preflight.today = today
        return preflight
    }

    /// Gives fields the values that would be taken, as far as that is certain.
    private func prepareFields(
        of request: inout ServiceRequest, _ steps: inout [PreparationStep]
    ) throws(RequestError) {
        guard !options.refused.contains(.field) else { return }
        for _ in 0..<Self.mostRounds {
            var mended: Set<String> = []
            var removed: [String] = []
            let findings = preflight(for: request).check(request).findings
            for finding in findings where finding.severity == .error && finding.repair.isOfField {
                // One value at a time: two repairs of one field would undo each other, and what is left out stays out.
                guard mended.count < Self.mostRepairs, !removed.contains(where: { finding.field.hasPrefix($0 + ".") }),
                    mended.insert(finding.field).inserted
                else { continue }
                let old = request.json(at: finding.field)?.brief ?? "nothing"
                switch finding.repair {
                case .set(let value):
                    try request.set(finding.field, to: value.json)
                    steps.append(PreparationStep(.field, "\(finding.field): \(old) to \(value)"))
                case .remove:
                    try request.set(finding.field, to: nil)
                    steps.append(PreparationStep(.field, "\(finding.field): left out", isLossy: true))
                    removed.append(finding.field)
                case .picture, nil: break
                }
            }
            if mended.isEmpty { return }
        }
    }

    private func preparePictures(
        of request: inout ServiceRequest, _ steps: inout [PreparationStep]
    ) throws(PreparationError) {
        let places = request.picturePlaces
        guard !places.isEmpty else { return }
        var options = options
        // What the service would flatten onto is what this is flattened onto.
        if case .string(let text)? = request.value(of: "matte_color"), let matte = RGBA8(hex: text) {
            options.matte = matte
        }
        let preparer = try Preparer(Target(request.endpoint, variant: request.variant), options: options)
        let isList = places.contains { $0.path.contains("[") }
        let prepared: [PreparedPicture]
        if isList {
            prepared = try preparer.prepare(places.map(\.bytes))
        } else {
            var one: [PreparedPicture] = []
            let share = request.endpoint.formLimit.map { limit in
                max(1, (limit - WholeCheck.formOverhead * (places.count + request.body.members.count)) / places.count)
            }
            for place in places { one += try preparer.prepare([place.bytes], byteCount: share ?? .max) }
            prepared = one
        }
        for (place, picture) in zip(places, prepared) {
            steps += picture.steps
            guard !picture.steps.isEmpty || request.files[place.path] != nil else { continue }
            do throws(RequestError) { try request.replace(place, with: picture) } catch {
                throw PreparationError(.target, error.description)
            }
        }
    }
}

extension Endpoint {
    /// The most bytes of its form; nil where it takes none.
    fileprivate var formLimit: Int? {
        guard body == .multipart else { return nil }
        for rule in rules {
            if case .bodyByteCount(let limit) = rule.constraint { return limit }
        }
        return nil
    }
}

extension Repair? {
    fileprivate var isOfField: Bool {
        switch self {
        case .set, .remove: true
        case .picture, nil: false
        }
    }
}
