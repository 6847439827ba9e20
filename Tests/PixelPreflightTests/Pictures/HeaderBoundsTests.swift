import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@testable import PixelPreflight

@Suite("Bounds on headers say the same as the rules they are gathered from", .timeLimit(.minutes(30)))
struct HeaderBoundsTests {
    @Test(arguments: Target.takingImages)
    func aPictureIsAdmittedWhenNoRuleHasAWordToSay(target: Target) throws {
        let preflight = Preflight(target)
        var admitted = 0
        for number in 1...120 as ClosedRange<UInt64> {
            let file = try RandomPicture(number)
            let picture = try Picture(file.bytes, isDeep: false)
            let check = PictureCheck(picture: picture, target: target)
            let isBroken = preflight.pictureRules.contains { check.violation(of: $0.constraint) != nil }
            #expect(preflight.isUnobjectionable(picture) == !isBroken, "\(target), \(file)")
            admitted += isBroken ? 0 : 1
        }
        #expect(1..<120 ~= admitted, "\(target): pictures of both kinds")
    }
}
