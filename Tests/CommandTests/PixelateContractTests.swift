import Pixelwright
import Testing

@Suite("pixelate --contract", .timeLimit(.minutes(30)))
struct PixelateContractTests {
    private let contract = ["--contract", "pixelengine"]

    @Test(arguments: ["png", "jpg"])
    func takesWhatTheServiceTakes(ending: String) throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(4, Size(20, 10)).scaled(by: 5), to: "a.\(ending)")
        #expect(try folder.tool().run(["pixelate", "a.\(ending)", "-o", "b.png"] + contract).status == 0)
    }

    @Test(
        arguments: [
            ("a.webp", Size(40, 40), "invalid_request"), ("a.gif", Size(40, 40), "invalid_request"),
            ("a.apng", Size(40, 40), "invalid_request"), ("a.png", Size(41, 20), "invalid_request"),
            ("a.png", Size(20, 41), "invalid_request"), ("a.png", Size(2049, 2048), "image_too_large"),
        ])
    func refusesWhatTheServiceRefusesAndOnlyThen(name: String, size: Size, code: String) throws {
        let folder = try Workspace()
        try folder.write(Bitmap(size: size, filledWith: RGBA8(200, 30, 60)), to: name)
        let outcome = try folder.tool().run(["pixelate", name, "-o", "b.png"] + contract)
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("pixelengine would refuse this, \(code)"))
        #expect(folder.files == [name])
        #expect(try folder.tool()("pixelate", name, "-o", "b.png", "--size", "8x8").status == 0)
    }

    @Test func refusesFilesOfMoreThanTenMegabytes() throws {
        let folder = try Workspace()
        var bytes = try Sample.sprite(4, Size(16, 16)).scaled(by: 4).encoded(as: .png)
        bytes += [UInt8](repeating: 0, count: 10_000_001 - bytes.count)
        try folder.write(bytes, to: "a.png")
        let outcome = try folder.tool().run(["pixelate", "a.png", "-o", "b.png"] + contract)
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains("image_too_large"))
        #expect(outcome.messages.contains("at most 10 MB"))
        try folder.write(Array(bytes.dropLast()), to: "c.png")
        #expect(try folder.tool().run(["pixelate", "c.png", "-o", "d.png"] + contract).status == 0)
    }

    @Test func theServicesOwnNumberOfColoursHoldsForNativeArtToo() throws {
        let folder = try Workspace()
        try folder.write(Sample.noise(1, Size(40, 40)), to: "a.png")
        let outcome = try folder.tool().run(["pixelate", "a.png", "-o", "b.png", "--json"] + contract)
        #expect((outcome.reports.first?["colors"] as? Int ?? 99) <= 24)
    }

    @Test(arguments: [
        ["--colors", "auto"], ["--colors", "257"], ["--colors", "1"], ["--colors", "4", "--palette", "nes"],
    ])
    func refusesColoursThatTheServiceRefuses(options: [String]) throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(), to: "a.png")
        #expect(try folder.tool().run(["pixelate", "a.png", "-o", "b.png"] + contract + options).status == 2)
    }
}
