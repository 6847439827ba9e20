#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the place that text goes to can show.
struct Terminal: Sendable {
    /// Whether it is a terminal and not a file or a pipe.
    let isTerminal: Bool
    /// How many characters fit on a line.
    let columns: Int
    /// Which colours it shows.
    let colors: Colors

    /// Which colours a terminal shows.
    enum Colors: String, Sendable {
        /// None, or none are wanted.
        case none
        /// The 256 of xterm.
        case indexed = "256"
        /// All.
        case truecolor
    }

    /// Where data goes.
    static let output = Terminal(descriptor: STDOUT_FILENO)
    /// Where messages go.
    static let errors = Terminal(descriptor: STDERR_FILENO)

    private init(descriptor: Int32) {
        isTerminal = isatty(descriptor) == 1
        columns = Self.columns(of: descriptor)
        colors = Self.colors(isTerminal: isTerminal)
    }

    /// The colours to use, by the conventions of no-color.org and bixense.com/clicolors.
    private static func colors(isTerminal: Bool) -> Colors {
        if Environment["NO_COLOR"] != nil { return .none }
        let isForced = Environment["CLICOLOR_FORCE"].map { $0 != "0" } ?? false
        guard isForced || (isTerminal && Environment["TERM"] != "dumb") else { return .none }
        let claim = Environment["COLORTERM"]
        return claim == "truecolor" || claim == "24bit" ? .truecolor : .indexed
    }

    private static func columns(of descriptor: Int32) -> Int {
        if let columns = Environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
        var window = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return 80 }
        return Int(window.ws_col)
    }
}

extension Terminal {
    /// `text` in bold type where the terminal shows such things.
    func bold(_ text: String) -> String { styled(text, "1") }

    /// `text` in a fainter tone where the terminal shows such things.
    func dim(_ text: String) -> String { styled(text, "2") }

    /// `text` in red where the terminal shows colours.
    func red(_ text: String) -> String { styled(text, "31") }

    private func styled(_ text: String, _ code: String) -> String {
        colors == .none ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
