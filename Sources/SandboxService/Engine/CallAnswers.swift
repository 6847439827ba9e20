import ServiceCatalog

/// Hands calls to the services.
enum CallAnswers {
    static func answer(_ call: Call, faults: [Fault.Kind]) async throws(ServiceFailure) -> SandboxResponse {
        switch call.service {
        case .pixelEngine: try PixelEngineSandbox.answer(call, faults)
        case .spriteAI: try SpriteAISandbox.answer(call, faults)
        case .pixelDojo: try PixelDojoSandbox.answer(call, faults)
        case .progressiveRobot: try ProgressiveRobotSandbox.answer(call, faults)
        }
    }
}
