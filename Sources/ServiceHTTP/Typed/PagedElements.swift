/// The elements of a list that a service gives page by page, each page asked for once its first element is wanted.
///
/// It ends with a page that is empty or the same as the one before, or where the service tells how many there are in
/// all, after these. It ends with an error where a page cannot be had, and with ``ServiceError/Code/cancelled`` where
/// its task is cancelled. A list that changes meanwhile may give an element twice, or not at all.
public struct PagedElements<Element: Hashable & Sendable>: AsyncSequence, Sendable {
    /// What it may end with.
    public typealias Failure = ServiceError

    /// One page.
    package struct Page: Sendable {
        let elements: [Element]
        let total: Int?

        /// - Parameter total: How many elements there are on all pages; nil where the service does not tell.
        package init(_ elements: [Element], total: Int? = nil) {
            self.elements = elements
            self.total = total
        }
    }

    /// How a service is told which page is meant.
    package enum Counting: Sendable {
        /// By the number of elements before it.
        case elements
        /// By its own number, from 1.
        case pages
    }

    let counting: Counting
    let fetch: @Sendable (Int) async throws(ServiceError) -> Page

    /// - Parameter fetch: Asks for the page with this offset or number.
    package init(by counting: Counting, fetch: @escaping @Sendable (Int) async throws(ServiceError) -> Page) {
        self.counting = counting
        self.fetch = fetch
    }

    /// Begins with the first page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(list: self) }

    /// Goes through all pages.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let list: PagedElements
        private var page: [Element] = []
        private var index = 0
        private var before = 0
        private var pageCount = 0
        private var isAtEnd = false

        init(list: PagedElements) { self.list = list }

        /// The next element; nil after the last.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(ServiceError) -> Element? {
            if index == page.count {
                guard !isAtEnd else { return nil }
                // Whatever this ends with, nothing comes after it.
                isAtEnd = true
                let previous = page
                let next = try await list.fetch(list.counting == .elements ? before : pageCount + 1)
                guard !next.elements.isEmpty, next.elements != previous else { return nil }
                (page, index) = (next.elements, 0)
                before += page.count
                pageCount += 1
                isAtEnd = next.total.map { before >= $0 } ?? false
            }
            defer { index += 1 }
            return page[index]
        }
    }
}
