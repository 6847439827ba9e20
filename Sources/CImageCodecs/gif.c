#include "internal.h"
#include "cic_gif.h"
