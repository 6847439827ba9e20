import Pixelwright
import ServiceCatalog

/// Holds several fields of a request, or all of it, against one constraint.
struct WholeCheck {
    private let request: ServiceRequest
    private let preflight: Preflight
    private let pictures: [(path: String, field: String, picture: Picture)]
    private let pictureByteCount: Int

    init(_ check: RequestCheck) {
        request = check.request
        preflight = check.preflight
        pictures = check.pictures
        pictureByteCount = check.pictureByteCount
    }

    /// What is wrong, and where.
    ///
    /// - Parameter field: The field that the rule is on; nil where it is on the request as a whole.
    func violations(of constraint: Constraint, at field: Field? = nil) -> [(path: String, violation: Violation)] {
        let path = field?.path ?? ""
        switch constraint {
        case .exactlyOne(let fields): return choices(among: fields, 1...1)
        case .atMostOne(let fields): return choices(among: fields, 0...1)
        case .atLeastOne(let fields): return choices(among: fields, 1...fields.count, blankCounts: false)
        case .totalByteCount(let limit): return at(path, totalViolation(limit))
        case .sameSize: return at(path, sizeViolation())
        case .bodyByteCount(let limit): return at(path, bodyViolation(limit))
        case .plan(let plan): return at(path, planViolation(plan))
        case .planFrames: return at(path, framesViolation(path.isEmpty ? "frames" : path))
        case .planSide(let width, let height): return at(path, sidesViolation(width, height))
        case .notBefore(let start, let days): return at(path, periodViolation(from: start, to: path, days: days))
        default: return []
        }
    }

    private func at(_ path: String, _ violation: Violation?) -> [(path: String, violation: Violation)] {
        violation.map { [(path, $0)] } ?? []
    }
}

// One of several fields
extension WholeCheck {
    /// Counts how many of `fields`, which have one parent, are there: once for each object that may hold them.
    private func choices(
        among fields: [String], _ range: ClosedRange<Int>, blankCounts: Bool = true
    ) -> [(path: String, violation: Violation)] {
        let columns = fields.compactMap(request.endpoint.field).map(request.values)
        let places = columns.map(\.count).max() ?? 0
        return (0..<places).compactMap { index in
            let here = columns.compactMap { $0.indices.contains(index) ? $0[index] : nil }
            let present = here.filter { isThere($0, blankCounts: blankCounts) }
            guard !(range ~= present.count) else { return nil }
            let names = here.map(\.path)
            let limit = range == 1...1 ? "exactly one of" : range.lowerBound == 0 ? "at most one of" : "at least one of"
            return (
                present.count > 1 ? present[1].path : names.first ?? "",
                Violation(
                    message: present.isEmpty
                        ? "none of \(names.joined(separator: ", ")) is there"
                        : "\(present.map(\.path).joined(separator: " and ")) exclude each other",
                    actual: "\(present.count)", limit: "\(limit) \(names.joined(separator: ", "))",
                    fix: present.isEmpty ? "add one" : "leave one out")
            )
        }
    }

    private func isThere(_ place: FieldValue, blankCounts: Bool) -> Bool {
        if request.files[place.path] != nil { return true }
        guard let value = place.value else { return false }
        if case .string(let text) = value, !blankCounts { return !text.allSatisfy(\.isWhitespace) }
        return true
    }
}

// Pictures together
extension WholeCheck {
    private func totalViolation(_ limit: Int) -> Violation? {
        guard pictureByteCount > limit else { return nil }
        return Violation(
            message: "the images have \(pictureByteCount) bytes together; it takes at most \(limit.megabytes)",
            actual: "\(pictureByteCount) bytes", limit: "at most \(limit) bytes", fix: "compress them", repair: .picture
        )
    }

    private func sizeViolation() -> Violation? {
        guard let first = pictures.first,
            let other = pictures.first(where: { $0.picture.info.size != first.picture.info.size })
        else { return nil }
        return Violation(
            message: "\(other.path) is \(other.picture.info.size) px and \(first.path) \(first.picture.info.size) px; "
                + "all have one size",
            actual: "\(other.picture.info.size) px", limit: "\(first.picture.info.size) px",
            fix: "bring them to one size: pixelwright prepare FILES --for \(request.endpoint.target) --as request",
            repair: .picture, field: other.path)
    }

