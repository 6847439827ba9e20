#ifndef CIC_JPEG_H
#define CIC_JPEG_H

#include "cic_result.h"
#include <stdbool.h>

// Decodes a JPEG of `width` × `height` stored pixels into tightly packed opaque RGBA. `*rows` is the number of rows
// that are sound: all of them when all went well; after a failure none, unless `keep_partial` is set. Rows below them
// are set to zero when there are some.
// Four-channel files are taken as inverted CMYK, as browsers do.
cic_result cic_jpeg_decode(
    const void *_Nonnull bytes, size_t count, void *_Nonnull rgba, size_t width, size_t height,
    bool keep_partial, size_t *_Nonnull rows);

typedef struct {
    // 1 through 100.
    int quality;
    // How many luma samples there are to a chroma sample, across and down: 1 or 2.
    int horizontal_sampling, vertical_sampling;
    bool progressive;
    // Write luma alone.
    bool grayscale;
} cic_jpeg_options;

// Encodes tightly packed RGBA, whose alpha is ignored. On failure `out` is empty.
cic_result cic_jpeg_encode(
    const void *_Nonnull rgba, size_t width, size_t height, cic_jpeg_options options, cic_buffer *_Nonnull out);

#endif
