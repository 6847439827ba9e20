#include "peers.h"
#include <png.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const uint8_t *bytes;
    size_t count, offset;
} source;

static void on_read(png_structp png, png_bytep data, size_t n) {
    source *s = png_get_io_ptr(png);
    if (s->count - s->offset < n) { png_error(png, "end of data"); }
    memcpy(data, s->bytes + s->offset, n);
    s->offset += n;
}

int peer_png_decode(const uint8_t *bytes, size_t count, uint8_t *rgba, size_t capacity) {
    source s = {bytes, count, 0};
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_bytep *volatile rows = NULL;
    if (setjmp(png_jmpbuf(png))) {
        free(rows);
        png_destroy_read_struct(&png, &info, NULL);
        return 1;
    }
    png_set_read_fn(png, &s, on_read);
    png_read_info(png, info);
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    png_set_add_alpha(png, 0xff, PNG_FILLER_AFTER);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    uint32_t height = png_get_image_height(png, info);
    size_t stride = png_get_rowbytes(png, info);
    if (stride * height > capacity) { png_error(png, "too large"); }
    rows = malloc(sizeof(png_bytep) * height);
    for (uint32_t y = 0; y < height; y++) { rows[y] = rgba + y * stride; }
    png_read_image(png, rows);
    png_read_end(png, NULL);
    free(rows);
    png_destroy_read_struct(&png, &info, NULL);
    return 0;
}

typedef struct {
    uint8_t *bytes;
    size_t count, capacity;
} sink;

static void on_write(png_structp png, png_bytep data, size_t n) {
    sink *s = png_get_io_ptr(png);
    if (s->count + n > s->capacity) {
        s->capacity = (s->count + n) * 2;
        s->bytes = realloc(s->bytes, s->capacity);
    }
    memcpy(s->bytes + s->count, data, n);
    s->count += n;
}

static void on_flush(png_structp png) { (void)png; }

size_t peer_png_encode(const uint8_t *rgba, uint32_t width, uint32_t height) {
    sink s = {0};
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    if (setjmp(png_jmpbuf(png))) {
        png_destroy_write_struct(&png, &info);
        return 0;
    }
    png_set_write_fn(png, &s, on_write, on_flush);
    png_set_IHDR(png, info, width, height, 8, PNG_COLOR_TYPE_RGBA, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    for (uint32_t y = 0; y < height; y++) { png_write_row(png, rgba + (size_t)y * width * 4); }
    png_write_end(png, NULL);
    png_destroy_write_struct(&png, &info);
    free(s.bytes);
    return s.count;
}
