import Foundation
import Testing

@Suite("Modules import only what the architecture allows")
struct ArchitectureTests {
    @Test func everyArrowPointsToALowerLayer() throws {
        for (module, imports) in Architecture.arrows {
            let layer = try #require(Architecture.layer(of: module), "\(module) has no layer")
            for imported in imports {
                let lower = try #require(Architecture.layer(of: imported), "\(imported) has no layer")
                #expect(lower < layer, "\(module) → \(imported)")
            }
        }
    }

    @Test func everySourceFileKeepsToItsModulesArrows() throws {
        let ours = Set(Architecture.layers.joined())
        let files = try SourceTree.swiftFiles()
        #expect(files.count > 40, "the source tree was not found")
        for file in files {
            let allowed = try #require(Architecture.arrows[file.module], "\(file.module) is not in the architecture")
            for imported in file.imports where ours.contains(imported) {
                #expect(allowed.contains(imported), "\(file.path) imports \(imported)")
            }
        }
    }

    @Test func thePixelHalfKnowsNoFoundationAndNoNetwork() throws {
        for file in try SourceTree.swiftFiles() where Architecture.pixelHalf.contains(file.module) {
            let allowed = try #require(Architecture.arrows[file.module]).union(Architecture.systemModules)
            for imported in file.imports {
                #expect(allowed.contains(imported), "\(file.path) imports \(imported)")
            }
        }
    }

    @Test func onlyTheCTargetSeesTheImageLibraries() throws {
        for file in try SourceTree.swiftFiles() {
            #expect(!file.imports.contains { $0.hasPrefix("CSystem") }, "\(file.path)")
        }
    }

    @Test func noModuleSharesItsNameWithATypeInsideIt() throws {
        let modules = Set(Architecture.arrows.keys)
        for file in try SourceTree.swiftFiles() {
            for type in file.declaredTypes where modules.contains(type) {
                Issue.record("\(file.path) declares \(type), which is a module")
            }
        }
    }

    @Test func noFileIsLongerThanFourHundredLines() throws {
        for file in try SourceTree.swiftFiles() {
            #expect(file.lines.count <= 400, "\(file.path)")
        }
    }
}
