#include "internal.h"
#include "cic_deflate.h"
#include <libdeflate.h>
#include <stdatomic.h>

// A compressor weighs more than a small image: one of each cheaper level is kept for the next call. Above, it takes
// megabytes, and compressing takes long anyway.
#define LAST_KEPT_LEVEL 9
static _Atomic(struct libdeflate_compressor *) spares[LAST_KEPT_LEVEL + 1];

static struct libdeflate_compressor *take_compressor(int level) {
    struct libdeflate_compressor *spare = NULL;
    if (level <= LAST_KEPT_LEVEL) { spare = atomic_exchange(&spares[level], NULL); }
    return spare ? spare : libdeflate_alloc_compressor(level);
}

static void put_back(struct libdeflate_compressor *compressor, int level) {
    if (level <= LAST_KEPT_LEVEL) { compressor = atomic_exchange(&spares[level], compressor); }
    libdeflate_free_compressor(compressor);
}

uint32_t cic_crc32(uint32_t crc, const uint8_t *bytes, size_t count) { return libdeflate_crc32(crc, bytes, count); }

cic_result cic_zlib_compress(const uint8_t *bytes, size_t count, int32_t level, cic_buffer *out) {
    cic_result result = { .status = CIC_OK };
    *out = (cic_buffer) { 0 };
    if (level < 1 || level > 12) {
        cic_fail(&result, CIC_UNSUPPORTED, "deflate has levels 1 through 12");
        return result;
    }
    struct libdeflate_compressor *compressor = take_compressor(level);
    size_t bound = compressor ? libdeflate_zlib_compress_bound(compressor, count) : 0;
    uint8_t *compressed = compressor ? malloc(bound) : NULL;
    if (compressed) {
        size_t length = libdeflate_zlib_compress(compressor, bytes, count, compressed, bound);
        // Most of the memory was never touched; to give it back moves nothing.
        uint8_t *shrunk = realloc(compressed, length);
        *out = (cic_buffer) { .bytes = shrunk ? shrunk : compressed, .count = length };
    } else {
        cic_fail(&result, CIC_OUT_OF_MEMORY, "there is no memory to compress in");
    }
    if (compressor) { put_back(compressor, level); }
    return result;
}
