import Pixelwright
import ServiceCatalog

// Signing up and logging in
extension ProgressiveRobotSandbox {
    static func sessionAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "auth-check": return try authCheck(call)
        case "signup": return try signUp(call)
        case "login": return try logIn(call)
        case "logout": return try logOut(call)
        case "request-password-reset": return try requestPasswordReset(call)
        case "reset-password": return try resetPassword(call)
        default: return nil
        }
    }

    private static func authCheck(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let account = try call.settledAccount()
        let user = try call.user()
        return .json([
            "authenticated": true, "user_id": .integer(account.id),
            "username": .string(user.content.words(at: "username")),
            "tier": .string(account.plan), "credit_balance": Amount(thousandths: account.available).json,
            "limits": .object(account.robotPlan?.limits ?? [:]),
        ])
    }

    /// Keeps to the number of calls from one address: all that reach a sandbox come from this machine.
    private static func limitAddress(_ call: Call) throws(ServiceFailure) {
        guard call.sandbox.options.keepsRateLimits else { return }
        for limit in Service.named(call.service).rateLimits where limit.path == call.endpoint.path {
            let name = "address \(call.endpoint.target)"
            if let wait = call.sandbox.limiter.count(name, limit: limit.count, seconds: limit.seconds, now: call.now) {
                throw .rateLimited(call.service, retryAfter: wait)
            }
        }
    }

    private static func signUp(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        try limitAddress(call)
        let (name, token) = (call.text("username") ?? "", RandomToken.make("ps_"))
        guard let plan = Service.named(call.service).plans.first else {
            throw .broken(call.service, "there is no plan")
        }
        let monthly = plan.monthlyAmount?.thousandths ?? 0
        let content = Shelf.users.members.merging([
            "username": .string(name), "email": .string(call.text("email")), "password": .string(call.text("password")),
        ])
        let account = try call.sandbox.transact { state throws(ServiceFailure) -> Account in
            guard state.user(named: name, at: call.now) == nil else { throw .robotRefusal("username: it is taken") }
            // Until it makes keys, nobody calls with one of its own.
            let account = Account(
                id: state.newID(), service: call.service.rawValue, key: RandomToken.make("unused_"), plan: plan.name,
                monthly: monthly, allotment: monthly, purchased: 0)
            state.set(account)
            _ = state.add(content, to: Shelf.users.collection, account: account.id, at: call.now)
            state.beginSession(token, of: account.id, at: call.now)
            return account
        }
        return session(token, name, account)
    }

    private static func logIn(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        try limitAddress(call)
        let (name, password, token) = (
            call.text("username") ?? "", call.text("password") ?? "", RandomToken.make("ps_")
        )
        let account = try call.sandbox.transact { state throws(ServiceFailure) -> Account in
            guard let user = state.user(named: name, at: call.now), let account = state.accounts[user.account],
                let own = user.content.words(at: "password"), own.isEqualInConstantTime(password)
            else { throw .unauthorized(call.service) }
            state.beginSession(token, of: account.id, at: call.now)
            return account
        }
        return session(token, name, account)
    }

    /// The document's sessions are held by a cookie; here their token works as a key too, until the logout.
    private static func session(_ token: String, _ name: String, _ account: Account) -> SandboxResponse {
        var response = SandboxResponse.json([
            "success": true, "user_id": .integer(account.id), "username": .string(name), "tier": .string(account.plan),
            "credit_balance": Amount(thousandths: account.available).json, "token": .string(token),
        ])
        response.headers.append(("Set-Cookie", "session=\(token); Path=/; HttpOnly; SameSite=Strict"))
        return response
    }

    /// Ends the session that calls; with a key, all of the account's.
    private static func logOut(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let account = try call.account().id
        try call.sandbox.transact { state throws(ServiceFailure) in
            if let session = call.key.flatMap({ state.robotKey($0) }), session.collection == Shelf.sessions.collection {
                state.removeRecord(session.id)
            } else {
                state.endSessions(of: account)
            }
        }
        var response = done
        response.headers.append(("Set-Cookie", "session=; Path=/; Max-Age=0"))
        return response
    }
}

// Passwords that were forgotten
extension ProgressiveRobotSandbox {
    /// Milliseconds for which a letter works.
    private static let letterLifetime = 3_600_000

    /// No letter is sent: the answer has what it would hold. For names that nobody has, it is as it is for others elsewhere.
    private static func requestPasswordReset(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let (name, token) = (call.text("username") ?? "", RandomToken.make("reset_"))
        let isKnown = try call.sandbox.transact { state throws(ServiceFailure) -> Bool in
            guard let user = state.user(named: name, at: call.now) else { return false }
            _ = state.add(
                ["token": .string(token)], to: Shelf.passwordResets.collection, account: user.account, at: call.now)
            return true
        }
        return .json(["success": true, "sandbox_token": .string(isKnown ? token : nil)])
    }

    private static func resetPassword(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let (token, password) = (call.text("token") ?? "", call.text("new_password") ?? "")
        try call.sandbox.transact { state throws(ServiceFailure) in
            let letter = state.records(in: Shelf.passwordResets.collection, of: nil).first { record in
                record.content.words(at: "token")?.isEqualInConstantTime(token) == true
            }
            guard let letter, call.now < letter.createdAt + letterLifetime else {
                throw .robotRefusal("token: it is not valid, or no longer")
            }
            var user = state.user(of: letter.account, at: call.now)
            user.content.set("password", .string(password))
            state.set(user)
            state.removeRecord(letter.id)
            state.endSessions(of: letter.account)
        }
        return done
    }
}

extension SandboxState {
    fileprivate mutating func beginSession(_ token: String, of account: Int, at now: Int) {
        _ = add(["key": .string(token), "is_active": 1], to: Shelf.sessions.collection, account: account, at: now)
    }
}

extension Call {
    /// Who calls.
    func user() throws(ServiceFailure) -> Record {
        let account = try account().id
        return try sandbox.transact { state throws(ServiceFailure) in state.user(of: account, at: now) }
    }
}

extension Account {
    /// What its plan allows.
    var robotPlan: Plan? { Service.named(.progressiveRobot).plans.first { $0.name == plan } }
}
