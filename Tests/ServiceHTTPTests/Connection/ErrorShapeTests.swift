import PixelCore
import ServiceCatalog
import Testing

@testable import ServiceHTTP

@Suite("Errors in every shape")
struct ErrorShapeTests {
    private func error(_ service: ServiceID, _ endpoint: String, _ status: Int, _ body: String) throws -> ServiceError {
        let endpoint = try #require(Service.named(service).endpoint(named: endpoint))
        let response = TransportResponse(status: status, body: Array(body.utf8))
        return CallFailure(response, of: endpoint, key: nil, retryAfter: nil).error
    }

    @Test func everyDocumentedCodeHasAName() {
        let codes = Set(Service.all.flatMap(\.errors).map(\.code))
        #expect(codes == Set(ServiceError.Code.documented.map(\.rawValue)))
        #expect(ServiceError.Code.documented.count == codes.count)
    }

    @Test func everyDocumentedAnswerIsKnownByItsCodeWithWhatToDo() throws {
        for service in Service.all {
            for documented in service.errors {
                guard let status = documented.status, let endpoint = service.endpoints.first(where: \.isPaid) else {
                    continue
                }
                let body =
                    switch service.id {
                    case .pixelEngine, .pixelDojo: #"{"error": {"code": "\#(documented.code)", "message": "words"}}"#
                    case .spriteAI: #"{"code": "\#(documented.code)", "message": "words"}"#
                    case .progressiveRobot: #"{"error": "\#(documented.code)"}"#
                    }
                let error = try error(service.id, endpoint.name, status, body)
                #expect(error.code.rawValue == documented.code && error.nextStep == documented.hint)
                #expect(error.mayHaveBeenReceived == (status >= 500), "\(service.id) \(documented.code)")
            }
        }
    }

    @Test(arguments: [
        #"{"error": {"code": "unauthorized", "message": "m"}}"#, #"{"code": "unauthorized", "message": "m"}"#,
        #"{"error": "m", "code": "unauthorized"}"#, #"{"error": {"message": "m"}, "code": "unauthorized"}"#,
        #"{"code": "unauthorized", "detail": "m"}"#,
    ])
    func aCodeIsFoundAtTheTopOrInside(_ body: String) throws {
        let error = try error(.pixelEngine, "animate", 401, body)
        #expect(error.code == .unauthorized && error.message == "m" && !error.mayHaveBeenReceived)
    }

    @Test(arguments: ["", "<!doctype html><title>Bad gateway</title>", "[]", "null", "{", #"{"error": 7}"#])
    func whatSaysNothingProvesNothing(_ body: String) throws {
        for status in [400, 429, 502, 503, 418] {
            let error = try error(.pixelEngine, "animate", status, body)
            #expect(error.status == status && error.mayHaveBeenReceived && error.isFree == nil)
        }
    }

    @Test func codesThatNoDocumentNamesSurvive() throws {
        let error = try error(.pixelDojo, "run", 409, #"{"error": {"code": "brand_new", "message": "m"}}"#)
        #expect(error.code.rawValue == "brand_new" && error.mayHaveBeenReceived)
    }

    @Test func aServiceWithoutCodesIsKnownByItsStatus() throws {
        let error = try error(.progressiveRobot, "generate", 400, #"{"error": "prompt is missing"}"#)
        #expect(error.code == .badRequest && error.message == "prompt is missing" && error.isFree == true)
    }
}