    /// What a form adds to the bytes of its parts, each with its boundary, headers and file name.
    static let formOverhead = 512

    /// How many bytes the request has as a form, about.
    private var formByteCount: Int {
        let files = request.files.values.reduce(0) { $0 + $1.count + Self.formOverhead }
        return request.body.members.reduce(files) { $0 + $1.value.compactText.utf8.count + Self.formOverhead }
    }

    private func bodyViolation(_ limit: Int) -> Violation? {
        let isForm = request.endpoint.body == .multipart
        let count = isForm ? formByteCount : JSONValue.object(request.body).compactText.utf8.count
        guard count > limit else { return nil }
        return Violation(
            message: "the body has \(isForm ? "about " : "")\(count) bytes; it takes at most \(limit.megabytes)",
            actual: "\(count) bytes", limit: "at most \(limit) bytes",
            fix: isForm ? "compress the picture" : "shorten it", repair: isForm ? .picture : nil)
    }
}

// Plans and periods
extension WholeCheck {
    private var plans: [Plan] { Service.named(request.endpoint.service).plans }

    private func planViolation(_ name: String) -> Violation? {
        guard let needed = plans.firstIndex(where: { $0.name == name }) else { return nil }
        return planViolation(
            least: needed, message: "it needs the plan \(name) or a higher one", limit: "\(name) or higher")
    }

    private func framesViolation(_ field: String) -> Violation? {
        guard let frames = request.integer(field) else { return nil }
        return fitViolation("\(frames) frames", limit: { $0.maximumFrames.map { "at most \($0) frames" } }) {
            $0.maximumFrames.map { frames <= $0 } ?? true
        }
    }

    private func sidesViolation(_ width: String, _ height: String) -> Violation? {
        let sides = [request.integer(width), request.integer(height)].compactMap(\.self)
        guard let longest = sides.max() else { return nil }
        return fitViolation("\(longest) px", limit: { $0.maximumSide.map { "at most \($0) px on the longer side" } }) {
            $0.maximumSide.map { longest <= $0 } ?? true
        }
    }

    private func fitViolation(
        _ actual: String, limit: (Plan) -> String?, fits: (Plan) -> Bool
    ) -> Violation? {
        let bound = preflight.plan ?? plans.first
        guard let bound, !fits(bound) else { return nil }
        let needed = plans.firstIndex(where: fits)
        guard let needed else {
            let most = plans.last.flatMap(limit)
            return Violation(message: "\(actual) is more than any plan has: \(most ?? "")", actual: actual, limit: most)
        }
        return planViolation(
            least: needed, message: "\(actual) needs the plan \(plans[needed].name) or a higher one",
            limit: limit(bound) ?? "", actual: actual)
    }

    /// An error where the caller's plan is known and lower, a warning where it is not known.
    private func planViolation(least: Int, message: String, limit: String, actual: String? = nil) -> Violation? {
        guard let plan = preflight.plan, let index = plans.firstIndex(of: plan) else {
            return Violation(
                message: message, actual: actual ?? "unknown plan", limit: limit,
                fix: "say which plan is yours: --plan \(plans[least].name)", severity: .warning)
        }
        guard index < least else { return nil }
        return Violation(
            message: "\(message); yours is \(plan.name)", actual: actual ?? plan.name, limit: limit,
            fix: "upgrade to \(plans[least].name)")
    }

    /// Both ends of a period count.
    private func periodViolation(from startField: String, to endField: String, days: Int) -> Violation? {
        let (startText, endText) = (request.value(of: startField), request.value(of: endField))
        guard let end = endText.map({ CivilDate($0.description) }) ?? preflight.today else { return nil }
        guard let startText else { return nil }
        guard let start = CivilDate(startText.description) else { return nil }
        let difference = end.day - start.day
        if difference < 0 {
            return Violation(
                message: "\(startField) \(startText) is after \(endText.map { "\(endField) \($0)" } ?? "today")",
                actual: "\(startText)", limit: "no later than the end",
                fix: endText == nil ? "take an earlier day" : "exchange them")
        }
        guard difference > days else { return nil }
        return Violation(
            message: "the period has \(difference + 1) days; it takes at most \(days + 1)",
            actual: "\(difference + 1) days", limit: "at most \(days + 1) days", fix: "ask for parts of it")
    }
}
