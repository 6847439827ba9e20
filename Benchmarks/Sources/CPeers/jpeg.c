#include "peers.h"
#include <stdio.h>
#include <jpeglib.h>

int peer_jpeg_decode(const uint8_t *bytes, size_t count, uint8_t *rgba, size_t capacity) {
    struct jpeg_decompress_struct d;
    struct jpeg_error_mgr errors;
    d.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&d);
    jpeg_mem_src(&d, bytes, count);
    jpeg_read_header(&d, TRUE);
    d.out_color_space = JCS_EXT_RGBA;
    jpeg_start_decompress(&d);
    if ((size_t)d.output_width * d.output_height * 4 > capacity) {
        jpeg_destroy_decompress(&d);
        return 1;
    }
    while (d.output_scanline < d.output_height) {
        JSAMPROW row = rgba + (size_t)d.output_scanline * d.output_width * 4;
        jpeg_read_scanlines(&d, &row, 1);
    }
    jpeg_finish_decompress(&d);
    jpeg_destroy_decompress(&d);
    return 0;
}
