import PixelPreflight
import Pixelwright
import ServiceCatalog

// The caller's plan
extension RuleCases {
    mutating func plan(_ name: String) {
        guard let needed = plans.firstIndex(where: { $0.name == name }) else { return }
        let request = sample.request
        for (index, plan) in plans.enumerated() {
            add(index < needed ? .refused : .accepted, "the plan \(plan.name)", .request(request), plan: plan)
        }
        add(.warned, "a plan that is not known", .request(request), plan: nil)
    }

    mutating func planFrames() {
        let path = rule.field.isEmpty ? "frames" : rule.field
        for plan in plans {
            guard let most = plan.maximumFrames else { continue }
            tryWithPlan(plan, [(path, most)], .accepted)
            tryWithPlan(plan, [(path, most + 1)], .refused)
        }
        guard let least = plans.first?.maximumFrames else { return }
        tryWithPlan(nil, [(path, least)], .accepted)
        tryWithPlan(nil, [(path, least + 1)], .warned)
    }

    mutating func planSide(_ width: String, _ height: String) {
        for plan in plans {
            guard let most = plan.maximumSide else { continue }
            tryWithPlan(plan, [(width, most), (height, most)], .accepted)
            for path in [width, height] {
                tryWithPlan(plan, [(path, most)], .accepted)
                tryWithPlan(plan, [(path, most + 1)], .refused)
            }
        }
        guard let least = plans.first?.maximumSide else { return }
        tryWithPlan(nil, [(width, least)], .accepted)
        tryWithPlan(nil, [(width, least + 1)], .warned)
    }

    private mutating func tryWithPlan(
        _ plan: Plan?, _ numbers: [(path: String, number: Int)], _ expectation: RuleCase.Expectation
    ) {
        var sample = sample
        for (path, number) in numbers { sample.put(path, .integer(number)) }
        sample.complete()
        let words = numbers.map { "\($0.path) \($0.number)" }.joined(separator: " and ")
        add(
            expectation, "\(words) with \(plan.map { "the plan \($0.name)" } ?? "a plan that is not known")",
            .request(sample.request), plan: plan)
    }
}
