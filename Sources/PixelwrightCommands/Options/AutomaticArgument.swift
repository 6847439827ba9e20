import ArgumentParser

/// A value as it is named on the command line, or `auto` for one that is found.
struct AutomaticArgument<Value: ExpressibleByArgument & Sendable>: ExpressibleByArgument, Sendable {
    /// The value; nil for `auto`.
    let value: Value?

    static var automatic: AutomaticArgument { AutomaticArgument(value: nil) }

    private init(value: Value?) { self.value = value }

    init?(argument: String) {
        if argument == "auto" {
            self.init(value: nil)
        } else if let value = Value(argument: argument) {
            self.init(value: value)
        } else {
            return nil
        }
    }

    var defaultValueDescription: String { value?.defaultValueDescription ?? "auto" }
}
