// Written by `make clients` from the catalog: what is changed here is lost.
// swift-format-ignore-file: AlwaysUseLowerCamelCase
#if Services
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// What requests name as `type`; it may have further values than the document names.
    public struct AddWatermarkType: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `text`
        public static let text = Self(rawValue: "text")
        /// `image`
        public static let image = Self(rawValue: "image")
    }
}

extension ProgressiveRobotClient {
    /// What requests name as `model`; it may have further values than the document names.
    public struct GenerateImageModel: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `sd15`: Stable Diffusion 1.5, 2 credits.
        public static let sd15 = Self(rawValue: "sd15")
        /// `flux`: Flux 2 Klein, 5 credits.
        public static let flux = Self(rawValue: "flux")
        /// `flux-dev`: Flux 2 Dev, 8 credits.
        public static let fluxDev = Self(rawValue: "flux-dev")
        /// `flux-edit`: Flux 2 Image Edit, 6 credits.
        public static let fluxEdit = Self(rawValue: "flux-edit")
    }
}

extension ProgressiveRobotClient {
    /// What requests name as `model`; it may have further values than the document names.
    public struct GenerateModel: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `wan-t2v`: WAN 2.2, 10 + frames × 0.2 + steps × 0.5 credits, rounded up.
        public static let wanT2V = Self(rawValue: "wan-t2v")
        /// `ltx-t2v`: LTX 2.3, 8 + frames × 0.15 + steps × 0.3 credits, rounded up.
        public static let ltxT2V = Self(rawValue: "ltx-t2v")
        /// `ltx-quality`: LTX Quality, 15 + frames × 0.25 + steps × 0.4 credits, rounded up.
        public static let ltxQuality = Self(rawValue: "ltx-quality")
        /// `hunyuan-t2v`: Hunyuan, 12 + frames × 0.2 + steps × 0.4 credits, rounded up.
        public static let hunyuanT2V = Self(rawValue: "hunyuan-t2v")
        /// `hunyuan15-t2v`: Hunyuan 1.5, 12 + frames × 0.2 + steps × 0.4 credits, rounded up.
        public static let hunyuan15T2V = Self(rawValue: "hunyuan15-t2v")
        /// `cogvideo-t2v`: CogVideoX 1.5, 12 + frames × 0.2 + steps × 0.4 credits, rounded up.
        public static let cogvideoT2V = Self(rawValue: "cogvideo-t2v")
        /// `animatediff`: AnimateDiff, 6 + frames × 0.1 + steps × 0.3 credits, rounded up.
        public static let animatediff = Self(rawValue: "animatediff")
        /// `ltx-camera`: LTX Camera Control, 10 + frames × 0.15 + steps × 0.3 credits, rounded up.
        public static let ltxCamera = Self(rawValue: "ltx-camera")
        /// `ltx-control`: LTX ControlNet, 12 + frames × 0.15 + steps × 0.3 credits, rounded up.
        public static let ltxControl = Self(rawValue: "ltx-control")
        /// `wan-vace`: WAN VACE, 15 + frames × 0.25 + steps × 0.5 credits, rounded up.
        public static let wanVace = Self(rawValue: "wan-vace")
        /// `wan-animate`: WAN Animate, 18 + frames × 0.3 + steps × 0.5 credits, rounded up.
        public static let wanAnimate = Self(rawValue: "wan-animate")
        /// `hunyuan15-i2v`: Hunyuan 1.5 I2V, 15 + frames × 0.25 + steps × 0.5 credits, rounded up.
        public static let hunyuan15I2V = Self(rawValue: "hunyuan15-i2v")
        /// `ltx-i2v`: LTX 2.3 I2V, 12 + frames × 0.2 + steps × 0.4 credits, rounded up.
        public static let ltxI2V = Self(rawValue: "ltx-i2v")
        /// `svd-i2v`: SVD XT I2V, 10 + frames × 0.15 + steps × 0.4 credits, rounded up.
        public static let svdI2V = Self(rawValue: "svd-i2v")
        /// `wan-i2v`: WAN 2.2 I2V, 12 + frames × 0.2 + steps × 0.5 credits, rounded up.
        public static let wanI2V = Self(rawValue: "wan-i2v")
        /// `ltx-flf`: LTX 2.3 First-Last Frame, 12 + frames × 0.15 + steps × 0.3 credits, rounded up.
        public static let ltxFlf = Self(rawValue: "ltx-flf")
        /// `wan-flf`: WAN 2.2 First-Last Frame, 12 + frames × 0.2 + steps × 0.5 credits, rounded up.
        public static let wanFlf = Self(rawValue: "wan-flf")
        /// `wan-s2v`: WAN 2.2 Sound-to-Video, 15 + frames × 0.25 + steps × 0.5 credits, rounded up.
        public static let wanS2V = Self(rawValue: "wan-s2v")
        /// `liveportrait`: LivePortrait, 8 + frames × 0.1 + steps × 0 credits, rounded up.
        public static let liveportrait = Self(rawValue: "liveportrait")
        /// `dreamidv`: DreamID-V, 15 + frames × 0.2 + steps × 0.4 credits, rounded up.
        public static let dreamidv = Self(rawValue: "dreamidv")
        /// `echomimic`: EchoMimic, 12 + frames × 0.15 + steps × 0.3 credits, rounded up.
        public static let echomimic = Self(rawValue: "echomimic")
        /// `hunyuan3d`: Hunyuan3D v2, 20 + frames × 0 + steps × 0.8 credits, rounded up.
        public static let hunyuan3d = Self(rawValue: "hunyuan3d")
    }
}

