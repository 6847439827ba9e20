#include "internal.h"
#include "cic_webp.h"
