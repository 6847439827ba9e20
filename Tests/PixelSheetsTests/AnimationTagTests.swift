import PixelSheets
import Testing

@Suite("Tags from names")
struct AnimationTagTests {
    @Test("names that differ only in their numbers are one tag, in the order in which they stand")
    func runsAreTags() {
        let tags = AnimationTag.runs(in: ["idle_1", "idle_2", "logo", "walk-01", "walk-02", "walk-03", "jump1", "7"])
        #expect(tags.map(\.name) == ["idle", "walk"])
        #expect(tags.map(\.frames) == [0..<2, 3..<6])
    }
}
