import Pixelwright
import ServiceCatalog

extension Quote {
    /// What a request would cost.
    public init(for request: ServiceRequest) {
        let service = Service.named(request.endpoint.service)
        let unit = service.unit
        switch request.endpoint.price {
        case .free: self.init(.zero, unit, "nothing is charged")
        case .flat(let amount): self.init(amount, unit, "the same each time")
        case .undocumented(let words): self.init(nil, unit, words)
        case .byValue(let field, let options):
            let value = request.value(of: field)?.description
            guard let value else {
                let amounts = options.map(\.amount)
                let (least, most) = (amounts.min() ?? .zero, amounts.max() ?? .zero)
                self.init(
                    most, unit, isApproximate: least != most,
                    "\(least) to \(most) by \(field), which is not named: at most this")
                return
            }
            let option = options.first { $0.value == value }
            self.init(option?.amount, unit, option == nil ? "\(field) has no price for \(value.brief)" : "by \(field)")
        case .byModel(let field, let times): self.init(request, service, modelIn: field, times: times)
        case .byPathModel:
            self.init(request, service, modelIn: service.modelParameter(of: request.endpoint), times: nil)
        case .byTime(let amount, let seconds, let field, let minimum, let isApproximate):
            self.init(
                amount, per: seconds, of: field.flatMap { request.value(of: $0)?.double }, field: field,
                minimum: minimum, isApproximate: isApproximate, unit)
        case .byCount(let amount, let field, let minimum):
            guard let count = field.flatMap(request.itemCount) else {
                self.init(
                    minimum, unit, isApproximate: true,
                    "at least \(minimum); \(amount) for each, whose number is not known")
                return
            }
            let product = amount.times(count).map { max($0, minimum) }
            self.init(product, unit, "\(amount) for each of \(count), at least \(minimum)")
        }
    }

    /// The price of the model named in a field, so often as another field says.
    private init(_ request: ServiceRequest, _ service: Service, modelIn field: String, times: String?) {
        guard let id = request.value(of: field)?.description else {
            self.init(nil, service.unit, "\(field) is not named, and no standard is documented")
            return
        }
        guard let model = service.model(id), let price = model.price else {
            self.init(nil, service.unit, "no price is documented for \(id.brief)")
            return
        }
        let one = Quote(price, request, service.unit)
        guard let times, let amount = one.amount else {
            self = one
            return
        }
        let count = request.integer(times)
        guard count ?? 1 > 0 else {
            self.init(nil, service.unit, "\(times) is not a number of results")
            return
        }
        self.init(
            amount.times(count ?? 1), service.unit, isApproximate: one.isApproximate || count == nil,
            count == nil ? "\(amount) for each; \(times) is not named" : "\(amount) for each of \(count ?? 1)")
    }

    /// The price of one run of a model.
    private init(_ price: ModelPrice, _ request: ServiceRequest, _ unit: Service.Unit) {
        let resolution = request.value(of: "resolution")?.description
        let seconds = request.value(of: "duration")?.double
        switch price {
        case .flat(let amount): self.init(amount, unit, "the same each time")
        case .varying(let amount, let words): self.init(amount, unit, isApproximate: true, words)
        case .byResolution(let standard, let options):
            self.init(options.amount(resolution, standard), unit, options.words(resolution))
        case .perSecond(let amount):
            self.init(amount, per: 1, of: seconds, field: "duration", unit)
        case .perSecondByResolution(let standard, let options):
            guard let amount = options.amount(resolution, standard) else {
                self.init(nil, unit, options.words(resolution))
                return
            }
            self.init(amount, per: 1, of: seconds, field: "duration", unit)
        case .byResolutionAndSeconds(let standard, let clips):
            guard resolution != nil || seconds != nil else {
                self.init(standard, unit, isApproximate: true, "for the shortest clip; by resolution and duration")
                return
            }
            let amounts = clips.filter { clip in
                resolution.map { $0 == clip.resolution } ?? true && seconds.map { $0 == Double(clip.seconds) } ?? true
            }.map(\.amount)
            guard let least = amounts.min(), let most = amounts.max() else {
                self.init(nil, unit, "no price for this resolution and duration")
                return
            }
            self.init(
                most, unit, isApproximate: least != most,
                least == most
                    ? "by resolution and duration"
                    : "\(least) to \(most) by resolution and duration, of which one is not named: at most this")
        case .formula(let base, let perFrame, let perStep):
            self.init(base: base, perFrame: perFrame, perStep: perStep, request, unit)
        }
    }

