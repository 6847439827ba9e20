// Shared by the C files of this target; Swift does not see it.
#ifndef CIC_INTERNAL_H
#define CIC_INTERNAL_H

#include "cic_result.h"
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Records the first failure; later ones are its consequences.
static inline void cic_fail(cic_result *result, cic_status status, const char *message) {
    if (result->status != CIC_OK) { return; }
    result->status = status;
    snprintf(result->message, sizeof result->message, "%s", message ? message : "");
}

#endif
