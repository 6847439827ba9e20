#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// Which service does a step: the one that is named, or that has the model that is named, or the first with a key.
struct StepChoice {
    let step: GenerativeStep
    let service: ServiceID?
    let model: String?
    let settings: Settings
    /// Whether a service will do for which there is no key, since nothing is sent.
    let isDry: Bool

    func offer() throws(CommandFailure) -> StepOffer {
        let offers = step.offers
        if let service {
            guard let offer = offers.first(where: { $0.service == service }) else {
                throw .usage(
                    "--service \(service): it has no endpoint for \(step.rawValue); "
                        + "\(offers.map(\.service.rawValue).alternatives) does")
            }
            return offer
        }
        var candidates = offers
        if let model {
            candidates = offers.filter { offer in
                offer.fields[.model] != nil && Service.named(offer.service).model(model) != nil
            }
            guard !candidates.isEmpty else {
                throw .usage(
                    "--model \(model.onOneLine): no service that can \(step.rawValue) has it; "
                        + "pixelwright models lists them")
            }
        }
        for offer in candidates where try settings.key(of: offer.service) != nil { return offer }
        if isDry, let first = candidates.first { return first }
        let variables = candidates.map(\.service.keyVariable).alternatives
        throw CommandFailure(
            .notAuthorised,
            "there is no key for a service that can \(step.rawValue): set \(variables). To try it without a key and "
                + "for nothing: pixelwright serve -- COMMAND")
    }
}
#endif
