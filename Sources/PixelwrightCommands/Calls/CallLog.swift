#if Services
import Logging
import PixelwrightServices

/// Lines about calls on standard error, for who looks for what goes wrong between here and a service.
struct CallLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level
    /// Another than the command's, which may be told to be quiet: who asks for a log wants it in any case.
    private let console = Console(isQuiet: false)

    /// What may be asked for; nothing that is logged is critical.
    private static let levels = Logger.Level.allCases.filter { $0 != .critical }

    /// What calls are told to, as the environment asks for it; nil where it does not.
    ///
    /// - Throws: When it asks for what is no level.
    static func logger() throws(CommandFailure) -> Logger? {
        guard let name = Environment[Configuration.logVariable] else { return nil }
        guard let level = levels.first(where: { $0.rawValue == name.lowercased() }) else {
            throw CommandFailure.usage(
                "\(Configuration.logVariable): “\(name.onOneLine)” is no level; there are "
                    + levels.map(\.rawValue).alternatives)
        }
        return Logger(label: "pixelwright") { _ in CallLog(logLevel: level) }
    }

    init(logLevel: Logger.Level) { self.logLevel = logLevel }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        console.log("\(event.level): \(event.message)" + facts.map { " \($0.key)=\($0.value)" }.joined())
    }
}
#endif
