internal import CImageCodecs

/// What becomes of memory that a frame or an image no longer needs.
package enum FreedMemory {
    /// Makes blocks of 256 KiB and more go back to the system as soon as they are freed, in this process as a whole: for
    /// programs, not for libraries.
    ///
    /// glibc takes the first freed frame as a sign that more of its size will follow, and keeps them: a sixth of what it
    /// takes to make a strip of an animation. Other C libraries have no such habit.
    package static func goesBackToTheSystem() {
        cic_return_freed_blocks(256 << 10)
    }
}
