#ifndef CIC_RESULT_H
#define CIC_RESULT_H

#include <stddef.h>
#include <stdint.h>

typedef enum __attribute__((enum_extensibility(closed))) : int32_t {
    CIC_OK = 0,
    CIC_CORRUPT = 1,
    CIC_TRUNCATED = 2,
    CIC_TOO_LARGE = 3,
    CIC_UNSUPPORTED = 4,
    CIC_OUT_OF_MEMORY = 5,
} cic_status;

// What became of a call.
typedef struct {
    cic_status status;
    // How many bytes of the input had been read when the call ended.
    size_t offset;
    // What went wrong, for a developer to read; zero-terminated.
    char message[160];
} cic_result;

// Memory that a call allocated; free it with cic_free.
typedef struct {
    uint8_t *_Nullable bytes;
    size_t count;
} cic_buffer;

void cic_free(void *_Nullable p);

#endif
