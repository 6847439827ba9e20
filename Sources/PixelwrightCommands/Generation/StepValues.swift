#if Services
import Pixelwright

/// What a step is told, in the order in which it is told.
struct StepValues: Sendable {
    private(set) var values: [(option: StepOption, value: JSONValue)] = []

    /// Nothing but a prompt; nil for none.
    init(prompt: String?) throws(CommandFailure) {
        guard let prompt else { return }
        guard prompt.contains(where: { !$0.isWhitespace }) else { throw .usage("the prompt is empty") }
        add(.prompt, prompt)
    }

    /// Adds text; nil adds nothing.
    mutating func add(_ option: StepOption, _ text: String?) {
        if let text { values.append((option, .string(text))) }
    }

    /// Adds a number; nil adds nothing.
    mutating func add(_ option: StepOption, _ number: Int?) {
        if let number { values.append((option, .integer(number))) }
    }

    /// Adds any value.
    mutating func add(_ option: StepOption, _ value: JSONValue) { values.append((option, value)) }
}
#endif
