import ServiceCatalog

/// A kind of sprite, with what it costs and in which sizes it is drawn, by the catalog.
struct SpriteAssetType: Hashable, Sendable {
    let name: String
    let cost: Amount
    /// Pixels a side.
    let sides: ClosedRange<Int>

    /// All of them, in the document's order.
    static let all: [SpriteAssetType] = {
        let service = Service.named(.spriteAI)
        guard let endpoint = service.endpoint(named: "generate"), case .byValue(let field, let prices) = endpoint.price,
            let usual = service.range(of: "width", in: endpoint.name)
        else { return [] }
        return prices.map { option in
            let narrower = endpoint.rules.lazy.compactMap { rule -> ClosedRange<Int>? in
                guard rule.field == "width", case .range(let range) = rule.constraint,
                    rule.condition?.values(of: field)?.contains(option.value) == true
                else { return nil }
                return range
            }.first
            return SpriteAssetType(name: option.value, cost: option.amount, sides: narrower ?? usual)
        }
    }()

    static func named(_ name: String) -> SpriteAssetType? { all.first { $0.name == name } }

    /// The type that a prompt asks for: that of its first word which tells one, else a character.
    static func inferred(from prompt: String) -> SpriteAssetType? {
        let words = prompt.lowercased().split { !$0.isLetter }
        let name = words.lazy.compactMap { types[String($0)] }.first ?? "character"
        return named(name)
    }

    private static let types: [String: String] = {
        let words = [
            "item": "item sword shield potion key coin gem chest axe bow ring scroll bottle staff apple crate",
            "creature":
                "creature monster dragon slime wolf bat goblin spider rat cat dog bird fish snake ghost skeleton",
            "character":
                "character knight wizard hero heroine warrior archer mage princess king queen pirate ninja girl boy",
            "tile": "tile tiles tileset floor wall grass brick bricks path",
            "background": "background backdrop landscape skyline sky mountains parallax scenery",
            "ui": "ui button icon menu hud healthbar cursor panel",
            "effect": "effect explosion spark sparks smoke lightning splash fireball aura",
        ]
        var types: [String: String] = [:]
        for (type, list) in words { for word in list.split(separator: " ") { types[String(word)] = type } }
        return types
    }()
}
