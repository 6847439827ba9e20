import Pixelwright
import PixelwrightServices

extension ServiceRequest {
    /// A request of which nothing is known but what it is for.
    init(asking target: Target) {
        self.init(target.endpoint)
        assume(target)
    }

    /// Makes it one of the target's variant, unless it says already which it is.
    mutating func assume(_ target: Target) {
        guard let field = target.endpoint.variantField, let variant = target.variant, body[field] == nil else { return }
        body.set(field, .string(variant))
    }
}
