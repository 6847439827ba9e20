/// Negative numbers on a command line.
enum NegativeNumbers {
    /// `--padding -1` as `--padding=-1`. The argument parser takes the number for an option otherwise, and says that the
    /// value is missing rather than what is expected.
    static func tied(to arguments: [String]) -> [String] {
        var result: [String] = []
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { return result + arguments[index...] }
            if isNumber(argument), let option = result.last, option.hasPrefix("--"), !option.contains("=") {
                result[result.count - 1] = option + "=" + argument
            } else {
                result.append(argument)
            }
        }
        return result
    }

    /// No option begins with a digit.
    private static func isNumber(_ argument: String) -> Bool {
        let rest = argument.dropFirst()
        return argument.first == "-" && rest.drop { $0 == "." }.first?.isWholeNumber == true
    }
}
