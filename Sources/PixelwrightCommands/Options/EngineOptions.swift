import ArgumentParser
import Pixelwright
import PixelwrightServices

/// Who computes a result: this machine, or a service where this machine is not sure of itself.
enum EngineChoice: String, CaseIterable, ExpressibleByArgument {
    case local
    case automatic = "auto"
    case pixelEngine = "pixelengine"
}

/// Who computes a result, and what that may cost.
struct EngineOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Who computes: local, pixelengine, or auto: this machine, and PixelEngine only where the result's confidence is below --engine-threshold and there is a key. If the service fails, the local result stands.",
            valueName: "name"))
    var engine = EngineChoice.local

    @Option(
        help: ArgumentHelp("The confidence from which on auto is content with the local result.", valueName: "0...1"))
    var engineThreshold = 0.5

    @Option(
        help: ArgumentHelp("The most that a call of the service may cost.", valueName: "amount"),
        transform: Amount.expectingCost)
    var maxCost: Amount?

    func validate() throws {
        if !(0...1).contains(engineThreshold) {
            throw ValidationError("--engine-threshold takes a number from 0 through 1.")
        }
        if engine == .local && maxCost != nil { throw ValidationError("--max-cost goes with --engine.") }
        #if !Services
        if engine != .local {
            throw ValidationError("This program was built without services; only --engine local is in it.")
        }
        #endif
    }
}
