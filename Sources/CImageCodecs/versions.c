#include "cic_versions.h"

#include <stdio.h>
#include <gif_lib.h>
#include <jpeglib.h>
#include <libdeflate.h>
#include <png.h>
#include <webp/decode.h>

#define TEXT_OF(x) #x
#define TEXT(x) TEXT_OF(x)

const char *cic_png_version(void) { return png_get_libpng_ver(NULL); }

const char *cic_jpeg_version(void) {
#ifdef LIBJPEG_TURBO_VERSION
    return "turbo " TEXT(LIBJPEG_TURBO_VERSION);
#else
    return TEXT(JPEG_LIB_VERSION);
#endif
}

int cic_webp_version(void) { return WebPGetDecoderVersion(); }

const char *cic_gif_version(void) { return TEXT(GIFLIB_MAJOR) "." TEXT(GIFLIB_MINOR) "." TEXT(GIFLIB_RELEASE); }

const char *cic_deflate_version(void) { return LIBDEFLATE_VERSION_STRING; }

const char *cic_compiler_version(void) { return __VERSION__; }

const char *cic_instruction_sets(void) {
#if defined(__AVX512F__)
    return "AVX-512, AVX2, FMA";
#elif defined(__AVX2__) && defined(__FMA__)
    return "AVX2, FMA";
#elif defined(__AVX2__)
    return "AVX2";
#elif defined(__SSE4_2__)
    return "SSE4.2";
#elif defined(__SSE2__)
    return "SSE2";
#elif defined(__ARM_NEON)
    return "NEON, FMA";
#else
    return "none";
#endif
}
