#ifndef CIC_WEBP_H
#define CIC_WEBP_H

#include "cic_result.h"
#include <stdbool.h>

// Decodes a still WebP file, or the image chunks of one frame of an animated one, of `width` × `height` pixels into
// tightly packed RGBA.
cic_result cic_webp_decode(
    const void *_Nonnull bytes, size_t count, void *_Nonnull rgba, size_t width, size_t height, bool use_threads);

// Decodes the rows that a damaged still file holds before the damage, and sets the rest to zero. Returns their number.
size_t cic_webp_decode_rows(
    const void *_Nonnull bytes, size_t count, void *_Nonnull rgba, size_t width, size_t height);

typedef struct {
    bool lossless;
    // Keep the colour of transparent pixels.
    bool exact;
    // Lossless: libwebp's level, 0 through 9. Lossy: its method, 0 through 6.
    int effort;
    // Lossy: 0 through 100.
    float quality;
} cic_webp_options;

// Encodes `height` rows of `width` RGBA pixels that begin `stride` bytes apart, as a still file. On failure `out` is
// empty.
cic_result cic_webp_encode(
    const void *_Nonnull rgba, size_t stride, size_t width, size_t height, cic_webp_options options,
    cic_buffer *_Nonnull out);

#endif
