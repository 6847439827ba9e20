/// One way of filling a page.
struct PackingStrategy: Hashable, Sendable {
    /// Which place is the best for a rectangle.
    let rule: PlacementRule
    /// Which rectangles come first.
    let order: Order
    /// From how many sizes, the first of those left, the one is chosen that fits best; 1 is to keep to the order.
    let choice: Int

    /// An order of rectangles.
    enum Order: Hashable, Sendable, CaseIterable {
        /// The largest area first.
        case area
        /// The longest longer side first.
        case longSide
        /// The longest shorter side first.
        case shortSide
        /// The highest first.
        case height

        /// What is compared, and what decides among equals.
        func key(_ item: PackingItem) -> (Int, Int, Int32) {
            let (width, height) = (Int(item.width), Int(item.height))
            let (long, short) = (max(width, height), min(width, height))
            return switch self {
            case .area: (width * height, long, item.height)
            case .longSide: (long, short, item.height)
            case .shortSide: (short, long, item.height)
            case .height: (height, width, item.height)
            }
        }
    }

    /// `items` in the order of this way.
    func sorted(_ items: [PackingItem]) -> [PackingItem] {
        items.sorted { order.key($1) < order.key($0) }
    }
}

extension PackingStrategy {
    /// The ways that are tried, those that do best on most sets first.
    ///
    /// Choosing among a good part of the sizes left beats both keeping to an order and choosing among all of them.
    ///
    /// - Parameters:
    ///   - sizeCount: How many sizes there are.
    ///   - count: How many rectangles.
    static func all(sizeCount: Int, count: Int) -> [PackingStrategy] {
        let part = min(128, max(8, sizeCount / 3))
        let few = max(4, part / 8)
        var ways = [
            PackingStrategy(rule: .bestShortSide, order: .longSide, choice: part),
            PackingStrategy(rule: .bestShortSide, order: .area, choice: part),
            PackingStrategy(rule: .bestShortSide, order: .shortSide, choice: part),
            PackingStrategy(rule: .bestShortSide, order: .area, choice: few),
            PackingStrategy(rule: .bestArea, order: .longSide, choice: 4),
            PackingStrategy(rule: .bestArea, order: .shortSide, choice: 4),
            PackingStrategy(rule: .bestArea, order: .area, choice: few),
        ]
        for order in Order.allCases {
            for rule in [PlacementRule.bestShortSide, .bottomLeft] {
                ways.append(PackingStrategy(rule: rule, order: order, choice: 1))
            }
        }
        // Contact is worth its time, quadratic in the number of rectangles, where they are few.
        let orders: [Order] = count <= maximumContactCount ? Order.allCases : [.area]
        ways += orders.map { PackingStrategy(rule: .contactPoint, order: $0, choice: 1) }
        return ways
    }

    /// Up to how many rectangles contact is tried in every order.
    static let maximumContactCount = 200
}
