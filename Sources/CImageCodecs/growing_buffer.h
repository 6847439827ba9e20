// Output that grows as an encoder writes; Swift does not see it.
#ifndef CIC_GROWING_BUFFER_H
#define CIC_GROWING_BUFFER_H

#include "internal.h"
#include <stdbool.h>

typedef struct {
    uint8_t *bytes;
    size_t count, capacity;
} cic_growing_buffer;

// Makes room for `extra` bytes after the first `count`; false when there is no memory.
static inline bool cic_reserve(cic_growing_buffer *buffer, size_t extra) {
    if (buffer->capacity - buffer->count >= extra) { return true; }
    size_t capacity = buffer->capacity * 2;
    if (capacity < buffer->count + extra) { capacity = buffer->count + extra; }
    uint8_t *bytes = realloc(buffer->bytes, capacity);
    if (!bytes) { return false; }
    buffer->bytes = bytes;
    buffer->capacity = capacity;
    return true;
}

// Appends `extra` bytes; false when there is no memory.
static inline bool cic_append(cic_growing_buffer *buffer, const uint8_t *bytes, size_t extra) {
    if (!cic_reserve(buffer, extra)) { return false; }
    memcpy(buffer->bytes + buffer->count, bytes, extra);
    buffer->count += extra;
    return true;
}

// Hands the bytes over, or frees them when the call failed.
static inline void cic_finish(cic_growing_buffer *buffer, const cic_result *result, cic_buffer *out) {
    if (result->status != CIC_OK) {
        free(buffer->bytes);
        *buffer = (cic_growing_buffer){ 0 };
    }
    out->bytes = buffer->bytes;
    out->count = buffer->count;
}

#endif
