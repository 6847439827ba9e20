/// What speaks for a grid or against it, a number for each kind of evidence; or the weights of these.
struct GridTerms: Sendable {
    private var values = [Double](repeating: 0, count: Term.allCases.count)

    /// A kind of evidence. Shares are of the cells that hold something; there is no more in many of them than in few, as
    /// cells of one sheet are not independent.
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
    /// The weights that make the true grids of sheets likeliest among others (conditional logit, D. McFadden 1974): of
    /// 6000 generated sheets, and 1558 of sprites from a game, single ones among them. The sheets that tests and
    /// benchmarks use are others.
    static let weights: GridTerms = [
        .sides: 0.29, .margin: -1.33, .otherMargin: -4.98, .loneMargin: -5.78, .otherSpacing: -4.26,
        .padding: -3.34, .square: 3.11, .eight: 1.07, .small: -2.53, .slender: -0.34, .cut: -1.94,
        .spread: -1.47, .split: -4.05, .novelty: -1.27, .distinct: -3.42, .trailing: 1.27,
        .interior: -1.13,
    ]
}
