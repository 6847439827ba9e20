// libdeflate's compressors, shared by the files that compress.
#ifndef CIC_COMPRESSOR_H
#define CIC_COMPRESSOR_H

#include "cic_result.h"
#include <libdeflate.h>
#include <stdbool.h>

// A function of libdeflate that compresses into one kind of stream.
typedef size_t (*cic_compress_function)(
    struct libdeflate_compressor *, const void *bytes, size_t count, void *out, size_t room);

// Fills `out`, which gets a few bytes of room more than it needs, and returns true, or false when there is no memory.
bool cic_compress(const uint8_t *bytes, size_t count, int level, cic_compress_function compress, cic_buffer *out);

// Gives back the memory that `out` has too much, all of it when compression was not `done`, which becomes the result.
void cic_finish_compressing(bool done, cic_result *result, cic_buffer *out);

#endif
