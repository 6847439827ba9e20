#include "internal.h"
#include "cic_deflate.h"
#include "compressor.h"
#include <libdeflate.h>
#include <limits.h>
#include <stdatomic.h>
// Makes zlib's input const.
#define ZLIB_CONST
#include <zlib.h>

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

// Room for what may follow the stream.
#define SPARE_ROOM 8

bool cic_compress(const uint8_t *bytes, size_t count, int level, cic_compress_function compress, cic_buffer *out) {
    struct libdeflate_compressor *compressor = take_compressor(level);
    if (!compressor) { return false; }
    size_t bound = libdeflate_zlib_compress_bound(compressor, count);
    out->bytes = malloc(bound + SPARE_ROOM);
    if (out->bytes) { out->count = compress(compressor, bytes, count, out->bytes, bound); }
    put_back(compressor, level);
    return out->bytes != NULL;
}

void cic_finish_compressing(bool done, cic_result *result, cic_buffer *out) {
    if (!done) {
        free(out->bytes);
        *out = (cic_buffer) { 0 };
        cic_fail(result, CIC_OUT_OF_MEMORY, "there is no memory to compress in");
        return;
    }
    // Most of the memory was never touched; to give it back moves nothing.
    uint8_t *shrunk = realloc(out->bytes, out->count);
    if (shrunk) { out->bytes = shrunk; }
}

// The smallest number in the range whose power of two is at least `count`.
static int bits_for(size_t count, int lowest, int highest) {
    int bits = lowest;
    while (bits < highest && (size_t)1 << bits < count) { bits += 1; }
    return bits;
}

// As cic_compress, by a strategy of zlib that looks no further back than one byte.
static bool compress_simply(const uint8_t *bytes, size_t count, int strategy, cic_buffer *out) {
    z_stream stream = { 0 };
    // The memory level makes for blocks of 2 to its sixth more symbols, of which each carries its code: the longer the
    // better. To set up more than the bytes need takes longer than to compress a small image.
    int window_bits = bits_for(count, 9, MAX_WBITS), memory_level = bits_for(count, 7, 15) - 6;
    if (deflateInit2(&stream, 1, Z_DEFLATED, window_bits, memory_level, strategy) != Z_OK) { return false; }
    size_t bound = deflateBound(&stream, count);
    out->bytes = malloc(bound);
    // zlib counts in int.
    stream.next_in = bytes;
    stream.next_out = out->bytes;
    int status = out->bytes ? Z_OK : Z_MEM_ERROR;
    while (status == Z_OK) {
        size_t read = stream.next_in - bytes, written = stream.next_out - out->bytes;
        stream.avail_in = count - read < INT_MAX ? count - read : INT_MAX;
        stream.avail_out = bound - written < INT_MAX ? bound - written : INT_MAX;
        status = deflate(&stream, count - read <= INT_MAX ? Z_FINISH : Z_NO_FLUSH);
    }
    out->count = stream.next_out - out->bytes;
    deflateEnd(&stream);
    return status == Z_STREAM_END;
}

uint32_t cic_crc32(uint32_t crc, const uint8_t *bytes, size_t count) { return libdeflate_crc32(crc, bytes, count); }

uint32_t cic_adler32(const uint8_t *bytes, size_t count) { return libdeflate_adler32(1, bytes, count); }

cic_result cic_zlib_compress(const uint8_t *bytes, size_t count, cic_matching matching, int32_t level,
                             cic_buffer *out) {
    cic_result result = { .status = CIC_OK };
    *out = (cic_buffer) { 0 };
    bool done = matching == CIC_ALL_MATCHES
        ? cic_compress(bytes, count, level, libdeflate_zlib_compress, out)
        : compress_simply(bytes, count, matching == CIC_RUNS ? Z_RLE : Z_HUFFMAN_ONLY, out);
    cic_finish_compressing(done, &result, out);
    return result;
}
