import Pixelwright
import PixelwrightServices

/// Checks pictures for one or several targets; each file is read once.
struct PictureChecker: Sendable {
    let preflights: [Preflight]
    let isDeep: Bool
    /// Whether nothing is told of what is accepted without a word.
    let isTerse: Bool

    /// - Throws: When a target takes no picture, or not without a variant.
    init(_ targets: [Target], isDeep: Bool, isTerse: Bool, plan: PlanOption) throws(CommandFailure) {
        for target in targets { try target.requirePictures() }
        preflights = targets.map { target in
            var preflight = Preflight(target)
            preflight.depth = isDeep ? .deep : .headers
            preflight.plan = plan.plan(of: target.endpoint.service)
            return preflight
        }
        self.isDeep = isDeep
        self.isTerse = isTerse
    }

    /// What is found in a picture.
    func check(_ input: Input) -> Checked {
        let place = SourcePlace(path: input.path)
        do throws(DecodeError) {
            let picture = try read(input)
            if isTerse, preflights.allSatisfy({ $0.isUnobjectionable(picture) }) {
                return Checked(place: place, kind: .picture(nil), outcome: .accepted(preflights.count))
            }
            let reports = preflights.map { $0.check(picture) }
            return Checked(place: place, kind: .picture(picture.info), outcome: .reports(reports))
        } catch {
            let outcome: Checked.Outcome =
                error.code == .unreadable
                ? .failure(CommandFailure(error, path: input.path))
                : .reports(preflights.map { $0.check(failing: error) })
            return Checked(place: place, kind: .picture(nil), outcome: outcome)
        }
    }

    private func read(_ input: Input) throws(DecodeError) -> Picture {
        input.isStream
            ? try Picture(input.bytes(), isDeep: isDeep) : try Picture(contentsOf: input.path, isDeep: isDeep)
    }
}

extension Target {
    /// Refuses a target for which no picture can be checked.
    fileprivate func requirePictures() throws(CommandFailure) {
        guard endpoint.takesImages else {
            let others = endpoint.service.picturesTargets
            throw .usage(
                "\(self) takes no picture: check what is sent to it with --request FILE.json"
                    + (others.isEmpty ? "" : ", or name a target that does: \(others.joined(separator: ", "))"))
        }
        guard variantIsMissing else { return }
        let names = endpoint.variants.map { "\(endpoint.target):\($0)" }
        throw .usage(
            "\(self) takes other pictures for other kinds of requests: say which, --for "
                + names.joined(separator: " or --for "))
    }
}

extension ServiceID {
    /// The targets of this service that take pictures.
    fileprivate var picturesTargets: [String] {
        Target.takingImages.filter { $0.endpoint.service == self }.map(\.description)
    }
}
