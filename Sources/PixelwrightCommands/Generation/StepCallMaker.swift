#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// Makes calls of what a step is told: checked, mended, and with what they will cost.
struct StepCallMaker: Sendable {
    let access: ServiceAccess
    let offer: StepOffer
    /// What may be done to pictures.
    let options: PreparationOptions
    /// The caller's plan, if it is known.
    let plan: Plan?
    /// Fields that are set one by one.
    let assignments: [FieldAssignment]

    init(
        _ access: ServiceAccess, _ offer: StepOffer, options: PreparationOptions, plan: Plan?,
        assignments: [FieldAssignment] = []
    ) {
        self.access = access
        self.offer = offer
        self.options = options
        self.plan = plan
        self.assignments = assignments
    }

    init(_ access: ServiceAccess, _ offer: StepOffer, _ step: StepOptions, _ preparation: PreparationStepOptions)
        throws(CommandFailure)
    {
        self.init(
            access, offer, options: preparation.options(format: nil),
            plan: try step.plan(of: offer.service, access.settings), assignments: step.fields.assignments)
    }

    /// A call with these values and pictures.
    ///
    /// - Throws: When the service would refuse it, with what the caller can do.
    func call(_ values: StepValues, pictures: [[UInt8]] = [], name: String, place: CallPlace)
        throws(CommandFailure) -> PaidCall
    {
        PaidCall(name: name, prepared: try prepared(values, pictures: pictures, name: name), place: place)
    }

    /// The request alone.
    func prepared(_ values: StepValues, pictures: [[UInt8]] = [], name: String) throws(CommandFailure)
        -> PreparedRequest
    {
        var request = try offer.request(values.values)
        // First, so that frames are there whose places are set.
        do { try request.place(pictures) } catch { throw CommandFailure(.usage, path: name, error.description) }
        for assignment in assignments { try assignment.apply(to: &request) }
        request.adopt(Target(request.endpoint))
        if offer.service == .pixelDojo && request.value(of: "apiId") == nil {
            throw .usage(
                "PixelDojo runs the model that is named: give --model; pixelwright models --service pixeldojo lists them"
            )
        }
        return try access.prepare(request, options: options, plan: plan, name: name)
    }
}

extension ServiceAccess {
    /// A request such that its service takes it.
    ///
    /// - Throws: When it would refuse it all the same, with what the caller can do.
    func prepare(
        _ request: ServiceRequest, pictures: [[UInt8]] = [], options: PreparationOptions, plan: Plan?, name: String
    ) throws(CommandFailure) -> PreparedRequest {
        var preparation = RequestPreparation(options: options)
        preparation.plan = plan
        preparation.today = CivilDate.today
        do { return try preparation.prepare(request, pictures: pictures) } catch {
            throw CommandFailure(error.code == .target ? .usage : .inputWanting, path: name, error.description)
        }
    }
}
#endif
