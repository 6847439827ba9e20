#if Services
import ArgumentParser
import Foundation
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

/// `pixelwright jobs`: paid calls, from the intent to the file.
struct JobsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "Look after paid jobs: nothing is paid twice, and no result is lost.",
        discussion: """
            Every paid call is written down before it is sent, and every change after it, in one file for all \
            processes. What was interrupted, by a signal or a power cut, is taken up by jobs resume. An id may be cut \
            short as long as it means one job.

            EXAMPLES:
              pixelwright jobs list
              pixelwright jobs resume
              pixelwright jobs watch 3f2a
              pixelwright jobs spend --by day
            """,
        subcommands: [
            JobsListCommand.self, JobsShowCommand.self, JobsWatchCommand.self, JobsFetchCommand.self,
            JobsCancelCommand.self, JobsResumeCommand.self, JobsReconcileCommand.self, JobsReplayCommand.self,
            JobsSpendCommand.self,
        ])
}

/// `pixelwright jobs list`
struct JobsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List paid jobs, the newest first.",
        discussion: """
            EXAMPLES:
              pixelwright jobs list --unfinished
              pixelwright jobs list --service pixelengine --limit 5 --json
            """)

    @Option(help: ArgumentHelp("Only those of this service.", valueName: "name"))
    var service: ServiceID?

    @Option(
        name: .customLong("state"),
        help: ArgumentHelp(
            "Only those in this state: \(JobState.allCases.map(\.rawValue).joined(separator: ", ")). May be given again.",
            valueName: "state"))
    var states: [JobState] = []

    @Flag(name: .customLong("unfinished"), help: "Only those with something left to do.")
    var isUnfinished = false

    @Option(help: ArgumentHelp("Only so many.", valueName: "count"))
    var limit = 50

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number greater than zero.") }
        if isUnfinished && !states.isEmpty { throw ValidationError("Give --unfinished or --state, not both.") }
    }

    func run() throws {
        var filter = isUnfinished ? LedgerFilter.unfinished(of: service) : LedgerFilter()
        filter.service = service
        if !isUnfinished { filter.states = Set(states) }
        filter.limit = limit
        let ledger = try ServiceAccess().ledger()
        var entries = try ledger.entries(matching: filter)
        if isUnfinished {
            // Something is yet to be made of their results.
            entries += try ledger.entries(matching: .awaitingFinish(of: service))
            entries = Array(entries.sorted { $0.created > $1.created }.prefix(limit))
        }
        if isJSON { return try StandardOutput.print(JSONValue.array(entries.map(\.json)).text) }
        guard !entries.isEmpty else { return Console(isQuiet: false).note("there are no such jobs") }
        var table = TextTable(columns: [
            ("JOB", false), ("MADE", false), ("TARGET", false), ("STATE", false), ("COST", true), ("RESULT", false),
        ])
        for entry in entries {
            table.append([
                String(entry.id.prefix(8)), entry.created.minuteText, entry.target, entry.state.rawValue,
                entry.costText, entry.productsText ?? entry.failure?.message.onOneLine ?? "",
            ])
        }
        try StandardOutput.print(table.lines(for: .output).joined(separator: "\n"))
    }
}

/// `pixelwright jobs show`
struct JobsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show all that is known of a job: its request, its cost, what became of it.")

    @OptionGroup var job: JobArgument

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func run() throws {
        let ledger = try ServiceAccess().ledger()
        let entry = try ledger.entry(job.id)
        let history = try ledger.history(of: entry.id)
        try StandardOutput.print(isJSON ? entry.json(history).text : entry.lines(history).joined(separator: "\n"))
    }
}

/// `pixelwright jobs spend`
struct JobsSpendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spend",
        abstract: "Sum what was spent, today, this month, or since ever.",
        discussion: """
            Days and months are those of UTC, and a call counts for the one in which it was sent. Pending is what jobs under way are to cost, unknown what calls cost of \
            which is not known yet whether they were taken: budgets count both.

            EXAMPLES:
              pixelwright jobs spend
              pixelwright jobs spend --by day --service pixelengine --json
            """)

    /// Over which time is summed.
    enum Period: String, CaseIterable, ExpressibleByArgument {
        case day, month, all
    }

    @Option(name: .customLong("by"), help: "Today, this month, or since ever: day, month or all.")
    var period = Period.month

    @Option(help: ArgumentHelp("Only this service.", valueName: "name"))
    var service: ServiceID?

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func run() throws {
        let access = try ServiceAccess()
        let span: SpendPeriod =
            switch period {
            case .day: .day(.now)
            case .month: .month(.now)
            case .all: .always
            }
        let spends = try access.ledger().spend(in: span)
        let chosen = spends.filter { spend in service.map { $0 == spend.service } ?? true }
        if isJSON { return try StandardOutput.print(JSONValue.array(chosen.map { $0.json(access, period) }).text) }
        var table = TextTable(columns: [
            ("SERVICE", false), ("SPENT", true), ("PENDING", true), ("UNKNOWN", true), ("CALLS", true),
            ("BUDGET", true), ("UNIT", false),
        ])
        for spend in chosen {
            table.append([
                spend.service.rawValue + (spend.baseURL.map { " at \($0)" } ?? ""), spend.spent.description,
                spend.pending.description,
                spend.unknown.description, String(spend.count),
                access.limit(of: spend.service, in: period)?.description ?? "-", spend.unit.rawValue,
            ])
        }
        try StandardOutput.print(table.lines(for: .output).joined(separator: "\n"))
    }
}

extension ServiceAccess {
    fileprivate func limit(of service: ServiceID, in period: JobsSpendCommand.Period) -> Amount? {
        let budget = settings.budget(of: service, maxCost: nil)
        return switch period {
        case .day: budget.perDay
        case .month: budget.perMonth
        case .all: nil
        }
    }
}

extension Spend {
    fileprivate func json(_ access: ServiceAccess, _ period: JobsSpendCommand.Period) -> JSONValue {
        .object([
            "service": .string(service.rawValue), "base_url": .string(baseURL), "unit": .string(unit.rawValue),
            "spent": spent.json,
            "pending": pending.json, "unknown": unknown.json, "call_count": .integer(count),
            "budget": access.limit(of: service, in: period)?.json ?? .null,
        ])
    }
}
#endif
