#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceHTTP

/// `pixelwright robot`: all that Progressive Robot does.
struct RobotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "robot",
        abstract: "Call Progressive Robot: video, image, audio, edit, studio, library, publish, team, account.",
        discussion: """
            Every call of the service's document, by group and name; its fields are options, with dashes for their \
            underscores. Files are given by their paths, text that nobody else is to see by @FILE or @- in place of \
            the value. Paid calls are quoted, checked against the budget, written down, and sent once; what they make \
            is fetched.

            EXAMPLES:
              pixelwright robot                       the groups
              pixelwright robot video                 the calls of one
              pixelwright robot video generate help   the fields of a call
              pixelwright robot video generate --prompt 'a slime hops' --model wan-t2v --frames 41 --steps 20 -o slime.mp4
              pixelwright robot image upload-image --image hero.png
              pixelwright robot edit edit-trim --video-filename webgen_ab_00001.mp4 --start-seconds 0 --end-seconds 2
              pixelwright robot account credits
            """)

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("The group, the call, and its fields.", valueName: "group call --field value"))
    var words: [String] = []

    @OptionGroup var fields: FieldOptions
    @OptionGroup(title: "What may be done to pictures") var preparation: PreparationStepOptions
    @OptionGroup(title: "Spending") var spending: SpendingOptions
    @OptionGroup(title: "Result") var results: CallResultOptions

    func run() throws {
        switch try RobotSubject(words) {
        case .groups: try StandardOutput.print(RobotGroup.table.joined(separator: "\n"))
        case .group(let group): try StandardOutput.print(group.table.joined(separator: "\n"))
        case .help(let endpoint):
            let target = Target(endpoint)
            try StandardOutput.print(target.lines(endpoint.rules, for: .output).joined(separator: "\n"))
        case .call(let endpoint, let words): try call(endpoint, words)
        }
    }

    private func call(_ endpoint: Endpoint, _ words: [String]) throws {
        var request = try RobotFields(endpoint, words).request()
        try fields.apply(to: &request)
        let access = try ServiceAccess()
        let prepared = try access.prepare(
            request, options: preparation.options(format: nil), plan: try access.settings.plan(of: endpoint.service),
            name: endpoint.target)
        if endpoint.isPaid {
            let name = request.value(of: "prompt")?.description ?? endpoint.name
            let place = results.place(name: CallPlace.name(like: name, else: endpoint.name))
            let call = PaidCall(name: place.stem, prepared: prepared, place: place)
            return try PaidCalls(access, spending, results).run([call], to: endpoint)
        }
        if spending.isDry { return try StandardOutput.print(prepared.request.preview(access.settings).text) }
        let destination = results.output.map { Destination.file($0) }
        let writer = ResultWriter(isForced: results.isForced)
        if let destination { try writer.check(destination) }
        guard endpoint.fileFormats.isEmpty || destination != nil else {
            throw CommandFailure.usage("\(endpoint.target) answers with a file; say where it goes: -o FILE")
        }
        let answer = try access.answer(to: prepared.request)
        let bytes = endpoint.fileFormats.isEmpty ? Array("\(answer.json.text)\n".utf8) : answer.bytes
        try writer.write(bytes, to: destination ?? .standardOutput)
    }
}

/// What is asked of Progressive Robot.
private enum RobotSubject {
    case groups
    case group(RobotGroup)
    case help(Endpoint)
    case call(Endpoint, words: [String])

    /// Reads `video generate --prompt …`; the group may be left out where the name is no group's.
    init(_ words: [String]) throws(CommandFailure) {
        guard let first = words.first, first != "help" else {
            self = .groups
            return
        }
        let group = RobotGroup(rawValue: first)
        let names = group == nil ? words[...] : words.dropFirst()
        guard let name = names.first, name != "help" else {
            self = group.map(RobotSubject.group) ?? .groups
            return
        }
        guard let endpoint = Service.named(.progressiveRobot).endpoints.first(where: { $0.name == name }),
            group.map({ $0.endpoints.contains(endpoint) }) ?? true
        else {
            let known = group.map { "\($0.rawValue) has \($0.endpoints.map(\.name).joined(separator: ", "))" }
            throw .usage(
                "robot: “\(name.onOneLine)” is no call\(group.map { " of \($0.rawValue)" } ?? ""); "
                    + (known ?? "the groups are \(RobotGroup.allCases.map(\.rawValue).joined(separator: ", "))"))
        }
        let rest = Array(names.dropFirst())
        self = rest == ["help"] ? .help(endpoint) : .call(endpoint, words: rest)
    }
}
#endif
