#ifndef CIC_GIF_H
#define CIC_GIF_H

#include "cic_result.h"

#endif
