import ServiceCatalog
import Testing

@Suite struct TargetTests {
    @Test func everyTargetReadsBack() throws {
        for endpoint in Service.all.flatMap(\.endpoints) {
            let targets = [Target(endpoint)] + endpoint.variants.map { Target(endpoint, variant: $0) }
            for target in targets { #expect(try Target(parsing: target.description) == target) }
            for variant in endpoint.variants {
                let target = try Target(parsing: "\(endpoint.target):\(variant)")
                #expect(target.endpoint == endpoint && target.variant == variant)
            }
        }
    }

    @Test func withoutAVariantTheStandardOneIsMeant() throws {
        let target = try Target(parsing: "pixelengine/animate")
        #expect(target.variant == "pixel-engine-v1.1")
        #expect(target.description == "pixelengine/animate")
        #expect(try Target(parsing: "pixelengine/animate:pixel-engine-v1.1") == target)
        #expect(try Target(parsing: "pixelengine/keyframes").variant == nil)
    }

    @Test func pictureTargetsAreEachVariantOfWhatTakesPictures() {
        let targets = Target.takingImages
        #expect(targets.allSatisfy { $0.endpoint.takesImages })
        #expect(targets.map(\.description).repeated == [])
        let endpoints = Service.all.flatMap(\.endpoints).filter(\.takesImages)
        #expect(Set(targets.map(\.endpoint.target)) == Set(endpoints.map(\.target)))
        let names = ["pixelengine/keyframes:pixel", "pixelengine/keyframes:detailed", "sprite-ai/import"]
        #expect(Set(names).isSubset(of: targets.map(\.description)))
    }

    @Test(
        "what names no target is refused with what there is",
        arguments: [
            ("", ["pixelengine", "sprite-ai", "pixeldojo", "progressive-robot"]),
            ("pixelengine", ["SERVICE/ENDPOINT", "pixelengine/animate"]),
            ("pixelengin/animate", ["pixelengine", "progressive-robot"]),
            ("PixelEngine/animate", ["pixelengine"]),
            ("pixelengine/", ["animate", "keyframes"]),
            ("pixelengine/anmate", ["“anmate”", "animate", "keyframes"]),
            ("pixelengine/animate/now", ["“animate/now”"]),
            ("pixelengine/animate:", ["pixel-engine-v1.1", "frame-engine-v1.1"]),
            ("pixelengine/animate:frame-engine", ["“frame-engine”", "frame-engine-v1.1"]),
            ("pixelengine/pixelate:pixel", ["has no variants", "“:pixel”"]),
        ])
    func errors(_ text: String, _ words: [String]) {
        let error = #expect(throws: TargetError.self) { try Target(parsing: text) }
        #expect(error?.text == text)
        for word in words {
            #expect(error?.description.contains(word) == true, "\(word) in \(error?.description ?? "")")
        }
    }
}
