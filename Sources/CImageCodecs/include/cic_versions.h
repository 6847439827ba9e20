#ifndef CIC_VERSIONS_H
#define CIC_VERSIONS_H

// The libraries in use, each as `1.2.3`; a static string.
const char *_Nonnull cic_png_version(void);
const char *_Nonnull cic_jpeg_version(void);
const char *_Nonnull cic_gif_version(void);
const char *_Nonnull cic_deflate_version(void);

// libwebp's: a byte each for 1, 2 and 3 of version 1.2.3.
int cic_webp_version(void);

// The C compiler that built this; a static string.
const char *_Nonnull cic_compiler_version(void);

// The vector instructions that the compiler was allowed to use everywhere, such as `AVX2, FMA`; a static string.
const char *_Nonnull cic_instruction_sets(void);

#endif
