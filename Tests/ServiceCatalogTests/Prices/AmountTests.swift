import ServiceCatalog
import TestSupport
import Testing

@Suite struct AmountTests {
    private static let amounts: [Amount] = {
        var random = RandomSource(seed: 11)
        let small = (0..<500).map { _ in Amount(thousandths: random.next(in: -100_000...100_000)) }
        return small + [.zero, Amount(thousandths: .max), Amount(thousandths: .min), 1, 0.001, -1, 7.5]
    }()

    @Test func literalsAreExact() {
        #expect(Amount(thousandths: 200) == 0.2 && Amount(thousandths: 150) == 0.15)
        #expect(Amount(thousandths: 20_000) == 20 && Amount(thousandths: 1) == 0.001)
        // In binary fractions 0.1 + 0.2 is not 0.3.
        #expect(Amount(floatLiteral: 0.1).adding(0.2) == 0.3)
    }

    @Test func textHasNoNeedlessDigitsAndReadsBack() {
        #expect("\(Amount(floatLiteral: 20))" == "20" && "\(Amount(floatLiteral: 7.5))" == "7.5")
        #expect("\(Amount(floatLiteral: 0.25))" == "0.25" && "\(Amount(thousandths: -1005))" == "-1.005")
        for amount in Self.amounts {
            let text = amount.description
            #expect(!text.contains(".") || !text.hasSuffix("0"), "\(text)")
            let parts = text.split(separator: ".")
            let fraction = parts.count > 1 ? String(parts[1]) : ""
            let digits = String(parts[0]) + fraction + String(repeating: "0", count: 3 - fraction.count)
            #expect(Int(digits) == amount.thousandths, "\(text)")
        }
    }

    @Test func sumsAreExactOrThereIsNone() {
        for (one, other) in zip(Self.amounts, Self.amounts.reversed()) {
            let (sum, overflow) = one.thousandths.addingReportingOverflow(other.thousandths)
            #expect(one.adding(other) == (overflow ? nil : Amount(thousandths: sum)))
            #expect(one.adding(other) == other.adding(one))
        }
        #expect(Amount(thousandths: .max).adding(0.001) == nil)
        #expect(Amount(thousandths: .min).adding(-1) == nil)
    }

    @Test func productsAreRepeatedSumsOrThereIsNone() {
        for amount in Self.amounts.prefix(100) {
            var sum = Amount.zero
            for count in 0..<20 {
                #expect(amount.times(count) == sum)
                sum = sum.adding(amount) ?? .zero
            }
        }
        #expect(Amount(thousandths: .max).times(2) == nil && Amount(floatLiteral: 1).times(.max) == nil)
    }

    @Test func roundingUpGivesTheLeastWholeNumberThatIsNotLess() {
        for amount in Self.amounts where amount.thousandths.magnitude < Int.max.magnitude - 1000 {
            let whole = amount.roundedUp
            #expect(whole.thousandths % 1000 == 0, "\(amount)")
            #expect(whole >= amount && whole.thousandths - amount.thousandths < 1000, "\(amount)")
            #expect(whole.roundedUp == whole)
        }
        // There is no such number: nothing traps.
        _ = Amount(thousandths: .max).roundedUp
    }

    @Test func orderIsThatOfTheNumbers() {
        #expect(Self.amounts.sorted().map(\.thousandths) == Self.amounts.map(\.thousandths).sorted())
    }
}
