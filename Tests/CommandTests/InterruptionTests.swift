import Foundation
import Pixelwright
import Testing

@Suite("Interruption", .timeLimit(.minutes(30)))
struct InterruptionTests {
    /// More than a pipe holds: once it is written, the program is reading, and listens to signals.
    private let beginning = Array("RIFF".utf8) + [UInt8](repeating: 0, count: 300_000)

    init() {
        // Tests that run in the background ignore this signal, and so would the program that they start.
        signal(SIGINT, SIG_DFL)
    }

    @Test func aSignalEndsTheProgramWithItsStatus() throws {
        let folder = try Workspace()
        for (signal, status) in [(RunningTool.interrupt, Int32(130)), (RunningTool.terminate, 143)] {
            let running = try folder.tool().start(["flatten", "-", "-o", "a.png"])
            running.write(beginning)
            signal(running)()
            let outcome = running.end()
            #expect(outcome.status == status)
            #expect(outcome.output.isEmpty && outcome.messages.isEmpty)
            #expect(folder.files.isEmpty)
        }
    }

    @Test func whoStopsReadingEndsTheProgramWithoutAWord() throws {
        let folder = try Workspace()
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let running = try folder.tool().start(["palette", "list"], output: pipe.fileHandleForWriting)
        running.closeInput()
        let outcome = running.end()
        #expect(outcome.status == 141)
        #expect(outcome.messages.isEmpty)
    }

    @Test func noHalfFileIsLeftBehind() throws {
        let folder = try Workspace()
        for number in 1...60 { try folder.write(Sample.sprite(UInt64(number), Size(40, 40)), to: "in/\(number).png") }
        let running = try folder.tool().start(["flatten", "in", "-", "-o", "out", "--format", "webp"])
        // The work begins once all inputs are known; let some of it be done.
        running.write(try Sample.sprite().encoded(as: .png))
        running.closeInput()
        for _ in 0..<20_000 where !folder.has("out/1.webp") { usleep(1000) }
        #expect(folder.has("out/1.webp"))
        running.interrupt()
        let outcome = running.end()
        #expect(outcome.status == 130 || outcome.status == 0)
        for name in folder.files where name.hasPrefix("out/") {
            #expect(name.hasSuffix(".webp") && !name.contains(".partial"))
            #expect(try folder.bitmap(name).size.area > 0)
        }
    }
}
