import Pixelwright
import ServiceCatalog

extension Finding {
    /// What a picture that cannot be looked into means: another format, a broken file, or one that is too large to open.
    ///
    /// - Parameter rules: Those that hold for the picture.
    init(_ error: DecodeError, at field: String, of endpoint: Endpoint, rules: [Rule]) {
        let usual = endpoint.rules.first { $0.severity == .error }
        var (rule, source) = (OwnRule.sound.rawValue, Citation?.none)
        var (code, status) = (usual?.code ?? "invalid", usual?.status ?? 400)
        var (limit, fix): (String?, String?) = ("a whole file", "make or fetch the file anew")
        if error.code == .unknownFormat {
            for candidate in rules {
                guard case .format(let formats) = candidate.constraint else { continue }
                (rule, code, status, source) = (candidate.id, candidate.code, candidate.status, candidate.source)
                (limit, fix) = (formats.names, "convert it to \(formats.names)")
            }
        }
        let isOurs = error.code == .limitExceeded
        if isOurs {
            (rule, limit, fix) = (OwnRule.examinable.rawValue, nil, "check it by its headers, or make it smaller")
            (code, status) = ("", 200)
        }
        self.init(
            rule: rule, severity: isOurs ? .warning : .error, code: code, status: status, field: field,
            message: "the image cannot be read: \(error.message)", actual: error.code.description, limit: limit,
            fix: fix, source: source, repair: nil)
    }
}
