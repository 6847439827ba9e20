// The only C that Swift sees of the image libraries. It names none of their types: every
// setjmp and longjmp starts and ends inside one function of this target.
#ifndef CIMAGECODECS_H
#define CIMAGECODECS_H

#include "cic_result.h"
#include "cic_deflate.h"
#include "cic_png.h"
#include "cic_jpeg.h"
#include "cic_webp.h"
#include "cic_gif.h"
#include "cic_memory.h"
#include "cic_versions.h"

#endif
