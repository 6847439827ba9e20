#if Services
public import ServiceHTTP

extension SpriteAIClient {
    /// All sprites and animations, newest first; pages are asked for as they are needed.
    ///
    /// - Parameters:
    ///   - pageSize: How many to ask for at once, 1 to 100.
    ///   - status: Those in this state alone.
    ///   - assetType: Those of this type alone.
    public func allSprites(
        pageSize: Int = 100, status: String? = nil, assetType: String? = nil
    ) -> PagedElements<SpritesResponse.Sprite> {
        PagedElements(by: .elements) { offset throws(ServiceError) in
            let answer = try await sprites(limit: pageSize, offset: offset, status: status, assetType: assetType)
            return PagedElements.Page(answer.sprites)
        }
    }
}
#endif
