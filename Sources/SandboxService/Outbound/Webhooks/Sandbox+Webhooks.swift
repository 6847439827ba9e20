import Pixelwright
import ServiceCatalog

extension Sandbox {
    /// Posts jobs to their webhooks as they end, until the task is cancelled. What was not delivered by then is delivered by
    /// the next sandbox with the same state.
    ///
    /// It wakes when the next such job is due, and after every request, which may have ended one or turned the clock.
    package func runWebhooks() async {
        resumeWebhooks()
        await withDiscardingTaskGroup { group in
            var timer: Task<Void, Never>?
            for await _ in webhooks.signals() {
                timer?.cancel()
                let wait = endDueJobs()
                for delivery in webhooks.takeDeliveries() { group.addTask { await self.deliver(delivery) } }
                timer = wait.map { milliseconds in
                    Task { [webhooks] in
                        guard (try? await Task.sleep(for: .milliseconds(milliseconds))) != nil else { return }
                        webhooks.wake()
                    }
                }
            }
            timer?.cancel()
        }
    }

    /// Takes up what an earlier process left.
    private func resumeWebhooks() {
        let now = clock.now
        let left = try? transact { state throws(ServiceFailure) -> (jobs: [String], deliveries: [Int]) in
            let deliveries = state.records.values.filter { WebhookDelivery.job(of: $0) != nil }
            let begun = Set(deliveries.compactMap(WebhookDelivery.job))
            let jobs = state.jobs.values.filter { job in
                job.service == ServiceID.pixelDojo.rawValue && !begun.contains(job.id)
                    && job.dojoExpiry.map { now < $0 } ?? true && job.webhookURL != nil
            }
            return (
                jobs.map(\.id).sorted(),
                deliveries.filter { WebhookDelivery($0).state == .waiting }.map(\.id).sorted()
            )
        }
        let waiting = Set(webhooks.takeDeliveries()).union(left?.deliveries ?? [])
        left?.jobs.forEach(webhooks.expect)
        waiting.sorted().forEach(webhooks.send)
    }

    /// Sees which jobs have ended, and says in how many milliseconds the next will; nil where none will by itself.
    private func endDueJobs() -> Int? {
        let now = clock.now
        var waits: [Int] = []
        for id in webhooks.jobs {
            let job = try? transact { state throws(ServiceFailure) in state.settle(id, now: now, pace: options.pace) }
            guard let job else {
                webhooks.forget(id)
                continue
            }
            if job.status.isFinal {
                webhooks.forget(id)
                if let delivery = try? addDelivery(of: job, isReplay: false) { webhooks.send(delivery.id) }
            } else if case .time = options.pace, !job.isStuck {
                waits.append(max(1, job.createdAt + job.duration - now))
            }
        }
        return waits.min()
    }
}

// One delivery
extension Sandbox {
    /// Posts a job until its receiver takes it, or it has been tried as often as it is.
    private func deliver(_ id: Int) async {
        let pauses = network.webhookPauses
        for attempt in 0...pauses.count {
            if attempt > 0, (try? await Task.sleep(for: pauses[attempt - 1])) == nil { return }
            guard let job = job(ofDelivery: id), let url = job.webhookURL else { return }
            let outcome = await post(job, to: url)
            // What was interrupted is tried again by the next process.
            if Task.isCancelled { return }
            let isLast = attempt == pauses.count || outcome.isFinal
            note(outcome, of: id, isLast: isLast)
            if outcome.isTaken || isLast { return }
        }
    }

    private func job(ofDelivery id: Int) -> SandboxJob? {
        try? transact { state throws(ServiceFailure) in
            state.records[id].flatMap(WebhookDelivery.job).flatMap { state.jobs[$0] }
        }
    }

    /// What came of one attempt.
    private struct Outcome {
        let words: String
        var isTaken = false
        /// Whether trying again would not help.
        var isFinal = false
    }

    private func post(_ job: SandboxJob, to url: String) async -> Outcome {
        let body = Array(JSONValue.object(dojoDescription(of: job, origin: job.origin ?? "")).compactText.utf8)
        do throws(OutboundRefusal) {
            let answer = try await withDeadline(network.patience) {
                [network] () async throws(OutboundRefusal) -> WebExchange.Answer in
                let address = try WebAddress(url)
                let exchange = WebExchange(
                    method: "POST", url: address.description,
                    headers: [("Content-Type", "application/json"), ("User-Agent", "pixelwright-sandbox")],
                    body: body, limit: 1 << 20)
                let addresses = try await network.receiverAddresses(of: address)
                return try await exchange.run(at: addresses, of: address.host, network)
            }
            return Outcome(words: "\(answer.status)", isTaken: 200...299 ~= answer.status)
        } catch {
            let isFinal = error.kind == .invalidAddress || error.kind == .privateAddress
            return Outcome(words: error.description, isFinal: isFinal)
        }
    }

    private func note(_ outcome: Outcome, of id: Int, isLast: Bool) {
        try? transact { state throws(ServiceFailure) in
            guard var record = state.records[id] else { return }
            var delivery = WebhookDelivery(record)
            delivery.attempts.append(WebhookDelivery.Attempt(time: clock.now, outcome: outcome.words))
            if outcome.isTaken { delivery.state = .sent } else if isLast { delivery.state = .failed }
            record.content = delivery.content
            state.set(record)
        }
    }
}
