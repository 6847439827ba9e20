#include "internal.h"
#include "cic_png.h"
