#include "internal.h"
#include "cic_deflate.h"
#include "compressor.h"
#include <libdeflate.h>
#include <limits.h>
#include <stdbool.h>
// Makes zlib's input const.
#define ZLIB_CONST
#include <zlib.h>

// Output is only looked through, and overwritten: anything above inflate's window of 32 KiB will do.
#define SCRATCH_SIZE (1 << 18)

// Where the last block of a deflate stream lies, in bits.
typedef struct {
    size_t start, end;
} last_block;

// Finds the last block of a stream that libdeflate wrote; returns false when there is no memory.
//
// Blocks follow each other without a length (RFC 1951, section 3.2.3): only reading their symbols tells.
static bool find_last_block(const uint8_t *stream, size_t count, last_block *block) {
    z_stream inflater = { .next_in = stream };
    uint8_t *scratch = malloc(SCRATCH_SIZE);
    if (!scratch || inflateInit2(&inflater, -MAX_WBITS) != Z_OK) {
        free(scratch);
        return false;
    }
    *block = (last_block) { 0 };
    int status = Z_OK;
    while (status == Z_OK) {
        size_t read = inflater.next_in - stream;
        // zlib counts in int.
        inflater.avail_in = count - read < INT_MAX ? count - read : INT_MAX;
        inflater.next_out = scratch;
        inflater.avail_out = SCRATCH_SIZE;
        status = inflate(&inflater, Z_BLOCK);
        bool is_between_blocks = inflater.data_type & 128, was_last = inflater.data_type & 64;
        size_t position = (inflater.next_in - stream) * 8 - (inflater.data_type & 7);
        if (is_between_blocks && was_last) {
            block->end = position;
            break;
        }
        if (is_between_blocks) { block->start = position; }
    }
    inflateEnd(&inflater);
    free(scratch);
    return block->end > 0;
}

// Makes a stream go on: its last block becomes one among others, and an empty stored block fills up the last byte. It
// begins with three bits of zero; its length and the complement of that begin with the next byte.
// `out` has room for 5 bytes more.
static bool open_end(cic_buffer *out) {
    static const uint8_t empty[] = { 0x00, 0x00, 0xFF, 0xFF };
    last_block block;
    if (!find_last_block(out->bytes, out->count, &block)) { return false; }
    out->bytes[block.start / 8] &= ~(1u << block.start % 8);
    size_t padded = (block.end + 3 + 7) / 8;
    if (padded > out->count) { out->bytes[out->count] = 0; }
    memcpy(out->bytes + padded, empty, sizeof empty);
    out->count = padded + sizeof empty;
    return true;
}

cic_result cic_deflate_part(const uint8_t *bytes, size_t count, int32_t level, bool is_last, cic_buffer *out) {
    cic_result result = { .status = CIC_OK };
    *out = (cic_buffer) { 0 };
    bool done = cic_compress(bytes, count, level, libdeflate_deflate_compress, out) && (is_last || open_end(out));
    cic_finish_compressing(done, &result, out);
    return result;
}
