import FuzzSupport
import PixelCodecs

FuzzDriver.run { bytes in
    DecodingCheck.run(PNGRepair.repaired(bytes) ?? bytes, formats: [.png])
    // Now and then with the checksums as they come.
    if bytes.count % 8 == 0 { DecodingCheck.run(bytes, formats: [.png]) }
}
