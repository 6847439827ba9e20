import ServiceCatalog
import Testing

@Suite struct ModelTests {
    @Test func thereAreAsManyModelsAsTheDocumentsCount() {
        func count(_ service: ServiceID, _ kind: Model.Kind) -> Int {
            Service.named(service).models.count { $0.kind == kind }
        }
        #expect(count(.pixelDojo, .image) == 71 && count(.pixelDojo, .video) == 61)
        #expect(Service.named(.pixelDojo).models.count == 132)
        #expect(count(.pixelEngine, .animation) == 2 && count(.pixelEngine, .image) == 5)
        #expect(Service.named(.spriteAI).models.isEmpty)
        #expect(count(.progressiveRobot, .textToVideo) == 11 && count(.progressiveRobot, .imageToVideo) == 4)
        #expect(count(.progressiveRobot, .firstLastFrame) == 2 && count(.progressiveRobot, .soundToVideo) == 1)
        #expect(count(.progressiveRobot, .special) == 4 && count(.progressiveRobot, .image) == 4)
        #expect(Service.named(.progressiveRobot).models.count == 26)
    }

    @Test(.needsDocuments) func theDocumentCountsTheSame() throws {
        let document = try #require(Document(of: .pixelDojo))
        #expect(
            document.contains("## Image Models (71 available)") && document.contains("## Video Models (61 available)"))
        // Each model has a heading of its own with its id in brackets.
        let headings = document.text.split(separator: "### ").filter { $0.contains("(`") && $0.contains("`) ") }
        let ids = headings.compactMap { $0.split(separator: "(`").dropFirst().first?.split(separator: "`)").first }
        #expect(ids.map(String.init) == Service.named(.pixelDojo).models.map(\.id))
    }

    @Test func spriteAIDrawsSevenKindsOfAssets() {
        let endpoint = Service.named(.spriteAI).endpoint(named: "generate")
        #expect(endpoint?.listedValues(of: "asset_type")?.count == 7)
    }

    @Test func thereAreAsManyEndpointsAsTheDocumentsShow() {
        let counts = Service.all.map(\.endpoints.count)
        #expect(counts.prefix(3) == [10, 11, 7])
    }

    @Test(.needsDocuments) func everyRowOfATableOfEndpointsHasItsEndpoint() throws {
        let document = try #require(Document(of: .progressiveRobot))
        let endpoints = Service.named(.progressiveRobot).endpoints
        let starts = endpoints.map { "\($0.method.rawValue)\($0.path.prefix { $0 != "?" })" }
        var rows = 0
        for method in ["GET", "POST", "PUT", "DELETE"] {
            for rest in document.text.split(separator: "\(method)/api/").dropFirst() {
                let row = "\(method)/api/\(rest.prefix(80))"
                #expect(starts.contains { row.hasPrefix($0) }, "\(row)")
                rows += 1
            }
        }
        #expect(rows > 100)
    }

    @Test func lengthsContainWhatTheySay() {
        let range = Model.Lengths.within(3...15)
        #expect(range.contains(3) && range.contains(15) && range.contains(4.5))
        #expect(!range.contains(2.9) && !range.contains(15.1) && !range.contains(.nan))
        #expect(range.description == "3 to 15 seconds")
        let list = Model.Lengths.oneOf([5, 10])
        #expect(list.contains(5) && list.contains(10) && !list.contains(7) && !list.contains(5.5))
        #expect(list.description == "5 or 10 seconds")
    }

    @Test func whatIsPricedIsALengthAndAResolutionToo() throws {
        let hailuo = try #require(Service.named(.pixelDojo).model("hailuo-fast"))
        #expect(hailuo.lengths == .oneOf([6, 10]))
        #expect(hailuo.resolutions == ["768p", "1080p"])
        let flux = try #require(Service.named(.pixelDojo).model("flux-2-max"))
        #expect(flux.resolutions == ["0.5 MP", "1 MP", "2 MP", "4 MP"])
        #expect(flux.lengths == nil)
    }

    @Test func describedLengthsGoBeforePricedOnes() throws {
        let described = Service.named(.pixelDojo).models.filter { $0.limits.lengths != nil }
        #expect(described.count > 10)
        for model in described { #expect(model.lengths == model.limits.lengths) }
    }

    @Test(.needsDocuments) func limitsAreNumbersOfTheDescription() throws {
        for model in Service.named(.pixelDojo).models {
            var numbers = model.limits.referenceImages.map { [$0.upperBound] } ?? []
            switch model.limits.lengths {
            case .within(let range): numbers.append(range.upperBound)
            case .oneOf(let lengths): numbers += lengths
            case nil: break
            }
            for number in numbers where number > 0 {
                let isSaid = model.summary.contains("\(number)") || number == 1 && model.summary.contains("single")
                #expect(isSaid, "\(model.id): \(number) in “\(model.summary)”")
            }
            for resolution in model.limits.resolutions {
                #expect(model.summary.contains(resolution), "\(model.id): \(resolution)")
            }
        }
    }
}
