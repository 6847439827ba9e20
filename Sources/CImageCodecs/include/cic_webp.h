#ifndef CIC_WEBP_H
#define CIC_WEBP_H

#include "cic_result.h"

#endif
