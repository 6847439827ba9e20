import ArgumentParser
import Pixelwright
import PixelwrightServices

/// `pixelwright services`: what is known of the services.
struct ServicesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "services",
        abstract: "Show what the services take, cost and refuse.",
        discussion: """
            All of it is in the program: nothing is sent. Rules are shown with the words of the service's document; \
            preflight, prepare and account quote go by the same data.

            EXAMPLES:
              pixelwright services
              pixelwright services pixeldojo --models
              pixelwright services pixelengine/animate
              pixelwright services pixelengine/animate:frame-engine-v1.1 --json | jq -r '.rules[].id'
              pixelwright services --markdown -o docs/services/ --force
              pixelwright services pixelengine --openapi > pixelengine.json
            """)

    @Argument(
        help: ArgumentHelp(
            """
            A service, for its endpoints, or SERVICE/ENDPOINT or SERVICE/ENDPOINT:VARIANT, for all about one; without \
            it, a table of the services.
            """, valueName: "service|target"))
    var name: String?

    @Flag(name: .customLong("models"), help: "Of a service, list the models with their prices instead.")
    var listsModels = false

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    @Flag(
        name: .customLong("markdown"),
        help: "Write pages in Markdown: of one service its page, else all with an index and their coverage.")
    var isMarkdown = false

    @Flag(name: .customLong("openapi"), help: "Of a service, print what OpenAPI 3.1 can say of it instead.")
    var isOpenAPI = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "With --markdown, the folder for the pages (DIR/, created when missing); standard output by default.",
            valueName: "folder"),
        completion: .directory)
    var output: String?

    @Flag(name: .customLong("force"), help: "Replace pages that are there already.")
    var isForced = false

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("-o takes a folder or -.") }
        if isMarkdown && isJSON { throw ValidationError("Give --markdown or --json, not both.") }
        if !isMarkdown && (output != nil || isForced) {
            throw ValidationError(
                "-o and --force are for --markdown; what else is printed can be sent into a file by >.")
        }
        let subject = try ServiceSubject(name)
        if listsModels && subject.service == nil {
            throw ValidationError("--models is for one service, as pixelwright services pixeldojo --models.")
        }
        if isOpenAPI && subject.service == nil {
            throw ValidationError("--openapi is for one service, as pixelwright services pixelengine --openapi.")
        }
        if isOpenAPI && (isJSON || isMarkdown || listsModels) {
            throw ValidationError("--openapi prints a document of its own; leave out --json, --markdown and --models.")
        }
        if listsModels && isMarkdown {
            throw ValidationError("--markdown has the models in any case; leave out --models.")
        }
        if case .target(let target, _) = subject, isMarkdown {
            let service = target.endpoint.service
            throw ValidationError("There is a page for each service: pixelwright services \(service) --markdown.")
        }
    }

    func run() throws {
        let subject = try ServiceSubject(name)
        if isMarkdown { return try writePages(subject) }
        if isOpenAPI, let service = subject.service {
            return try StandardOutput.print(OpenAPIDocument(service, server: service.baseURL).text)
        }
        try StandardOutput.print(isJSON ? subject.json.text : text(of: subject))
    }

    private func text(of subject: ServiceSubject) -> String {
        switch subject {
        case .all: Service.table(for: .output).joined(separator: "\n")
        case .service(let service):
            (listsModels ? service.modelLines(for: .output) : service.lines(for: .output)).joined(separator: "\n")
        case .target(let target, let rules): target.lines(rules, for: .output).joined(separator: "\n")
        }
    }

    private func writePages(_ subject: ServiceSubject) throws {
        let pages = subject.service.map { [ServicePages.page(on: $0)] } ?? ServicePages.all
        guard let output, output != "-" else {
            return try StandardOutput.write(Array(pages.map(\.text).joined(separator: "\n").utf8))
        }
        let writer = ResultWriter(isForced: isForced)
        let places = pages.map { Destination.file(FilePath.join(output, $0.name)) }
        for place in places { try writer.check(place) }
        let console = Console(isQuiet: false)
        for (page, place) in zip(pages, places) {
            try writer.write(Array(page.text.utf8), to: place)
            console.note(place.path)
        }
    }
}

/// What is asked about.
enum ServiceSubject {
    /// All services.
    case all
    /// One of them.
    case service(Service)
    /// An endpoint, with those of its rules that hold for the kind of request that was named.
    case target(Target, rules: [Rule])

    /// Reads the name of a service or target; nil for all.
    init(_ name: String?) throws {
        guard let name else {
            self = .all
            return
        }
        if name.contains("/") {
            let target = try Target.expecting(name)
            let isNarrowed = name.contains(":")
            self = .target(target, rules: target.endpoint.rules.filter { !isNarrowed || target.concerns($0) })
        } else if let id = ServiceID(rawValue: name.lowercased()) {
            self = .service(Service.named(id))
        } else {
            throw ValidationError(
                "“\(name.onOneLine)” is no service; there are \(ServiceID.allCases.map(\.rawValue).alternatives). An "
                    + "endpoint is named SERVICE/ENDPOINT, as pixelengine/animate.")
        }
    }

    /// The service, if it is one.
    var service: Service? {
        if case .service(let service) = self { service } else { nil }
    }

    /// The same for programs.
    var json: JSONValue {
        switch self {
        case .all: .array(Service.all.map(\.summaryJSON))
        case .service(let service): service.json
        case .target(let target, let rules): target.json(rules)
        }
    }
}
