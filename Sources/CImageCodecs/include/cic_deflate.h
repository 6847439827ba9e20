#ifndef CIC_DEFLATE_H
#define CIC_DEFLATE_H

#include "cic_result.h"

// The CRC-32 of PNG and zlib, of `count` bytes after those that `crc` is of; start with 0.
uint32_t cic_crc32(uint32_t crc, const uint8_t *_Nullable bytes, size_t count);

// Compresses into a zlib stream, at a level of 1 (fastest) through 12 (smallest).
cic_result cic_zlib_compress(const uint8_t *_Nonnull bytes, size_t count, int32_t level, cic_buffer *_Nonnull out);

#endif
