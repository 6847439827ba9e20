import TestSupport
import Testing

@testable import SandboxService

@Suite("Wallets are exact")
struct WalletTests {
    /// A model so simple that it is plainly right: what there is, and a list of holds.
    @Test func randomOperationsAgreeWithASimpleModel() {
        var random = RandomSource(seed: 1)
        var account = Account(
            id: 1, service: "pixelengine", key: "k", plan: "", monthly: 500_000, allotment: 500_000, purchased: 700_000)
        var (total, holds) = (1_200_000, [Int]())
        for _ in 0..<100_000 {
            let amount = random.next(in: 1...40_000)
            switch random.next(in: 0...4) {
            case 0, 1:
                let fits = amount <= max(0, total - holds.reduce(0, +))
                #expect(account.hold(amount) == fits)
                if fits { holds.append(amount) }
            case 2:
                guard let held = holds.popLast() else { continue }
                account.capture(held)
                total -= held
            case 3:
                guard let held = holds.popLast() else { continue }
                account.release(held)
            default:
                account.refund(amount)
                total += amount
            }
            #expect(account.total == total && account.reserved == holds.reduce(0, +))
            #expect(account.monthly >= 0 && account.purchased >= 0)
        }
    }
}
