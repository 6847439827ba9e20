#ifndef CIC_PNG_H
#define CIC_PNG_H

#include "cic_result.h"
#include <stdbool.h>

// A run of bytes. The bytes of a stream may lie in several, one after the other.
typedef struct {
    const uint8_t *_Nonnull bytes;
    size_t count;
} cic_segment;

// A PNG stream and how to read it.
typedef struct {
    const cic_segment *_Nonnull segments;
    size_t segment_count;
    // Whether the caller has checked the checksums of all chunks; libpng then passes over them.
    bool skips_checksums;
    // Whether compressed data is fed byte by byte, so that none of it is lost where the stream breaks off. Slow.
    bool reads_bytewise;
} cic_png_stream;

// Decodes a stream of one image of width × height pixels into straight-alpha RGBA, 8 bits a channel. All of `rgba`
// (width × height × 4 bytes) is written, whatever the result: where decoding did not get to, with zeros.
cic_result cic_png_decode(cic_png_stream stream, uint32_t width, uint32_t height, uint8_t *_Nonnull rgba);

// Takes a row of straight-alpha RGBA; returns whether to go on.
typedef bool (*cic_png_row_function)(void *_Nullable context, const uint8_t *_Nonnull rgba);

// Decodes a stream as above, row by row from the top, and holds only one of them. Interlaced ones, whose rows are not
// complete before the last pass, are unsupported.
cic_result cic_png_decode_rows(cic_png_stream stream, uint32_t width, uint32_t height,
                               cic_png_row_function _Nonnull on_row, void *_Nullable context);

#endif
