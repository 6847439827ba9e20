public import PixelCore

/// What an answer says of something that went wrong, be it text or an object.
public struct ErrorReport: ServiceResponse {
    /// It as it came.
    public let json: JSONValue

    /// Wraps what came.
    public init(_ json: JSONValue) { self.json = json }

    /// The code; nil where there is none.
    public var code: ServiceError.Code? { json["code"].stringValue.map { ServiceError.Code(rawValue: $0) } }

    /// The words for people; nil where there are none.
    public var message: String? {
        json.stringValue ?? json.text(at: "message") ?? json.text(at: "error") ?? json.text(at: "detail")
    }
}
