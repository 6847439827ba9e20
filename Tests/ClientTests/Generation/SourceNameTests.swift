import Testing

@testable import ClientSource

@Suite("Names in Swift")
struct SourceNameTests {
    @Test(arguments: [
        ("api_job_id", "apiJobID", "APIJobID"), ("image_url", "imageURL", "ImageURL"),
        ("enhance-prompt", "enhancePrompt", "EnhancePrompt"), ("assetType", "assetType", "AssetType"),
        ("statusUrl", "statusURL", "StatusURL"), ("url", "url", "URL"), ("pngBase64", "pngBase64", "PNGBase64"),
        ("flux-1.1-pro", "flux1_1Pro", "Flux1_1Pro"), ("image/webp", "imageWebP", "ImageWebP"),
        ("comfyui-status", "comfyUIStatus", "ComfyUIStatus"), ("generate-v2v", "generateV2V", "GenerateV2V"),
    ])
    func followTheGuidelines(_ text: String, _ property: String, _ type: String) {
        #expect(SourceName(text).property == property)
        #expect(SourceName(text).type == type)
    }

    @Test func escapeWhatSwiftWouldNotRead() {
        #expect(SourceName("public").property == "`public`" && SourceName("public").plainProperty == "public")
        #expect(SourceName("import").property == "`import`")
        #expect(SourceName("720p").property == "_720p")
    }

    @Test func namesOfListsHaveASingular() {
        #expect(SourceName("image_models").singular.type == "ImageModel")
        #expect(SourceName("frames").singular.type == "Frame")
        #expect(SourceName("s").singular.type == "S")
    }
}

@Suite("Source text")
struct SourceTextTests {
    @Test func keepsCodeInCommentsInOnePiece() {
        var text = SourceText()
        text.comment([String(repeating: "word ", count: 22) + "`Internal server error`."])
        #expect(text.lines.count == 2 && text.lines[1] == "/// `Internal server error`.")
    }

    @Test func indentsItemsAndPutsAnEmptyLineBeforeTheFirst() {
        var text = SourceText()
        text.comment(["A call.", "- Parameters:", "  - id: Text.", "- Throws: an error."])
        #expect(text.text == "/// A call.\n///\n/// - Parameters:\n///   - id: Text.\n/// - Throws: an error.\n")
    }

    @Test func breaksSignaturesThatAreTooLong() {
        var text = SourceText()
        text.function("func call", (1...8).map { "parameter\($0): String" }, " -> Int") { $0.line("0") }
        #expect(text.lines.count == 6 && text.lines.allSatisfy { $0.count <= 120 })
        #expect(
            text.lines.first == "func call(" && text.lines[4] == "    0" && text.lines[2].hasPrefix("    parameter"))
    }
}

@Suite("Values in the words of the catalog")
struct FieldWordsTests {
    @Test func areFoundWhereASentenceConsistsOfThem() {
        #expect(FieldWords.values(in: "`queued`, `success` or `failure`.") == ["queued", "success", "failure"])
        #expect(FieldWords.values(in: "`image/webp` or `image/png`. Of stills.") == ["image/webp", "image/png"])
        #expect(FieldWords.values(in: "`cancelled`.") == ["cancelled"])
    }

    @Test(arguments: ["Such as `monthly`.", "`spritesheet`, of those alone.", "", "What `share` and `video` take."])
    func areNotFoundElsewhere(_ summary: String) { #expect(FieldWords.values(in: summary).isEmpty) }
}
