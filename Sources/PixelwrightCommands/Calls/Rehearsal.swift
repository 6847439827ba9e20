#if Services
import Foundation
import Pixelwright

/// Steps made of a stand-in, before the result is paid for that they are to be made of: what cannot be is told in time, and so
/// are the files that will come of it.
struct Rehearsal {
    private let steps: PostProcessing
    private let promise: ResultPromise

    init(_ steps: PostProcessing, of promise: ResultPromise) {
        self.steps = steps
        self.promise = promise
    }

    /// Makes the steps.
    ///
    /// - Returns: The names of what comes of them, below the stem of the place.
    /// - Throws: When a step can be made of no such result. What a picture's contents forbid shows only in the result.
    func names(at place: CallPlace) throws(CommandFailure) -> [String] {
        if !promise.isAnimation, let step = steps.steps.first(where: { $0.command.first == "animation" }) {
            throw .usage("--then \(step.name): what comes does not move")
        }
        guard !dependsOnWhatIsNotPromised else { return [] }
        let folder = FileSystem.temporaryPath()
        try FileSystem.createFolder(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let trial = CallPlace(
            folder: "\(folder)/out", stem: place.stem, ending: place.ending, keepsOriginal: place.keepsOriginal)
        do {
            try FileSystem.createFolder(trial.folder)
            let path = "\(folder)/stand-in.\(promise.isAnimation ? "webp" : "png")"
            try AtomicFile.write(try standIn(), to: path)
            var mistake: CommandFailure?
            let messages = StandardError.captured { mistake = self.mistake(in: path, at: trial) }
            if let mistake {
                let words = messages.isEmpty ? mistake.description : messages
                throw CommandFailure(.usage, "--then: \(words.replacing("\(folder)/", with: ""))")
            }
        } catch let failure as CommandFailure { throw failure } catch {
            throw CommandFailure(error, path: "--then")
        }
        return FileSystem.entries(inFolder: trial.folder)?.map(\.name) ?? []
    }

    /// Whether a step may be right or wrong by a size or a number of frames that only the result will tell.
    private var dependsOnWhatIsNotPromised: Bool {
        steps.steps.contains { step in
            step.command.last == "crop" && promise.size == nil
                || step.command.last == "trim" && promise.frameCount == nil
        }
    }

    /// What is wrong with the steps, and not with the stand-in; nil for nothing.
    private func mistake(in path: String, at place: CallPlace) -> CommandFailure? {
        do {
            _ = try steps.run(on: path, to: place, isForced: false)
            return nil
        } catch let failure as StepFailure {
            let found = failure.failure(path: FilePath(path).name)
            return found.status == .usage || failure.step.isOfShapeAlone ? found : nil
        } catch { return CommandFailure(error, path: FilePath(path).name) }
    }

    /// A sprite like what is promised: four colours and nothing around them.
    private func standIn() throws -> [UInt8] {
        let size = promise.size ?? (promise.isAnimation ? Size(128, 128) : Size(512, 512))
        var bitmap = Bitmap(size: size, filledWith: RGBA8(0, 0, 0, 0))
        let colors = [RGBA8(200, 60, 60), RGBA8(60, 160, 80), RGBA8(60, 80, 200), RGBA8(20, 20, 30)]
        for y in size.height / 8..<size.height * 7 / 8 {
            for x in size.width / 8..<size.width * 7 / 8 {
                bitmap[x, y] = colors[(x * 8 / size.width + y * 8 / size.height) % 4]
            }
        }
        guard promise.isAnimation else { return try bitmap.encoded(as: .png) }
        let cels = (0..<min(promise.frameCount ?? 16, 64)).map { _ in Cel(bitmap, duration: .milliseconds(100)) }
        return try Animation(cels: cels).encoded(as: .webp)
    }
}

extension PostProcessing.Step {
    /// Whether size and frames decide what can be made, and not what the picture shows.
    fileprivate var isOfShapeAlone: Bool {
        command.first == "sheet" || command.first == "animation" && !["align", "steady"].contains(command.last ?? "")
    }
}
#endif
