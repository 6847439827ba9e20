import Foundation
import Pixelwright
import Testing

@Suite("tags and borders of sheet pack", .timeLimit(.minutes(30)))
struct SheetTagTests {
    /// Six frames of a walk and three of an idle figure.
    private static func folder() throws -> Workspace {
        let folder = try Workspace()
        for number in 0..<6 {
            try folder.write(Sample.noise(UInt64(number + 1), Size(6, 5)), to: "art/walk_\(number).png")
        }
        for number in 0..<3 {
            try folder.write(Sample.noise(UInt64(number + 9), Size(6, 5)), to: "art/idle_\(number).png")
        }
        return folder
    }

    private static let pack = [
        "sheet", "pack", "art", "-o", "a.png", "--metadata", "a.json", "--format", "aseprite-array",
    ]

    private func tags(_ options: [String], layout: String = "atlas") throws -> [AnimationTag] {
        let folder = try Self.folder()
        let outcome = try folder.tool().run(Self.pack + ["--layout", layout] + options)
        #expect(outcome.status == 0, "\(outcome.messages)")
        return try SheetLayout(metadata: folder.bytes("a.json")).tags
    }

    @Test(arguments: ["atlas", "strip"]) func framesAreNamedByNumbersAndByNames(layout: String) throws {
        let tags = try tags(
            ["--tag", "go=walk_*:pingpong", "--tag", "wait=0-2:reverse:3", "--tag", "hit=8"], layout: layout)
        #expect(
            tags == [
                AnimationTag(name: "wait", frames: 0..<3, direction: .reverse, loopCount: 3),
                AnimationTag(name: "go", frames: 3..<9, direction: .pingpong),
                AnimationTag(name: "hit", frames: 8..<9),
            ])
    }

    @Test func namedTagsGoBeforeThoseOfFileNames() throws {
        let tags = try tags(["--tags", "--tag", "walk=3-5:pingpong-reverse"])
        #expect(
            tags == [
                AnimationTag(name: "idle", frames: 0..<3),
                AnimationTag(name: "walk", frames: 3..<6, direction: .pingpongReverse),
            ])
    }

    @Test(arguments: [
        (["walk=0-9"], "there is no frame 9"), (["walk=run_*"], "no sprite is called run_*"),
        (["walk=*_0"], "idle_1 lies between"), (["walk=5-2"], "no range"), (["walk"], "NAME=FIRST-LAST"),
        (["walk=0-2", "walk=3-5"], "two tags"), (["walk=0-2:sideways"], "sideways"),
        (["walk=99999999999999999999"], "no range"), (["=0-2"], "NAME=FIRST-LAST"),
    ])
    func mistakesAreNamed(tags: [String], message: String) throws {
        let folder = try Self.folder()
        let outcome = try folder.tool().run(Self.pack + tags.flatMap { ["--tag", $0] })
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
        #expect(!folder.has("a.png") && !folder.has("a.json"))
    }

    @Test func bordersAreGivenByNames() throws {
        let folder = try Self.folder()
        let arguments = [
            "sheet", "pack", "art", "-o", "a.png", "--metadata", "a.json", "--border", "walk_*=2", "--border",
            "walk_3=1,0,3,2",
        ]
        #expect(try folder.tool().run(arguments).status == 0)
        let borders = try SheetLayout(metadata: folder.bytes("a.json")).sprites.map(\.border)
        let usual = SpriteBorder(left: 2, top: 2, right: 2, bottom: 2)
        #expect(
            borders == [
                nil, nil, nil, usual, usual, usual, SpriteBorder(left: 1, top: 0, right: 3, bottom: 2), usual, usual,
            ])
        for (border, message) in [("walk_*=3", "no middle"), ("x=1", "no sprite"), ("walk_*=1,2", "LEFT,TOP")] {
            let outcome = try folder.tool().run(arguments + ["--force", "--border", border])
            #expect(outcome.status == 2 && outcome.messages.contains(message), "\(outcome.messages)")
        }
    }

    @Test func tagsAndBordersNeedMetadata() throws {
        let folder = try Self.folder()
        for option in [["--tag", "a=0"], ["--border", "a=1"], ["--tags"]] {
            let outcome = try folder.tool().run(["sheet", "pack", "art", "-o", "a.png"] + option)
            #expect(outcome.status == 2 && outcome.messages.contains("goes with --metadata"))
        }
    }

    @Test func unitysIdentifiersStayWhenFilesAreReplaced() throws {
        let folder = try Self.folder()
        let arguments = [
            "sheet", "pack", "art", "-o", "a.png", "--metadata", "a.png.meta", "--format", "unity", "--border",
            "idle_0=1", "--force",
        ]
        #expect(try folder.tool().run(arguments).status == 0)
        func text() throws -> String { String(decoding: try folder.bytes("a.png.meta"), as: UTF8.self) }
        let fresh = try text()
        let id = try #require(fresh.firstMatch(of: /internalID: (-?\d+)\n/)?.1)
        let guid = try #require(fresh.firstMatch(of: /guid: ([0-9a-f]{32})/)?.1)
        let edited = fresh.replacingOccurrences(of: guid, with: "00112233445566778899aabbccddeeff")
            .replacingOccurrences(of: id, with: "77")
        try folder.write(Array(edited.utf8), to: "a.png.meta")
        try folder.write(Sample.noise(40, Size(9, 9)), to: "art/a.png")
        #expect(try folder.tool().run(arguments).status == 0)
        let again = try text()
        #expect(again.contains("guid: 00112233445566778899aabbccddeeff"))
        #expect(again.contains("internalID: 77\n") && again.contains("    second: a\n"))
        #expect(try folder.tool().run(arguments.dropLast()).status == 2)
        try folder.write(Array("not a meta".utf8), to: "a.png.meta")
        let outcome = try folder.tool().run(arguments)
        #expect(outcome.status != 0 && outcome.messages.contains("is there already"))
        #expect(try folder.bytes("a.png.meta") == Array("not a meta".utf8))
    }
}
