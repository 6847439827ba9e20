import PixelPreflight
import Pixelwright
import ServiceCatalog

extension Sandbox {
    /// A request with the pictures that it names by their addresses in it, as if these had been sent themselves.
    ///
    /// - Throws: What the service says of a picture that it cannot get.
    func fetchingPictures(of request: ServiceRequest) async throws(ServiceFailure) -> ServiceRequest {
        let wanted = request.wantedPictures
        guard let first = wanted.first else { return request }
        guard options.fetchesPictures else {
            // The service itself will look.
            if gateway != nil, !Gateway.isLocal(request.endpoint) { return request }
            throw ServiceFailure(
                400, "image_fetch_failed", "\(first.path): this sandbox was told to reach no network")
        }
        let fetcher = PictureFetcher(network: network)
        let results = await withTaskGroup(of: (Int, Result<[UInt8], ServiceFailure>).self) { group in
            for (index, picture) in wanted.enumerated() {
                group.addTask { (index, await picture.fetched(by: fetcher)) }
            }
            var results = [Result<[UInt8], ServiceFailure>?](repeating: nil, count: wanted.count)
            for await (index, result) in group { results[index] = result }
            return results.compactMap(\.self)
        }
        var request = request
        for (picture, result) in zip(wanted, results) {
            request.files[picture.place] = try result.get()
            do { try request.set(picture.path, to: nil) } catch {
                throw .broken(request.endpoint.service, "\(picture.path): \(error)")
            }
        }
        return request
    }
}

/// A picture that a request names by its address.
private struct WantedPicture: Sendable {
    /// Where the address stands, with indices.
    let path: String
    /// Where the picture itself would stand.
    let place: String
    let url: String
    /// What is said of how many bytes it may have.
    let rule: Rule?

    func fetched(by fetcher: PictureFetcher) async -> Result<[UInt8], ServiceFailure> {
        var limit = 10_000_000
        if case .byteCount(let count) = rule?.constraint { limit = count }
        do throws(OutboundRefusal) { return .success(try await fetcher.picture(at: url, limit: limit)) } catch {
            if error.kind == .tooLarge, let rule {
                let message = "\(path): the image has more than \(limit.megabytes)"
                return .failure(ServiceFailure(rule.status, rule.code, message))
            }
            return .failure(
                ServiceFailure(400, "image_fetch_failed", "\(path): it could not be downloaded: \(error)"))
        }
    }
}

extension ServiceRequest {
    /// Whether pictures stand in it as addresses.
    var namesPictures: Bool { !wantedPictures.isEmpty }

    /// The pictures that stand in it as addresses.
    fileprivate var wantedPictures: [WantedPicture] {
        endpoint.fields.filter { $0.type == .imageURL }.flatMap { field -> [WantedPicture] in
            guard let own = endpoint.fields.first(where: { $0.type == .image && $0.parent == field.parent }) else {
                return []
            }
            let rule = endpoint.rules.first { rule in
                if case .byteCount = rule.constraint { rule.field == own.path } else { false }
            }
            return values(of: field).compactMap { value in
                guard case .string(let url)? = value.value else { return nil }
                let place = value.path.dropLast(field.name.count) + own.name
                return WantedPicture(path: value.path, place: String(place), url: url, rule: rule)
            }
        }
    }
}
