#include "cic_memory.h"
// Says which C library this is.
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>

void cic_return_freed_blocks(size_t smallest) { mallopt(M_MMAP_THRESHOLD, (int)smallest); }
#else
void cic_return_freed_blocks(size_t smallest) { (void)smallest; }
#endif
