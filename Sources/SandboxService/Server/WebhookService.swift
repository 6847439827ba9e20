import ServiceLifecycle

/// Posts jobs to their webhooks for as long as the server runs.
struct WebhookService: Service {
    let sandbox: Sandbox

    func run() async throws { await cancelWhenGracefulShutdown { await sandbox.runWebhooks() } }
}
