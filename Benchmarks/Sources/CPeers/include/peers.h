// The image libraries called as plainly as their manuals show: what our codecs are measured against.
#ifndef PEERS_H
#define PEERS_H

#include <stddef.h>
#include <stdint.h>

// Each decoder writes RGBA8 to `rgba`, which holds `capacity` bytes, and returns 0 when all went well.
int peer_png_decode(const uint8_t *bytes, size_t count, uint8_t *rgba, size_t capacity);
int peer_jpeg_decode(const uint8_t *bytes, size_t count, uint8_t *rgba, size_t capacity);
int peer_webp_decode(const uint8_t *bytes, size_t count, uint8_t *rgba, size_t capacity);
// All frames, each onto one canvas; `canvas` holds `capacity` bytes.
int peer_webp_decode_animation(const uint8_t *bytes, size_t count, uint8_t *canvas, size_t capacity);
int peer_gif_decode_animation(const uint8_t *bytes, size_t count, uint8_t *canvas, size_t capacity);

// Encodes with the library's default settings; returns how many bytes that made, 0 on failure.
size_t peer_png_encode(const uint8_t *rgba, uint32_t width, uint32_t height);

// A plain loop over RGBA8, and a copy of the same memory.
void peer_flatten(const uint8_t *restrict source, uint8_t *restrict target, size_t pixels, const uint8_t matte[3]);
void peer_copy(const uint8_t *restrict source, uint8_t *restrict target, size_t bytes);

// Plain table loops over base64; `text` holds 4 * ((count + 2) / 3) bytes.
void peer_base64_encode(const uint8_t *bytes, size_t count, uint8_t *text);
size_t peer_base64_decode(const uint8_t *text, size_t count, uint8_t *bytes);

// Colours to OKLab with cbrtf; the nearest of the palette's points by trying all; pixels counted by five bits a channel.
// Points are three values each.
void peer_oklab(const uint8_t *rgba, size_t pixels, float *lab);
void peer_nearest(const float *points, size_t count, const float *palette, size_t entries, uint8_t *indices);
void peer_histogram(const uint8_t *rgba, size_t pixels, uint32_t counts[1 << 15]);

#endif