extension ProgressiveRobotClient {
    /// What requests name as `model`; it may have further values than the document names.
    public struct GenerationCostModel: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `wan-t2v`: WAN 2.2, 10 + frames × 0.2 + steps × 0.5 credits, rounded up.
        public static let wanT2V = Self(rawValue: "wan-t2v")
        /// `ltx-t2v`: LTX 2.3, 8 + frames × 0.15 + steps × 0.3 credits, rounded up.
        public static let ltxT2V = Self(rawValue: "ltx-t2v")
        /// `ltx-quality`: LTX Quality, 15 + frames × 0.25 + steps × 0.4 credits, rounded up.
        public static let ltxQuality = Self(rawValue: "ltx-quality")
        /// `hunyuan-t2v`: Hunyuan, 12 + frames × 0.2 + steps × 0.4 credits, rounded up.
        public static let hunyuanT2V = Self(rawValue: "hunyuan-t2v")
        /// `hunyuan15-t2v`: Hunyuan 1.5, 12 + frames × 0.2 + steps × 0.4 credits, rounded up.
        public static let hunyuan15T2V = Self(rawValue: "hunyuan15-t2v")
        /// `cogvideo-t2v`: CogVideoX 1.5, 12 + frames × 0.2 + steps × 0.4 credits, rounded up.
        public static let cogvideoT2V = Self(rawValue: "cogvideo-t2v")
        /// `animatediff`: AnimateDiff, 6 + frames × 0.1 + steps × 0.3 credits, rounded up.
        public static let animatediff = Self(rawValue: "animatediff")
        /// `ltx-camera`: LTX Camera Control, 10 + frames × 0.15 + steps × 0.3 credits, rounded up.
        public static let ltxCamera = Self(rawValue: "ltx-camera")
        /// `ltx-control`: LTX ControlNet, 12 + frames × 0.15 + steps × 0.3 credits, rounded up.
        public static let ltxControl = Self(rawValue: "ltx-control")
        /// `wan-vace`: WAN VACE, 15 + frames × 0.25 + steps × 0.5 credits, rounded up.
        public static let wanVace = Self(rawValue: "wan-vace")
        /// `wan-animate`: WAN Animate, 18 + frames × 0.3 + steps × 0.5 credits, rounded up.
        public static let wanAnimate = Self(rawValue: "wan-animate")
        /// `hunyuan15-i2v`: Hunyuan 1.5 I2V, 15 + frames × 0.25 + steps × 0.5 credits, rounded up.
        public static let hunyuan15I2V = Self(rawValue: "hunyuan15-i2v")
        /// `ltx-i2v`: LTX 2.3 I2V, 12 + frames × 0.2 + steps × 0.4 credits, rounded up.
        public static let ltxI2V = Self(rawValue: "ltx-i2v")
        /// `svd-i2v`: SVD XT I2V, 10 + frames × 0.15 + steps × 0.4 credits, rounded up.
        public static let svdI2V = Self(rawValue: "svd-i2v")
        /// `wan-i2v`: WAN 2.2 I2V, 12 + frames × 0.2 + steps × 0.5 credits, rounded up.
        public static let wanI2V = Self(rawValue: "wan-i2v")
        /// `ltx-flf`: LTX 2.3 First-Last Frame, 12 + frames × 0.15 + steps × 0.3 credits, rounded up.
        public static let ltxFlf = Self(rawValue: "ltx-flf")
        /// `wan-flf`: WAN 2.2 First-Last Frame, 12 + frames × 0.2 + steps × 0.5 credits, rounded up.
        public static let wanFlf = Self(rawValue: "wan-flf")
        /// `wan-s2v`: WAN 2.2 Sound-to-Video, 15 + frames × 0.25 + steps × 0.5 credits, rounded up.
        public static let wanS2V = Self(rawValue: "wan-s2v")
        /// `liveportrait`: LivePortrait, 8 + frames × 0.1 + steps × 0 credits, rounded up.
        public static let liveportrait = Self(rawValue: "liveportrait")
        /// `dreamidv`: DreamID-V, 15 + frames × 0.2 + steps × 0.4 credits, rounded up.
        public static let dreamidv = Self(rawValue: "dreamidv")
        /// `echomimic`: EchoMimic, 12 + frames × 0.15 + steps × 0.3 credits, rounded up.
        public static let echomimic = Self(rawValue: "echomimic")
        /// `hunyuan3d`: Hunyuan3D v2, 20 + frames × 0 + steps × 0.8 credits, rounded up.
        public static let hunyuan3d = Self(rawValue: "hunyuan3d")
        /// `v2v`
        public static let v2v = Self(rawValue: "v2v")
    }
}

