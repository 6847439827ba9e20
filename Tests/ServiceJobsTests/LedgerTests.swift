import Foundation
import GRDB
import PixelPreflight
import Pixelwright
import ServiceCatalog
import Testing

@testable import SandboxService
@testable import ServiceHTTP
@testable import ServiceJobs

struct LedgerTests {
    @Test func whateverIsUnderWayCanBeGivenUp() async throws {
        let bench = try JobBench(milliseconds: 600_000)
        let runner = try bench.runner(.pixelDojo)
        let job = try await runner.submit(Sample.dojo("a knight"))
        #expect(try runner.ledger.abandon(job.id).state == .abandoned)
        #expect(try job.entry.counted == 1 && runner.ledger.entries(matching: .unfinished()).isEmpty)
        #expect(try await failure { try runner.ledger.abandon(job.id) }.code == .wrongState)
        // The same may be asked for again.
        _ = try await runner.submit(Sample.dojo("a knight"))
    }

    @Test func itIsReadableByItsOwnerAlone() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo)
        _ = try await runner.submit(Sample.dojo("a knight"))
        for name in ["", "-wal", "-shm"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: bench.ledgerPath + name)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
        }
    }

    @Test func everyWriteIsSynced() throws {
        let bench = try JobBench()
        let ledger = try Ledger(path: bench.ledgerPath)
        let (mode, level) = try ledger.pool.writeWithoutTransaction { database in
            (
                try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(database, sql: "PRAGMA synchronous")
            )
        }
        #expect(mode == "wal" && level == 2)
    }

    @Test func entriesAreFoundByTheirBeginningsAndFiltered() async throws {
        let bench = try JobBench()
        let dojo = try bench.runner(.pixelDojo)
        let sprite = try bench.runner(.spriteAI)
        let job = try await dojo.submit(Sample.dojo("a knight"), output: bench.plan("knight"))
        _ = try await sprite.submit(Sample.request(.spriteAI, "a mage"), output: bench.plan("mage")).wait()
        let ledger = dojo.ledger
        #expect(try ledger.entry(String(job.id.prefix(9))).id == job.id)
        #expect(try ledger.entry(job.id.uppercased()).id == job.id)
        #expect(throws: LedgerError.self) { try ledger.entry("") }
        #expect(throws: LedgerError.self) { try ledger.entry("%") }
        #expect(try ledger.entries().count == 2)
        #expect(try ledger.entries(matching: .unfinished()).map(\.id) == [job.id])
        var filter = LedgerFilter()
        (filter.service, filter.limit) = (.spriteAI, 1)
        #expect(try ledger.entries(matching: filter).map(\.endpoint) == ["generate"])
    }

    @Test func severalEntriesOfOneBeginningAreAmbiguous() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelDojo)
        // Of seventeen ids two begin with the same digit.
        for number in 0..<17 { _ = try await runner.submit(Sample.dojo("knight \(number)")) }
        let firsts = try Dictionary(grouping: runner.ledger.entries().map(\.id)) { $0.prefix(1) }
        let digit = try #require(firsts.first { $0.value.count > 1 }?.key)
        let error = #expect(throws: LedgerError.self) { try runner.ledger.entry(String(digit)) }
        #expect(error?.code == .ambiguous)
    }

    @Test func oneFileIsOpenOnceInAProcess() throws {
        let bench = try JobBench()
        let ledger = try Ledger(path: bench.ledgerPath)
        let link = "\(bench.folder)/link.sqlite"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: bench.ledgerPath)
        #expect(try Ledger(path: bench.ledgerPath).pool === ledger.pool && Ledger(path: link).pool === ledger.pool)
        #expect(try Ledger(path: "\(bench.folder)/other.sqlite").pool !== ledger.pool)
    }

    @Test func aFileOfALaterVersionIsRefused() throws {
        let bench = try JobBench()
        let ledger = try Ledger(path: bench.ledgerPath)
        try ledger.pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')") }
        let error = #expect(throws: LedgerError.self) { try Ledger(path: bench.ledgerPath) }
        #expect(error?.code == .unusable && error?.message.contains("later version") == true)
    }

    @Test func aFileThatIsNoLedgerIsRefused() throws {
        let bench = try JobBench()
        let path = "\(bench.folder)/notes.txt"
        try Data("these are notes, and no database at all".utf8).write(to: URL(filePath: path))
        #expect(throws: LedgerError.self) { try Ledger(path: path) }
    }

    @Test func severalThatOpenANewLedgerAtOnceAllCan() async throws {
        let bench = try JobBench()
        let path = bench.ledgerPath
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<6 { group.addTask { try Ledger(path: path).entries().count } }
            for try await count in group { #expect(count == 0) }
        }
    }

    @Test func spendingIsSummedByServiceAndState() async throws {
        let bench = try JobBench()
        let dojo = try bench.runner(.pixelDojo)
        _ = try await dojo.submit(Sample.dojo("a knight")).wait()
        _ = try await dojo.submit(Sample.dojo("a mage"))
        _ = try await bench.runner(.spriteAI).submit(Sample.request(.spriteAI, "a fox")).wait()
        let sums = try dojo.ledger.spend(in: .day(dojo.now))
        #expect(sums.map(\.service) == [.pixelDojo, .spriteAI])
        #expect(sums[0].spent == 1 && sums[0].pending == 1 && sums[0].unknown == .zero && sums[0].count == 2)
        #expect(sums[1].unit == .tokens && sums[1].spent == 1)
        #expect(try dojo.ledger.spend(in: .month(dojo.now), by: .spriteAI).map(\.counted) == [1])
        #expect(try dojo.ledger.spend(in: .day(dojo.now.addingTimeInterval(2 * 86_400))).isEmpty)
    }

    @Test func neitherKeysNorPicturesAreInIt() async throws {
        let bench = try JobBench()
        let runner = try bench.runner(.pixelEngine)
        let picture = try Sample.picture(48)
        let request = try Sample.request(.pixelEngine, "remove-background", [:], files: ["image": picture])
        // A service that repeats the key, and one that does not answer.
        bench.breakNext("pixelengine/job", .status(500, retryAfter: nil))
        _ = try await runner.submit(request, output: bench.plan("cutout")).wait()
        bench.breakNext("pixelengine/remove-background", .cutAfter)
        _ = try? await runner.submit(
            Sample.request(.pixelEngine, "remove-background", [:], files: ["image": Sample.picture(52)]))
        let key = Array(TestAccount.key(of: .pixelEngine).utf8)
        for name in ["", "-wal"] {
            let bytes = try Data(contentsOf: URL(filePath: bench.ledgerPath + name))
            #expect(bytes.count > 1000 && bytes.range(of: Data(key)) == nil, "\(name)")
            #expect(bytes.range(of: Data(picture.dropFirst(40).prefix(24))) == nil)
            #expect(bytes.range(of: Data(Base64.encode(picture).utf8.dropFirst(60).prefix(40))) == nil)
        }
        #expect(try runner.ledger.entries().allSatisfy { $0.request.contains("sha256:") })
        for entry in try runner.ledger.entries() { #expect(!"\(entry)".contains(TestAccount.key(of: .pixelEngine))) }
    }

    @Test func equalRequestsHaveEqualDigests() throws {
        let one = try RequestDigest(
            Sample.request(.pixelEngine, "generate-image", ["prompt": "a", "pixel_config": ["colors": 16]]), nil)
        let other = try RequestDigest(
            Sample.request(.pixelEngine, "generate-image", ["pixel_config": ["colors": 16], "prompt": "a"]), nil)
        let third = try RequestDigest(
            Sample.request(.pixelEngine, "generate-image", ["pixel_config": ["colors": 17], "prompt": "a"]), nil)
        #expect(one.sha256 == other.sha256 && one.sha256 != third.sha256)
    }

    @Test func picturesCountByTheirBytesHoweverTheyAreWritten() throws {
        let picture = try Sample.picture(40)
        let base64 = Base64.encode(picture)
        let plain = try RequestDigest(
            Sample.request(.pixelEngine, "remove-background", ["image": .string(base64)]), nil)
        let url = try RequestDigest(
            Sample.request(.pixelEngine, "remove-background", ["image": .string("data:image/png;base64,\(base64)")]),
            nil)
        #expect(plain.sha256 == url.sha256 && !plain.text.contains(base64.prefix(40)))
    }
}
