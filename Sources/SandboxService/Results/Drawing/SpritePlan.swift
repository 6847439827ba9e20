/// What a drawn sprite is: a creature or a thing, made of parts that chance has chosen.
struct SpritePlan {
    /// The parts, the farthest first.
    private(set) var parts: [SpritePart] = []
    /// The face of what has one.
    private(set) var face: SpriteFace?

    init(_ random: inout SeededRandom) {
        switch random.integer(in: 0...9) {
        case 0: potion(&random)
        case 1: gem(&random)
        case 2: shield(&random)
        case 3: mushroom(&random)
        default: creature(&random)
        }
    }
}

// Creatures
extension SpritePlan {
    private mutating func creature(_ random: inout SeededRandom) {
        let head = (
            y: random.number(in: 0.39...0.43), width: random.number(in: 0.19...0.27),
            height: random.number(in: 0.16...0.2)
        )
        let body = (
            y: random.number(in: 0.66...0.7), width: random.number(in: 0.16...0.25),
            height: random.number(in: 0.17...0.2)
        )
        ears(&random, x: head.width * 0.62, y: head.y - head.height * 0.85)
        let feet: SpritePart.Material = random.pick([.main, .accent])
        parts.append(SpritePart(.round, feet, x: body.width * 0.6, y: 0.87, width: 0.09, height: 0.06))
        arms(&random, body.width)
        parts.append(SpritePart(.round, .main, y: body.y, width: body.width, height: body.height))
        parts.append(
            SpritePart(.round, .accent, y: body.y + 0.03, width: body.width * 0.55, height: body.height * 0.65))
        let form: SpritePart.Form = random.pick([.round, .round, .block])
        parts.append(SpritePart(form, .main, y: head.y, width: head.width, height: head.height))
        if random.integer(in: 0...2) == 0 {
            parts.append(SpritePart(.round, .detail, y: head.y + 0.09, width: head.width * 0.5, height: 0.06))
        }
        face = SpriteFace(x: head.width * 0.45, y: head.y - 0.01, hasMouth: random.integer(in: 0...1) == 0)
    }

    private mutating func ears(_ random: inout SeededRandom, x: Double, y: Double) {
        switch random.integer(in: 0...3) {
        case 0: parts.append(SpritePart(.round, .main, x: x, y: y, width: 0.08, height: 0.08))
        case 1: parts.append(SpritePart(.diamond, .detail, x: x, y: y, width: 0.06, height: 0.12))
        case 2:
            parts.append(SpritePart(.round, .main, x: x, y: y - 0.02, width: 0.05, height: 0.12))
            parts.append(SpritePart(.round, .accent, x: x, y: y - 0.01, width: 0.025, height: 0.08))
        default:
            parts.append(SpritePart(.block, .main, x: x * 0.5, y: y, width: 0.025, height: 0.08))
            parts.append(SpritePart(.round, .accent, x: x * 0.5, y: y - 0.08, width: 0.045, height: 0.045))
        }
    }

    private mutating func arms(_ random: inout SeededRandom, _ width: Double) {
        switch random.integer(in: 0...2) {
        case 0: parts.append(SpritePart(.round, .main, x: width + 0.02, y: 0.66, width: 0.06, height: 0.12))
        case 1: parts.append(SpritePart(.diamond, .accent, x: width + 0.07, y: 0.6, width: 0.16, height: 0.12))
        default: parts.append(SpritePart(.round, .detail, x: width + 0.03, y: 0.7, width: 0.06, height: 0.06))
        }
    }
}

// Things
extension SpritePlan {
    private mutating func potion(_ random: inout SeededRandom) {
        let width = random.number(in: 0.22...0.3)
        parts = [
            SpritePart(.block, .detail, y: 0.3, width: 0.09, height: 0.16),
            SpritePart(.round, .detail, y: 0.64, width: width + 0.04, height: 0.25),
            SpritePart(.round, .main, y: 0.67, width: width, height: 0.2),
            SpritePart(.round, .accent, y: 0.57, width: width * 0.7, height: 0.05),
            SpritePart(.block, .accent, y: 0.17, width: 0.11, height: 0.05),
        ]
    }

    private mutating func gem(_ random: inout SeededRandom) {
        let width = random.number(in: 0.24...0.34)
        parts = [
            SpritePart(.diamond, .main, y: 0.52, width: width, height: 0.38),
            SpritePart(.diamond, .accent, y: 0.45, width: width * 0.55, height: 0.2),
            SpritePart(.diamond, .detail, y: 0.39, width: width * 0.22, height: 0.08),
        ]
    }

    private mutating func shield(_ random: inout SeededRandom) {
        let width = random.number(in: 0.26...0.34)
        parts = [
            SpritePart(.diamond, .detail, y: 0.58, width: width + 0.1, height: 0.34),
            SpritePart(.block, .detail, y: 0.4, width: width, height: 0.24),
            SpritePart(.diamond, .main, y: 0.56, width: width, height: 0.28),
            SpritePart(.block, .main, y: 0.4, width: width - 0.05, height: 0.19),
            SpritePart(random.pick([.round, .diamond]), .accent, y: 0.45, width: 0.13, height: 0.15),
        ]
    }

    private mutating func mushroom(_ random: inout SeededRandom) {
        let width = random.number(in: 0.28...0.36)
        parts = [
            SpritePart(.block, .detail, y: 0.7, width: 0.15, height: 0.2),
            SpritePart(.round, .main, y: 0.4, width: width, height: 0.23),
            SpritePart(.round, .accent, x: width * 0.55, y: 0.42, width: 0.07, height: 0.06),
            SpritePart(.round, .accent, y: 0.29, width: 0.08, height: 0.06),
        ]
        face = SpriteFace(x: 0.07, y: 0.7, hasMouth: true)
    }
}