extension ProgressiveRobotClient {
    /// What requests name as `mode`; it may have further values than the document names.
    public struct Mode: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `first`
        public static let first = Self(rawValue: "first")
        /// `last`
        public static let last = Self(rawValue: "last")
        /// `middle`
        public static let middle = Self(rawValue: "middle")
        /// `all_1fps`
        public static let all1FPS = Self(rawValue: "all_1fps")
    }
}

extension ProgressiveRobotClient {
    /// What requests name as `preset`; it may have further values than the document names.
    public struct Preset: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `1080p`
        public static let _1080p = Self(rawValue: "1080p")
        /// `720p`
        public static let _720p = Self(rawValue: "720p")
    }
}

extension ProgressiveRobotClient {
    /// What requests name as `role`; it may have further values than the document names.
    public struct Role: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `member`
        public static let member = Self(rawValue: "member")
        /// `admin`
        public static let admin = Self(rawValue: "admin")
        /// `reviewer`
        public static let reviewer = Self(rawValue: "reviewer")
    }
}

extension ProgressiveRobotClient {
    /// What the service answers as `status`; it may have further values than the document names.
    public struct Status: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `processing`
        public static let processing = Self(rawValue: "processing")
        /// `completed`
        public static let completed = Self(rawValue: "completed")
        /// `error`
        public static let error = Self(rawValue: "error")
    }
}

extension ProgressiveRobotClient {
    /// What requests name as `style`; it may have further values than the document names.
    public struct Style: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `default`
        public static let `default` = Self(rawValue: "default")
        /// `bold-yellow`
        public static let boldYellow = Self(rawValue: "bold-yellow")
        /// `minimal`
        public static let minimal = Self(rawValue: "minimal")
    }
}

extension ProgressiveRobotClient {
    /// What requests name as `theme`; it may have further values than the document names.
    public struct Theme: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `dark`
        public static let dark = Self(rawValue: "dark")
        /// `light`
        public static let light = Self(rawValue: "light")
    }
}

extension ProgressiveRobotClient {
    /// What requests name as `tier`; it may have further values than the document names.
    public struct Tier: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `starter`
        public static let starter = Self(rawValue: "starter")
        /// `creator`
        public static let creator = Self(rawValue: "creator")
        /// `pro`
        public static let pro = Self(rawValue: "pro")
        /// `studio`
        public static let studio = Self(rawValue: "studio")
        /// `enterprise`
        public static let enterprise = Self(rawValue: "enterprise")
    }
}

extension ProgressiveRobotClient {
    /// What requests name as `voice_id`; it may have further values than the document names.
    public struct VoiceID: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `en_gb_male`
        public static let enGbMale = Self(rawValue: "en_gb_male")
        /// `en_gb_female`
        public static let enGbFemale = Self(rawValue: "en_gb_female")
        /// `en_us_male`
        public static let enUsMale = Self(rawValue: "en_us_male")
        /// `en_us_female`
        public static let enUsFemale = Self(rawValue: "en_us_female")
    }
}
#endif
