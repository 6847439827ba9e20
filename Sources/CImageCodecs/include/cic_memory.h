#ifndef CIC_MEMORY_H
#define CIC_MEMORY_H

#include <stddef.h>

// Makes blocks of at least `smallest` bytes go back to the system when they are freed. Does nothing where the C library
// is not glibc.
void cic_return_freed_blocks(size_t smallest);

#endif
