#include "internal.h"

void cic_free(void *p) { free(p); }