    private init(base: Amount, perFrame: Amount, perStep: Amount, _ request: ServiceRequest, _ unit: Service.Unit) {
        let (frames, steps) = (request.integer("frames"), request.integer("steps"))
        guard let frames = perFrame == .zero ? 0 : frames, let steps = perStep == .zero ? 0 : steps else {
            self.init(
                nil, unit,
                "\(base) + \(perFrame) a frame + \(perStep) a step, rounded up: name frames and steps, whose standards "
                    + "are not documented")
            return
        }
        guard frames >= 0, steps >= 0, let framesPrice = perFrame.times(frames), let stepsPrice = perStep.times(steps),
            let sum = base.adding(framesPrice)?.adding(stepsPrice)
        else {
            self.init(nil, unit, "frames and steps are not numbers that can be counted with")
            return
        }
        self.init(sum.roundedUp, unit, "\(base) + \(frames) × \(perFrame) + \(steps) × \(perStep) = \(sum), rounded up")
    }

    /// So much for each `period` seconds, in proportion; rounded up to whole thousandths at the most.
    private init(
        _ amount: Amount, per period: Int, of seconds: Double?, field: String?, minimum: Amount? = nil,
        isApproximate: Bool = false, _ unit: Service.Unit
    ) {
        let rate = "\(amount) \(period == 1 ? "a second" : period == 60 ? "a minute" : "for \(period) seconds")"
        guard let seconds else {
            self.init(
                minimum, unit, isApproximate: true,
                "\(rate)\(minimum.map { ", at least \($0)" } ?? ""); \(field.map { "\($0) is not named" } ?? "the length is not known here")"
            )
            return
        }
        // Products of a few digits: the division is the only place where anything is rounded.
        let exact = Double(amount.thousandths) * seconds / Double(period)
        guard seconds > 0, exact.isFinite, exact < 1e15 else {
            self.init(nil, unit, "the length is not one that can be counted with")
            return
        }
        let thousandths = Amount(thousandths: Int((exact - 1e-6).rounded(.up)))
        let isWhole = period == 1 || thousandths.thousandths % 1000 == 0
        let total = isWhole ? thousandths : thousandths.roundedUp
        self.init(
            max(total, minimum ?? total), unit,
            isApproximate: isApproximate || !isWhole || seconds != seconds.rounded(),
            "\(rate), \(Literal.number(seconds)) s\(isWhole ? "" : ", rounded up, which the document does not say")")
    }
}

extension [Price.Option] {
    fileprivate func amount(_ value: String?, _ standard: Amount) -> Amount? {
        guard let value else { return standard }
        return first { $0.value.lowercased() == value.lowercased() }?.amount
    }

    fileprivate func words(_ value: String?) -> String {
        guard let value else { return "for the standard resolution" }
        return amount(value, .zero) == nil
            ? "no price for resolution \(value.brief): there is \(map(\.value).alternatives)" : "by resolution"
    }
}

extension Service {
    /// The parameter of an endpoint's path that names a model.
    fileprivate func modelParameter(of endpoint: Endpoint) -> String {
        endpoint.fields.first { $0.place == .path }?.path ?? "apiId"
    }
}

extension ServiceRequest {
    /// How many items a list has, or what whole number stands there.
    fileprivate func itemCount(_ path: String) -> Int? {
        guard let field = endpoint.field(path), let value = values(of: field).first?.value else { return nil }
        if case .array(let items) = value { return items.count }
        return value.integer
    }
}
