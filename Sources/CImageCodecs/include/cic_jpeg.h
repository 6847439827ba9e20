#ifndef CIC_JPEG_H
#define CIC_JPEG_H

#include "cic_result.h"

#endif
