import ServiceCatalog

extension Constraint {
    /// Whether it is about a picture's file or pixels.
    package var isAboutPictures: Bool {
        switch self {
        case .format, .byteCount, .side, .aspect, .still, .stillUnless, .singleSprite: true
        case .advice(let advice):
            switch advice {
            case .flattenedEdges, .notNative, .touchesBorder, .movingPicture: true
            case .experimentalField, .ignoredField: false
            }
        default: false
        }
    }

    /// Whether only pixels tell.
    package var needsPixels: Bool {
        switch self {
        case .singleSprite, .advice(.flattenedEdges), .advice(.notNative), .advice(.touchesBorder): true
        default: false
        }
    }
}
