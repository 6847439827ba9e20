import Foundation
import PixelwrightServices
import Testing

@Suite("services", .timeLimit(.minutes(30)))
struct ServicesTests {
    @Test func allServicesHaveALine() throws {
        let outcome = try Workspace().tool()("services")
        #expect(outcome.status == 0 && outcome.messages.isEmpty)
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 1 + Service.all.count)
        for (line, service) in zip(lines.dropFirst(), Service.all) {
            #expect(line.hasPrefix(service.id.rawValue))
            #expect(line.contains(service.baseURL) && line.contains(service.unit.rawValue))
        }
    }

    @Test(arguments: ServiceID.allCases) func aServiceHasALineForEachEndpoint(id: ServiceID) throws {
        let outcome = try Workspace().tool()("services", id.rawValue)
        #expect(outcome.status == 0 && outcome.messages.isEmpty)
        for endpoint in Service.named(id).endpoints {
            #expect(outcome.text.contains("\(endpoint.method.rawValue) \(endpoint.path) "))
            #expect(outcome.text.contains("  \(endpoint.target)  "))
        }
    }

    @Test func modelsHaveALineEachWithTheirPrices() throws {
        let folder = try Workspace()
        let text = try folder.tool()("services", "pixeldojo", "--models").text
        #expect(text.split(separator: "\n").count == 133)
        for model in Service.named(.pixelDojo).models { #expect(text.contains("\n\(model.id) ")) }
        #expect(try folder.tool()("services", "progressive-robot", "--models").text.contains("10 + frames × 0.2"))
        let none = try folder.tool()("services", "sprite-ai", "--models")
        #expect(none.status == 0 && none.text.contains("no models"))
    }

    @Test func aTargetShowsFieldsRulesWithTheirWordsPriceAndErrors() throws {
        let outcome = try Workspace().tool()("services", "pixelengine/animate")
        #expect(outcome.status == 0 && outcome.messages.isEmpty)
        let endpoint = try #require(Service.named(.pixelEngine).endpoint(named: "animate"))
        for field in endpoint.fields { #expect(outcome.text.contains("\n\(field.path) ")) }
        for rule in endpoint.rules {
            #expect(outcome.text.contains("\n\(rule.id)\n"))
            #expect(outcome.text.contains("“\(rule.source.quote)”"))
        }
        for code in endpoint.errorCodes { #expect(outcome.text.contains(code)) }
        #expect(outcome.text.contains("price: 20 credits"))
        #expect(!outcome.text.contains("`"))
    }

    @Test func aVariantShowsItsOwnRulesAlone() throws {
        let folder = try Workspace()
        func rules(_ target: String) throws -> Set<String> {
            let report = try folder.tool()("services", target, "--json").report
            return Set((report["rules"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String })
        }
        let all = try rules("pixelengine/animate")
        let pixel = try rules("pixelengine/animate:pixel-engine-v1.1")
        let frame = try rules("pixelengine/animate:frame-engine-v1.1")
        #expect(pixel.union(frame) == all)
        #expect(pixel.contains("pixelengine.animate.image.side-pixel-engine"))
        #expect(!frame.contains("pixelengine.animate.image.side-pixel-engine"))
        #expect(pixel.intersection(frame).contains("pixelengine.animate.image.aspect"))
    }
}

@Suite("services --json", .timeLimit(.minutes(30)))
struct ServicesJSONTests {
    @Test func theTableIsAnArray() throws {
        let reports = try Workspace().tool()("services", "--json").reports
        #expect(reports.map { $0["service"] as? String } == Service.all.map(\.id.rawValue))
        for report in reports {
            for key in ["name", "base_url", "unit", "endpoint_count", "model_count", "rule_count"] {
                #expect(report[key] != nil, "\(key)")
            }
        }
    }

    @Test(arguments: ServiceID.allCases) func aServiceIsAnObjectWithAllThatIsItsOwn(id: ServiceID) throws {
        let service = Service.named(id)
        let report = try Workspace().tool()("services", id.rawValue, "--json").report
        func count(_ key: String) -> Int? { (report[key] as? [[String: Any]])?.count }
        #expect(count("endpoints") == service.endpoints.count)
        #expect(count("models") == service.models.count)
        #expect(count("errors") == service.errors.count)
        #expect(count("plans") == service.plans.count)
        #expect(count("rate_limits") == service.rateLimits.count)
        #expect(count("behaviours") == service.behaviours.count)
        #expect(count("open_questions") == service.openQuestions.count)
        let prices = (report["models"] as? [[String: Any]] ?? []).map { $0["price"] }
        #expect(prices.allSatisfy { ($0 as? [String: Any])?["text"] is String || $0 is NSNull })
    }

    @Test func aTargetIsAnObjectWithAllAboutIt() throws {
        let report = try Workspace().tool()("services", "pixelengine/keyframes", "--json").report
        #expect(report["target"] as? String == "pixelengine/keyframes")
        #expect(report["variants"] as? [String] == ["pixel", "detailed"])
        #expect((report["price"] as? [String: Any])?["amount"] as? Int == 24)
        let rules = report["rules"] as? [[String: Any]] ?? []
        let even = try #require(rules.first { $0["id"] as? String == "pixelengine.keyframes.frames[].index.unique" })
        #expect(Set(even.keys) == Self.ruleKeys)
        #expect(even["code"] as? String == "invalid_request")
        #expect(even["status"] as? Int == 400)
        let fields = report["fields"] as? [[String: Any]] ?? []
        #expect(fields.first { $0["path"] as? String == "prompt" }?["required"] as? Bool == true)
        #expect(fields.first { $0["path"] as? String == "frames[].strength" }?["default"] as? Int == 1)
    }

    private static let ruleKeys: Set<String> = [
        "id", "field", "holds", "when", "severity", "code", "status", "needs_deep", "values", "section", "quote",
    ]
}

@Suite("services --openapi", .timeLimit(.minutes(30)))
struct ServicesOpenAPITests {
    @Test(arguments: ServiceID.allCases) func aServiceIsDescribedWhereItReallyIs(id: ServiceID) throws {
        let service = Service.named(id)
        let report = try Workspace().tool()("services", id.rawValue, "--openapi").report
        #expect(report["openapi"] as? String == "3.1.0")
        #expect((report["servers"] as? [[String: Any]])?.map { $0["url"] as? String } == [service.baseURL])
        #expect(Set((report["paths"] as? [String: Any] ?? [:]).keys) == Set(service.endpoints.map(\.path)))
    }
}

@Suite("services: mistakes", .timeLimit(.minutes(30)))
struct ServicesMistakeTests {
    @Test(arguments: [
        (["pixelengin"], "pixelengine"), (["pixelengine/animat"], "animate"),
        (["pixelengine/animate:nothing"], "frame-engine-v1.1"), (["nobody/animate"], "progressive-robot"),
        (["--models"], "one service"), (["pixelengine/animate", "--models"], "one service"),
        (["--json", "--markdown"], "not both"), (["-o", "pages/"], "--markdown"), (["--force"], "--markdown"),
        (["pixelengine/animate", "--markdown"], "services pixelengine --markdown"), (["--markdown", "-o", ""], "-o"),
        (["--openapi"], "one service"), (["pixelengine/animate", "--openapi"], "one service"),
        (["pixelengine", "--openapi", "--json"], "--json"), (["pixeldojo", "--openapi", "--models"], "--models"),
    ])
    func aWrongCallIsExplained(arguments: [String], word: String) throws {
        let outcome = try Workspace().tool().run(["services"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix("pixelwright: "))
        #expect(outcome.messages.contains(word))
    }
}

@Suite("services --markdown", .timeLimit(.minutes(30)))
struct ServicesMarkdownTests {
    @Test func allPagesGoIntoAFolder() throws {
        let folder = try Workspace()
        let outcome = try folder.tool()("services", "--markdown", "-o", "docs/pages/")
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        let names = ["README", "coverage"] + ServiceID.allCases.map(\.rawValue)
        #expect(folder.files == names.map { "docs/pages/\($0).md" }.sorted())
    }

    @Test func onePageGoesToStandardOutputAsItDoesIntoAFolder() throws {
        let folder = try Workspace()
        let page = try folder.tool()("services", "sprite-ai", "--markdown")
        #expect(page.status == 0)
        #expect(page.text.hasPrefix("# Sprite AI\n"))
        #expect(try folder.tool()("services", "sprite-ai", "--markdown", "-o", "here").status == 0)
        #expect(try folder.bytes("here/sprite-ai.md") == page.output)
        #expect(folder.files.count == 1)
    }

    @Test func pagesAreReplacedOnlyByForce() throws {
        let folder = try Workspace()
        try folder.write(Array("mine".utf8), to: "pages/pixeldojo.md")
        let refused = try folder.tool()("services", "--markdown", "-o", "pages/")
        #expect(refused.status == 2)
        #expect(refused.messages.contains("pages/pixeldojo.md") && refused.messages.contains("--force"))
        #expect(folder.files == ["pages/pixeldojo.md"])
        #expect(try folder.tool()("services", "--markdown", "-o", "pages/", "--force").status == 0)
        #expect(folder.files.count == 6)
    }
}
