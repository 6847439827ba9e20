public import ArgumentParser
import Pixelwright

/// `pixelwright`: the root of all commands.
public struct PixelwrightCommand: ParsableCommand {
    /// How the command presents itself.
    public static let configuration = CommandConfiguration(
        commandName: "pixelwright",
        abstract: "Turns generated pixel art into true pixel art.",
        discussion: """
            EXAMPLES:
              pixelwright pixelate hero.png -o sprite.png
              pixelwright inspect --show sprite.png
              pixelwright convert walk.webp -o walk.gif
              pixelwright palette show pico-8

            Data is printed on standard output, messages on standard error; - stands for either as a file. One file \
            that fails does not stop the others. Nothing is overwritten without --force.

            EXIT STATUS:
              0    done
              1    an input was missing, corrupt or refused
              2    wrong usage, or the machine refused: a file in the way, a full disk
              3    a service refused or failed
              4    a key is missing, or a service does not know it
              130  interrupted
            """,
        version: Version.current,
        subcommands: [
            InspectCommand.self, PixelateCommand.self, QuantizeCommand.self, FlattenCommand.self,
            RemoveBackgroundCommand.self, AlphaCommand.self, ConvertCommand.self, SheetCommand.self,
            AnimationCommand.self, PaletteCommand.self, PreflightCommand.self, PrepareCommand.self,
        ] + generating + [AccountCommand.self, ModelsCommand.self, ServicesCommand.self] + serving
            + [DoctorCommand.self])

    /// The commands that call services, which a lean build leaves out.
    private static var generating: [any ParsableCommand.Type] {
        #if Services
        [
            GenerateCommand.self, AnimateCommand.self, KeyframesCommand.self, EnhancePromptCommand.self,
            ImportCommand.self, JobsCommand.self, RobotCommand.self,
        ]
        #else
        []
        #endif
    }

    /// The commands that a lean build leaves out.
    private static var serving: [any ParsableCommand.Type] {
        #if Server
        [ServeCommand.self, SandboxCommand.self]
        #else
        []
        #endif
    }

    /// Creates the command; the argument parser does.
    public init() {}
}

/// Runs the command that this process was started with, and ends the process.
public func runPixelwright() -> Never {
    Interruption.install()
    FreedMemory.goesBackToTheSystem()
    do {
        let arguments = CommandLine.arguments.dropFirst()
        var command = try PixelwrightCommand.parseAsRoot(NegativeNumbers.tied(to: Array(arguments)))
        try command.run()
        endProgram(.done)
    } catch {
        guard let failure = CommandFailure(explained: error) else { endProgram(explaining: error) }
        Console(isQuiet: false).report(failure)
        endProgram(failure.status)
    }
}
