#ifndef CIC_PNG_H
#define CIC_PNG_H

#include "cic_result.h"

#endif
