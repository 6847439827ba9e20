import PixelPreflight
import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@Suite("Whatever is prepared is taken", .timeLimit(.minutes(30)))
struct PreparationPropertyTests {
    /// Each target sees other pictures, so that many kinds meet each in few runs.
    @Test(arguments: Target.takingImages)
    func preparedPicturesPassTheirTargetsPreflight(target: Target) throws {
        let preparer = try Preparer(target)
        let first = UInt64(Target.takingImages.firstIndex(of: target) ?? 0) * 1000
        for number in first..<first + 10 {
            let picture = try RandomPicture(number)
            guard let prepared = try preparer.preparedUnlessSheet(picture.bytes) else { continue }
            let report = Preflight(target).check(prepared.bytes)
            #expect(report.isAccepted, "\(target), \(picture): \(report.findings.map(\.message))")
            let info = try ImageInfo(prepared.bytes)
            #expect(info.size == prepared.size && info.format == prepared.format, "\(picture)")
            if prepared.steps.isEmpty { #expect(prepared.bytes == picture.bytes, "\(target), \(picture)") }
        }
    }

    @Test(arguments: Target.takingImages)
    func whatIsPreparedNeedsNoSecondPreparation(target: Target) throws {
        let preparer = try Preparer(target)
        let first = 50_000 + UInt64(Target.takingImages.firstIndex(of: target) ?? 0) * 1000
        for number in first..<first + 4 {
            guard let once = try preparer.preparedUnlessSheet(RandomPicture(number).bytes) else { continue }
            var options = PreparationOptions()
            // Small art that has just been enlarged looks like enlarged art, which a second run may bring back.
            options.refused = [.snap]
            let twice = try Preparer(target, options: options).prepare(once.bytes)
            #expect(twice.bytes == once.bytes, "\(target), \(number): \(twice.steps.map(\.description))")
            #expect(twice.steps.isEmpty)
        }
    }

    @Test(arguments: Target.takingImages)
    func withoutLossNothingIsLost(target: Target) throws {
        var options = PreparationOptions()
        options.isLossless = true
        let preparer = try Preparer(target, options: options)
        for number in 90_000..<90_005 as Range<UInt64> {
            let picture = try RandomPicture(number)
            do {
                let prepared = try preparer.prepare(picture.bytes)
                #expect(prepared.steps.allSatisfy { !$0.isLossy }, "\(target), \(picture)")
            } catch {
                #expect(error.code == .refused || error.isAboutSheets, "\(target), \(picture): \(error)")
            }
        }
    }
}

extension Preparer {
    /// What is prepared; nil for noise that looks like a sheet of sprites, which nothing can make one sprite of.
    fileprivate func preparedUnlessSheet(_ bytes: [UInt8]) throws -> PreparedPicture? {
        do { return try prepare(bytes) } catch {
            guard error.isAboutSheets else { throw error }
            return nil
        }
    }
}

extension PreparationError {
    /// Whether it is that a picture shows several sprites.
    fileprivate var isAboutSheets: Bool {
        code == .beyondRepair && findings.contains { $0.severity == .error && $0.message.contains("sheet") }
    }
}
