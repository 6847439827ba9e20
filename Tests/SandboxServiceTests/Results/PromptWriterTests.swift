import Testing

@testable import SandboxService

@Suite("What the sandbox writes")
struct PromptWriterTests {
    @Test(arguments: [
        "", "dash sword attack", "Run!", "  a\tknight\nwalks  ", String(repeating: "very ", count: 100) + "long",
        String(repeating: "x", count: 5000), "a \u{0}\u{7}bell\u{202E} and <b>tags</b>", "走る猫", "👩‍👩‍👧 waves,",
    ])
    func captionsAreOfTheRightLengthAndPlain(prompt: String) {
        let caption = PromptWriter.caption(prompt)
        #expect((25...50).contains(caption.split(separator: " ").count), "\(caption)")
        #expect(caption == PromptWriter.caption(prompt))
        #expect(caption.unicodeScalars.allSatisfy { $0.value >= 32 })
        #expect(!caption.contains("  "))
    }

    @Test func captionsAreAboutThePrompt() {
        #expect(PromptWriter.caption("dash sword attack").contains("dash sword attack."))
        #expect(PromptWriter.caption("dash") != PromptWriter.caption("walk"))
    }

    @Test func variationsDiffer() {
        for count in [1, 4, 100] {
            let prompts = PromptWriter.variations(
                of: "A fox in the woods.", count: count, style: "pixel art", mood: "calm")
            #expect(Set(prompts).count == count)
            #expect(
                prompts.allSatisfy {
                    $0.hasPrefix("A fox in the woods, ") && $0.hasSuffix("in pixel art style, calm mood")
                })
        }
        #expect(
            PromptWriter.variations(of: "x", count: 3, style: nil, mood: "")
                == PromptWriter.variations(of: "x", count: 3, style: nil, mood: nil))
        #expect(PromptWriter.variations(of: "", count: -1, style: nil, mood: nil).isEmpty)
        #expect(PromptWriter.variations(of: "...", count: 1, style: nil, mood: nil)[0].hasPrefix(", ") == false)
    }
}
