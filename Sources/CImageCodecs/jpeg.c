#include "internal.h"
#include "cic_jpeg.h"
