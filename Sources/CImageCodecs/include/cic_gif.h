#ifndef CIC_GIF_H
#define CIC_GIF_H

#include "cic_result.h"

// Reads one file, frame by frame and row by row. Every call is given the whole file again, so that it need not be copied
// or stay where it is.
typedef struct cic_gif_decoder cic_gif_decoder;

// What precedes a frame's pixels.
typedef struct {
    // 0 when the end of the file was found instead of a frame.
    int32_t is_frame;
    int32_t left, top, width, height;
    // Hundredths of a second.
    int32_t delay;
    int32_t disposal;
    // -1 when there is none.
    int32_t transparent_index;
    int32_t is_interlaced;
    // The frame's own palette, or else the file's: red, green and blue.
    int32_t color_count;
    uint8_t palette[256 * 3];
} cic_gif_frame;

// Reads the file's header; close what it gives with cic_gif_close.
cic_result cic_gif_open(const uint8_t *_Nullable bytes, size_t count, cic_gif_decoder *_Nullable *_Nonnull decoder);

// Reads up to the pixels of the next frame.
cic_result cic_gif_read_frame(
    cic_gif_decoder *_Nonnull decoder, const uint8_t *_Nullable bytes, size_t count, cic_gif_frame *_Nonnull frame);

// Reads the next pixels of the frame, in the order of storage: `pixel_count` palette positions.
cic_result cic_gif_read_pixels(
    cic_gif_decoder *_Nonnull decoder, const uint8_t *_Nullable bytes, size_t count, uint8_t *_Nonnull indices,
    int32_t pixel_count);

// Passes over the pixels of a frame of which nothing has been read.
cic_result cic_gif_skip_pixels(cic_gif_decoder *_Nonnull decoder, const uint8_t *_Nullable bytes, size_t count);

void cic_gif_close(cic_gif_decoder *_Nullable decoder);

#endif
