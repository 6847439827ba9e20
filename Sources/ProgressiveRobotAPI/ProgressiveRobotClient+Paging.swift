#if Services
public import PixelCore
public import ServiceHTTP

// Lists of which the document shows no fields give their elements as they come.
extension ProgressiveRobotClient {
    /// All videos that were made; pages are asked for as they are needed.
    ///
    /// - Parameter pageSize: How many to ask for at once, 1 to 200.
    public func allGenerations(pageSize: Int = 200) -> PagedElements<GenerationsResponse.Generation> {
        PagedElements(by: .elements) { offset throws(ServiceError) in
            let answer = try await generations(limit: pageSize, offset: offset)
            return PagedElements.Page(answer.generations, total: answer.total)
        }
    }

    /// All pictures that were made; pages are asked for as they are needed.
    ///
    /// - Parameter pageSize: How many to ask for at once; nil for as many as the service thinks right.
    public func allImageGenerations(pageSize: Int? = nil) -> PagedElements<JSONValue> {
        PagedElements(by: .elements) { offset throws(ServiceError) in
            PagedElements.Page(try await imageGenerations(limit: pageSize, offset: offset).elements)
        }
    }

    /// All prompts of the community; pages are asked for as they are needed.
    ///
    /// - Parameters:
    ///   - sort: Their order, such as `popular`.
    ///   - tag: Those with this tag alone.
    ///   - model: Those for this model alone.
    public func allCommunityPrompts(
        sort: String? = nil, tag: String? = nil, model: String? = nil
    ) -> PagedElements<JSONValue> {
        PagedElements(by: .pages) { page throws(ServiceError) in
            PagedElements.Page(try await communityPrompts(sort: sort, tag: tag, model: model, page: page).elements)
        }
    }

    /// All stock videos that are found; pages are asked for as they are needed.
    ///
    /// - Parameters:
    ///   - query: What is looked for.
    ///   - pageSize: How many to ask for at once; nil for as many as the service thinks right.
    public func allStockVideos(query: String, pageSize: Int? = nil) -> PagedElements<JSONValue> {
        PagedElements(by: .pages) { page throws(ServiceError) in
            PagedElements.Page(try await stockVideos(query: query, page: page, perPage: pageSize).elements)
        }
    }

    /// All stock images that are found; pages are asked for as they are needed.
    ///
    /// - Parameters:
    ///   - query: What is looked for.
    ///   - pageSize: How many to ask for at once; nil for as many as the service thinks right.
    public func allStockImages(query: String, pageSize: Int? = nil) -> PagedElements<JSONValue> {
        PagedElements(by: .pages) { page throws(ServiceError) in
            PagedElements.Page(try await stockImages(query: query, page: page, perPage: pageSize).elements)
        }
    }
}
#endif
