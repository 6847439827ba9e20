/// What speaks for a grid or against it, a number for each kind of evidence; or the weights of these.
struct GridTerms: Sendable {
    private var values = [Double](repeating: 0, count: Term.allCases.count)

    /// A kind of evidence. Of cells only those count that hold something, and what many of them have in common counts
    /// with the logarithm of their number: cells of one sheet are not independent.
    enum Term: Int, CaseIterable, Sendable {
        /// What the profiles of both sides say, in bits.
        case sides
        /// Whether there are margins: alike, different, and beside a single cell.
        case margin, otherMargin, loneMargin
        /// Whether there are different spacings, and for each side whether it is twice as wide as the margin: the same as
        /// larger cells without gaps.
        case otherSpacing, padding
        /// Whether cells are square; how many sides are multiples of eight; for each halving of a side below 16 px; for
        /// each time that a cell is longer than twice its width.
        case square, eight, small, slender
        /// The share of cells whose content meets one of two opposite borders only, as where a cut is in the wrong place.
        case cut
        /// How far content strays from where it lies in most cells.
        case spread
        /// The share of cells that equal parts would be as good as.
        case split
        /// How much content is left, in pixels, when what comes again counts once; and how many cells.
        case novelty, distinct
        /// The share of cells whose content comes again elsewhere in its cell.
        case moved
        /// Empty cells after the last that is not, and before it.
        case trailing, interior
    }

    subscript(term: Term) -> Double {
        get { values[term.rawValue] }
        set { values[term.rawValue] = newValue }
    }

    /// The logarithm of how likely a grid is, but for what all grids of a sheet have in common.
    func weighed(by weights: GridTerms) -> Double {
        zip(values, weights.values).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

extension GridTerms: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (Term, Double)...) {
        for (term, value) in elements { self[term] = value }
    }
}

extension GridTerms {
    /// The weights that make the true grids of 6000 generated sheets likeliest among others (conditional logit,
    /// D. McFadden 1974). The sheets that tests and benchmarks use are others.
    static let weights: GridTerms = [
        .sides: 0.25, .margin: -0.98, .otherMargin: -3.55, .loneMargin: -5.37, .otherSpacing: -3.3,
        .padding: -3.28, .square: 3, .eight: 1.03, .small: -2.36, .slender: -0.18, .cut: -1.29,
        .spread: -0.41, .split: -0.94, .novelty: -1.35, .distinct: -3, .moved: -0.53, .trailing: 1.34,
        .interior: -1.07,
    ]
}
