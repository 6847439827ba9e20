// Written by `make clients` from the catalog: what is changed here is lost.
// swift-format-ignore-file: AlwaysUseLowerCamelCase
#if Services
public import ServiceHTTP

extension PixelDojoClient {
    /// What requests name as `apiId`; it may have further values than the document names.
    public struct Model: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `change-camera-angle`: Change Camera Angle, 1 credit.
        public static let changeCameraAngle = Self(rawValue: "change-camera-angle")
        /// `consistent-characters`: Consistent Characters, 1 credit.
        public static let consistentCharacters = Self(rawValue: "consistent-characters")
        /// `creative-upscale`: Creative Upscale, 0.5 credits.
        public static let creativeUpscale = Self(rawValue: "creative-upscale")
        /// `dreamina`: Dreamina 3.1, 1 credit.
        public static let dreamina = Self(rawValue: "dreamina")
        /// `ernie`: Ernie, 1 credit.
        public static let ernie = Self(rawValue: "ernie")
        /// `face-enhance`: Face Enhance, 2 credits, varying.
        public static let faceEnhance = Self(rawValue: "face-enhance")
        /// `flux`: FLUX, 1 credit.
        public static let flux = Self(rawValue: "flux")
        /// `flux-2-flex`: Flux 2 Flex, 1.5 credits; 0.5 MP: 1, 1 MP: 1.5, 2 MP: 3, 4 MP: 5.
        public static let flux2Flex = Self(rawValue: "flux-2-flex")
        /// `flux-2-klein-4b`: Flux 2 Klein 4B, 0.1 credits.
        public static let flux2Klein4b = Self(rawValue: "flux-2-klein-4b")
        /// `flux-2-klein-9b`: Flux 2 Klein 9B, 0.5 credits.
        public static let flux2Klein9b = Self(rawValue: "flux-2-klein-9b")
        /// `flux-2-pro`: Flux 2 Pro, 1.5 credits; 0.5 MP: 1, 1 MP: 1.5, 2 MP: 2, 4 MP: 2.
        public static let flux2Pro = Self(rawValue: "flux-2-pro")
        /// `flux-2-max`: Flux 2 Max, 2 credits; 0.5 MP: 1, 1 MP: 2, 2 MP: 3, 4 MP: 4.
        public static let flux2Max = Self(rawValue: "flux-2-max")
        /// `flux-2-dev`: Flux 2 Dev, 1 credit.
        public static let flux2Dev = Self(rawValue: "flux-2-dev")
        /// `flux-2-lora`: Flux 2 Dev + LoRA, 1 credit; 0.5 MP: 1, 1 MP: 1, 2 MP: 1, 4 MP: 2.
        public static let flux2Lora = Self(rawValue: "flux-2-lora")
        /// `flux-edit`: Flux Edit (Kontext), 1 credit.
        public static let fluxEdit = Self(rawValue: "flux-edit")
        /// `flux-dev`: Flux Dev, 1 credit.
        public static let fluxDev = Self(rawValue: "flux-dev")
        /// `flux-krea-dev`: Flux Krea Dev, 1 credit.
        public static let fluxKreaDev = Self(rawValue: "flux-krea-dev")
        /// `flux-dev-multi-lora`: Flux Dev Multi LoRA, 1 credit.
        public static let fluxDevMultiLora = Self(rawValue: "flux-dev-multi-lora")
        /// `flux-1.1-pro`: Flux 1.1 Pro, 1 credit.
        public static let flux1_1Pro = Self(rawValue: "flux-1.1-pro")
        /// `flux-1.1-pro-ultra`: Flux 1.1 Pro Ultra, 1.5 credits.
        public static let flux1_1ProUltra = Self(rawValue: "flux-1.1-pro-ultra")
        /// `flux-kontext-pro`: Flux Kontext Pro, 1 credit.
        public static let fluxKontextPro = Self(rawValue: "flux-kontext-pro")
        /// `flux-kontext-max`: Flux Kontext Max, 2 credits.
        public static let fluxKontextMax = Self(rawValue: "flux-kontext-max")
        /// `gemini-flash`: Google Gemini Flash, 1 credit.
        public static let geminiFlash = Self(rawValue: "gemini-flash")
        /// `nano-banana-pro`: Google Nano Banana Pro, 3 credits; 1K: 3, 2K: 3, 4K: 6.
        public static let nanoBananaPro = Self(rawValue: "nano-banana-pro")
        /// `nano-banana-2`: Google Nano Banana 2, 3 credits; 1K: 2, 2K: 3, 4K: 4.
        public static let nanoBanana2 = Self(rawValue: "nano-banana-2")
        /// `google-nano-banana`: Nano Banana Edit, 3 credits.
        public static let googleNanoBanana = Self(rawValue: "google-nano-banana")
        /// `gpt-image-low`: GPT-Image 1.5 Low, 1 credit.
        public static let gptImageLow = Self(rawValue: "gpt-image-low")
        /// `gpt-image-medium`: GPT-Image 1.5 Medium, 1 credit.
        public static let gptImageMedium = Self(rawValue: "gpt-image-medium")
        /// `gpt-image-high`: GPT-Image 1.5 High, 4 credits.
        public static let gptImageHigh = Self(rawValue: "gpt-image-high")
        /// `gpt-image-1-5-edit`: GPT-Image 1.5 Edit, 4 credits.
        public static let gptImage15Edit = Self(rawValue: "gpt-image-1-5-edit")
        /// `gpt-image-2`: GPT Image 2, 5 credits.
        public static let gptImage2 = Self(rawValue: "gpt-image-2")
        /// `gpt-image-2-edit`: GPT Image 2 Edit, 5 credits, varying.
        public static let gptImage2Edit = Self(rawValue: "gpt-image-2-edit")
        /// `hidream-edit`: HiDream Edit, 1 credit.
        public static let hidreamEdit = Self(rawValue: "hidream-edit")
        /// `hunyuan-3d`: Hunyuan 3D, 4 credits.
        public static let hunyuan3d = Self(rawValue: "hunyuan-3d")
        /// `ideogram-character`: Ideogram Character, 5 credits.
        public static let ideogramCharacter = Self(rawValue: "ideogram-character")
        /// `image-editor`: Character Stylist, 1 credit.
        public static let imageEditor = Self(rawValue: "image-editor")
        /// `image-relighting`: Image Relighting, 1 credit, varying.
        public static let imageRelighting = Self(rawValue: "image-relighting")
        /// `image-to-image-flux`: Flux Image to Image, 1 credit.
        public static let imageToImageFlux = Self(rawValue: "image-to-image-flux")
        /// `imagineart`: ImagineArt, 1.5 credits.
        public static let imagineart = Self(rawValue: "imagineart")
        /// `kling-image`: Kling Image V3, 1 credit.
        public static let klingImage = Self(rawValue: "kling-image")
        /// `kling-image-edit`: Kling Image Edit, 1 credit.
        public static let klingImageEdit = Self(rawValue: "kling-image-edit")
        /// `magnific-upscaler`: Magnific Upscaler, 3 credits.
        public static let magnificUpscaler = Self(rawValue: "magnific-upscaler")
        /// `openai-image-1`: OpenAI Image 1, 1 credit.
        public static let openaiImage1 = Self(rawValue: "openai-image-1")
        /// `openai-image-1-edit`: OpenAI Image 1 Edit, 1 credit.
        public static let openaiImage1Edit = Self(rawValue: "openai-image-1-edit")
        /// `outpaint`: Outpaint, 1 credit.
        public static let outpaint = Self(rawValue: "outpaint")
        /// `p-image`: P-Image, 0.1 credits.
        public static let pImage = Self(rawValue: "p-image")
        /// `p-image-edit`: P-Image Edit, 0.25 credits.
        public static let pImageEdit = Self(rawValue: "p-image-edit")
        /// `ponyxl-ponyrealism-v23`: Pony Realism, 1 credit.
        public static let ponyxlPonyrealismV23 = Self(rawValue: "ponyxl-ponyrealism-v23")
        /// `ponyxl-tponynai3-v7`: Pony NAI, 1 credit.
        public static let ponyxlTponynai3V7 = Self(rawValue: "ponyxl-tponynai3-v7")
        /// `ponyxl-waianinsfwponyxl-v140`: Wai ANI, 1 credit.
        public static let ponyxlWaianinsfwponyxlV140 = Self(rawValue: "ponyxl-waianinsfwponyxl-v140")
        /// `qwen-image-plus`: QWEN Image Plus, 1 credit.
        public static let qwenImagePlus = Self(rawValue: "qwen-image-plus")
        /// `qwen-image-max`: QWEN Image Max, 2 credits.
        public static let qwenImageMax = Self(rawValue: "qwen-image-max")
        /// `qwen-image-2.0`: QWEN Image 2.0, 1 credit.
        public static let qwenImage2_0 = Self(rawValue: "qwen-image-2.0")
        /// `qwen-image-2.0-pro`: QWEN Image 2.0 Pro, 2 credits.
        public static let qwenImage2_0Pro = Self(rawValue: "qwen-image-2.0-pro")
        /// `qwen-image-2-edit`: Qwen Image 2 Edit, 1 credit.
        public static let qwenImage2Edit = Self(rawValue: "qwen-image-2-edit")
        /// `qwen-image-edit`: Qwen Image Edit, 1 credit.
        public static let qwenImageEdit = Self(rawValue: "qwen-image-edit")
        /// `qwen-image-edit-spicy`: Qwen Image Edit Spicy, 1 credit.
        public static let qwenImageEditSpicy = Self(rawValue: "qwen-image-edit-spicy")
        /// `redux-flux`: Flux Redux, 1 credit.
        public static let reduxFlux = Self(rawValue: "redux-flux")
        /// `seedream-3`: Seedream 3, 1 credit.
        public static let seedream3 = Self(rawValue: "seedream-3")
        /// `seedream-4`: Seedream 4.5, 1 credit.
        public static let seedream4 = Self(rawValue: "seedream-4")
        /// `seedream-5-lite`: Seedream 5 Lite, 1 credit.
        public static let seedream5Lite = Self(rawValue: "seedream-5-lite")
        /// `wan-2.6-image`: WAN 2.6 Image, 1 credit.
        public static let wan2_6Image = Self(rawValue: "wan-2.6-image")
        /// `wan-2.6-image-edit`: WAN 2.6 Image Edit, 1 credit.
        public static let wan2_6ImageEdit = Self(rawValue: "wan-2.6-image-edit")
        /// `wan-2.7-image`: WAN 2.7 Standard, 1 credit.
        public static let wan2_7Image = Self(rawValue: "wan-2.7-image")
        /// `wan-2.7-image-pro`: WAN 2.7 Pro, 2 credits.
        public static let wan2_7ImagePro = Self(rawValue: "wan-2.7-image-pro")
        /// `wan-2.7-image-edit`: WAN 2.7 Image Edit, 1 credit.
        public static let wan2_7ImageEdit = Self(rawValue: "wan-2.7-image-edit")
        /// `wan-image`: WAN 2.2 Image, 1 credit.
        public static let wanImage = Self(rawValue: "wan-image")
        /// `xai-image`: Grok Imagine, 1 credit.
        public static let xaiImage = Self(rawValue: "xai-image")
        /// `xai-image-edit`: Grok Image Edit, 1 credit.
        public static let xaiImageEdit = Self(rawValue: "xai-image-edit")
        /// `z-image-spicy`: Z Image Spicy, 1 credit.
        public static let zImageSpicy = Self(rawValue: "z-image-spicy")
        /// `z-image-turbo`: Z Image Turbo, 0.5 credits.
        public static let zImageTurbo = Self(rawValue: "z-image-turbo")
        /// `grok-r2v`: Grok Imagine R2V, 10 credits.
        public static let grokR2v = Self(rawValue: "grok-r2v")
        /// `grok-video-extend`: Grok Video Extend, 12 credits.
        public static let grokVideoExtend = Self(rawValue: "grok-video-extend")
        /// `hailuo-standard`: Hailuo Standard, 8 credits; 768p 6 s: 8, 768p 10 s: 12, 1080p 6 s: 12, 1080p 10 s: 20.
        public static let hailuoStandard = Self(rawValue: "hailuo-standard")
        /// `hailuo-fast`: Hailuo Fast, 4 credits; 768p 6 s: 4, 768p 10 s: 7, 1080p 6 s: 7.
        public static let hailuoFast = Self(rawValue: "hailuo-fast")
        /// `happyhorse-1.0-r2v`: Happy Horse 1.0 Reference to Video, 4 credits a second; 720p: 4, 1080p: 6.
        public static let happyhorse1_0R2v = Self(rawValue: "happyhorse-1.0-r2v")
        /// `happyhorse-1.0-t2v`: Happy Horse 1.0 Text-to-Video, 4 credits a second; 720p: 4, 1080p: 6.
        public static let happyhorse1_0T2V = Self(rawValue: "happyhorse-1.0-t2v")
        /// `happyhorse-1.0-i2v`: Happy Horse 1.0 Image-to-Video, 4 credits a second; 720p: 4, 1080p: 6.
        public static let happyhorse1_0I2V = Self(rawValue: "happyhorse-1.0-i2v")
        /// `happyhorse-1.0-video-edit`: Happy Horse 1.0 Video Edit, 4 credits a second; 720p: 4, 1080p: 6.
        public static let happyhorse1_0VideoEdit = Self(rawValue: "happyhorse-1.0-video-edit")
        /// `heygen-avatar`: Heygen Avatar, 2 credits a second.
        public static let heygenAvatar = Self(rawValue: "heygen-avatar")
        /// `kling-motion-control`: Kling Motion Control v3 Standard, 3 credits a second.
        public static let klingMotionControl = Self(rawValue: "kling-motion-control")
        /// `kling-motion-control-pro`: Kling Motion Control v3 Pro, 4 credits a second.
        public static let klingMotionControlPro = Self(rawValue: "kling-motion-control-pro")
        /// `kling-reference-to-video`: Kling Reference to Video, 15 credits.
        public static let klingReferenceToVideo = Self(rawValue: "kling-reference-to-video")
        /// `kling-v2-6`: Kling 2.6 Pro, 15 credits.
        public static let klingV26 = Self(rawValue: "kling-v2-6")
        /// `kling-video-v3-standard-text`: Kling Video v3 Standard (Text), 6 credits a second.
        public static let klingVideoV3StandardText = Self(rawValue: "kling-video-v3-standard-text")
        /// `kling-video-v3-standard-image`: Kling Video v3 Standard (Image), 6 credits a second.
        public static let klingVideoV3StandardImage = Self(rawValue: "kling-video-v3-standard-image")
        /// `kling-video-v3-pro-text`: Kling Video v3 Pro (Text), 8 credits a second.
        public static let klingVideoV3ProText = Self(rawValue: "kling-video-v3-pro-text")
        /// `kling-video-v3-pro-image`: Kling Video v3 Pro (Image), 8 credits a second.
        public static let klingVideoV3ProImage = Self(rawValue: "kling-video-v3-pro-image")
        /// `kling-video-edit`: Kling Video Edit, 40 credits.
        public static let klingVideoEdit = Self(rawValue: "kling-video-edit")
        /// `lip-sync`: Lip Sync, 5 credits.
        public static let lipSync = Self(rawValue: "lip-sync")
        /// `ltx-2-fast-t2v`: LTX 2.3 Fast Text-to-Video, 2 credits a second; 1080p: 2, 1440p: 3, 2160p: 6.
        public static let ltx2FastT2V = Self(rawValue: "ltx-2-fast-t2v")
        /// `ltx-2-fast-i2v`: LTX 2.3 Fast Image-to-Video, 2 credits a second; 1080p: 2, 1440p: 3, 2160p: 6.
        public static let ltx2FastI2V = Self(rawValue: "ltx-2-fast-i2v")
        /// `ltx-2-pro-t2v`: LTX 2.3 Pro Text-to-Video, 2 credits a second; 1080p: 2, 1440p: 4, 2160p: 8.
        public static let ltx2ProT2V = Self(rawValue: "ltx-2-pro-t2v")
        /// `ltx-2-pro-i2v`: LTX 2.3 Pro Image-to-Video, 2 credits a second; 1080p: 2, 1440p: 4, 2160p: 8.
        public static let ltx2ProI2V = Self(rawValue: "ltx-2-pro-i2v")
        /// `ltx-2-pro-extend`: LTX 2.3 Pro Extend Video, 2 credits a second.
        public static let ltx2ProExtend = Self(rawValue: "ltx-2-pro-extend")
        /// `omnihuman`: OmniHuman 1.5, 45 credits.
        public static let omnihuman = Self(rawValue: "omnihuman")
        /// `p-video`: P-Video, 0.5 credits a second; 720p: 0.5, 1080p: 1.
        public static let pVideo = Self(rawValue: "p-video")
        /// `p-video-avatar`: P Video Avatar, 1 credit a second; 720p: 1, 1080p: 2.
        public static let pVideoAvatar = Self(rawValue: "p-video-avatar")
        /// `pixverse`: Pixverse v5.6, 7.5 credits.
        public static let pixverse = Self(rawValue: "pixverse")
        /// `pixverse-v6`: Pixverse V6, 10 credits.
        public static let pixverseV6 = Self(rawValue: "pixverse-v6")
        /// `runway-gen4-video`: Runway Gen-4.5 Video, 15 credits.
        public static let runwayGen4Video = Self(rawValue: "runway-gen4-video")
        /// `runway-video`: Runway, 15 credits.
        public static let runwayVideo = Self(rawValue: "runway-video")
        /// `runway-gen4`: Runway Gen-4 (Legacy API ID), 15 credits.
        public static let runwayGen4 = Self(rawValue: "runway-gen4")
        /// `seedance-1.5`: Seedance 1, 8 credits.
        public static let seedance1_5 = Self(rawValue: "seedance-1.5")
        /// `seedance-2-high`: Seedance 2 High, 4 credits a second; 480p: 3, 720p: 4, 1080p: 10.
        public static let seedance2High = Self(rawValue: "seedance-2-high")
        /// `seedance-2-reference`: Seedance 2 Reference to Video, 20 credits.
        public static let seedance2Reference = Self(rawValue: "seedance-2-reference")
        /// `seedance-video-edit`: Seedance 2 Video Edit, 25 credits.
        public static let seedanceVideoEdit = Self(rawValue: "seedance-video-edit")
        /// `text-to-music`: Text to Music, 2 credits.
        public static let textToMusic = Self(rawValue: "text-to-music")
        /// `veo-3.1-fast`: VEO 3.1 Fast, 3 credits a second.
        public static let veo3_1Fast = Self(rawValue: "veo-3.1-fast")
        /// `veo-3.1-standard`: VEO 3.1 Standard, 8 credits a second.
        public static let veo3_1Standard = Self(rawValue: "veo-3.1-standard")
        /// `veo-3.1-lite`: VEO 3.1 Lite, 1.5 credits a second; 720p: 1.5, 1080p: 2.
        public static let veo3_1Lite = Self(rawValue: "veo-3.1-lite")
        /// `video-autocaption`: Video Autocaption, 5 credits.
        public static let videoAutocaption = Self(rawValue: "video-autocaption")
        /// `video-reframe`: Video Reframe, 8 credits.
        public static let videoReframe = Self(rawValue: "video-reframe")
        /// `video-to-sound`: Video to Sound, 2 credits.
        public static let videoToSound = Self(rawValue: "video-to-sound")
        /// `video-transform`: Video Transform, 20 credits.
        public static let videoTransform = Self(rawValue: "video-transform")
        /// `video-upscaler`: Video Upscaler, 10 credits.
        public static let videoUpscaler = Self(rawValue: "video-upscaler")
        /// `wan-2.2-standard`: WAN 2.2 Standard, 3 credits.
        public static let wan2_2Standard = Self(rawValue: "wan-2.2-standard")
        /// `wan-2.2-plus`: WAN 2.2 Plus, 10 credits.
        public static let wan2_2Plus = Self(rawValue: "wan-2.2-plus")
        /// `wan-2.2-extended`: WAN 2.2 Extended, 1.2 credits a second.
        public static let wan2_2Extended = Self(rawValue: "wan-2.2-extended")
        /// `wan-2.2-animate`: WAN 2.2 Animate, 2 credits.
        public static let wan2_2Animate = Self(rawValue: "wan-2.2-animate")
        /// `wan-2.2-i2v-spicy`: WAN 2.2 Spicy Image-to-Video, 15 credits.
        public static let wan2_2I2VSpicy = Self(rawValue: "wan-2.2-i2v-spicy")
        /// `wan-2.2-replace`: WAN 2.2 Replace, 2 credits.
        public static let wan2_2Replace = Self(rawValue: "wan-2.2-replace")
        /// `wan-2.6-standard`: WAN 2.6 Standard, 2.5 credits a second; 720p: 2.5, 1080p: 3.
        public static let wan2_6Standard = Self(rawValue: "wan-2.6-standard")
        /// `wan-2.6-flash`: WAN 2.6 Flash, 1 credit a second; 720p: 1, 1080p: 1.5.
        public static let wan2_6Flash = Self(rawValue: "wan-2.6-flash")
        /// `wan-2.7-i2v-spicy`: WAN 2.7 Spicy Image-to-Video, 20 credits.
        public static let wan2_7I2VSpicy = Self(rawValue: "wan-2.7-i2v-spicy")
        /// `wan-2.7-t2v`: WAN 2.7 Text-to-Video, 2.5 credits a second; 720p: 2.5, 1080p: 3.
        public static let wan2_7T2V = Self(rawValue: "wan-2.7-t2v")
        /// `wan-2.7-i2v`: WAN 2.7 Image-to-Video, 2.5 credits a second; 720p: 2.5, 1080p: 3.
        public static let wan2_7I2V = Self(rawValue: "wan-2.7-i2v")
        /// `wan-reference-to-video`: WAN Reference to Video, 4 credits.
        public static let wanReferenceToVideo = Self(rawValue: "wan-reference-to-video")
        /// `wan-video-character-swap`: WAN Video Character Swap, 20 credits.
        public static let wanVideoCharacterSwap = Self(rawValue: "wan-video-character-swap")
        /// `wan-video-edit`: WAN 2.7 Video Edit, 6 credits.
        public static let wanVideoEdit = Self(rawValue: "wan-video-edit")
        /// `xai-video`: Grok Imagine Video, 10 credits.
        public static let xaiVideo = Self(rawValue: "xai-video")
        /// `xai-video-edit`: Grok Video Edit, 15 credits.
        public static let xaiVideoEdit = Self(rawValue: "xai-video-edit")
    }
}

extension PixelDojoClient {
    /// What the service answers as `status`; it may have further values than the document names.
    public struct Status: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `pending`
        public static let pending = Self(rawValue: "pending")
        /// `processing`
        public static let processing = Self(rawValue: "processing")
        /// `completed`
        public static let completed = Self(rawValue: "completed")
        /// `failed`
        public static let failed = Self(rawValue: "failed")
    }
}
#endif
