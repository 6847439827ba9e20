#ifndef CIC_DEFLATE_H
#define CIC_DEFLATE_H

#include "cic_result.h"
#include <stdbool.h>

// How to look for repetition in bytes that are to be compressed.
typedef enum __attribute__((enum_extensibility(closed))) : int32_t {
    // Anything up to 32 KiB back: libdeflate.
    CIC_ALL_MATCHES = 0,
    // Runs of one value: zlib. Faster, and smaller where a photograph's noise makes other matches dear.
    CIC_RUNS = 1,
    // None; frequent values merely get short codes: zlib.
    CIC_NO_MATCHES = 2,
} cic_matching;

// The CRC-32 of PNG and zlib, of `count` bytes after those that `crc` is of; start with 0.
uint32_t cic_crc32(uint32_t crc, const uint8_t *_Nullable bytes, size_t count);

// The checksum that ends a zlib stream (RFC 1950).
uint32_t cic_adler32(const uint8_t *_Nullable bytes, size_t count);

// Compresses into a zlib stream. The level, 1 (fastest) through 12 (smallest), is for CIC_ALL_MATCHES.
cic_result cic_zlib_compress(const uint8_t *_Nonnull bytes, size_t count, cic_matching matching, int32_t level,
                             cic_buffer *_Nonnull out);

// Compresses into a part of a deflate stream (RFC 1951), which looks for no repetition before itself. Parts that follow
// each other, of which the last is marked as such, are a stream.
cic_result cic_deflate_part(const uint8_t *_Nonnull bytes, size_t count, int32_t level, bool is_last,
                            cic_buffer *_Nonnull out);

#endif
