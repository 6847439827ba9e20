#include "internal.h"
#include "cic_png.h"
#include <png.h>

// All state of a call. It belongs to the function that calls the one with setjmp in it, which holds only a pointer:
// so no local variable changes between setjmp and longjmp (C11 7.13.2.1p3).
typedef struct {
    cic_png_stream stream;
    // Bytes of the first segment that have been read.
    size_t position;
    uint32_t width, height;
    // All pixels; or, where there is a function to take them, those of one row.
    uint8_t *rgba;
    cic_png_row_function on_row;
    void *row_context;
    // Rows of `rgba` that are final.
    uint32_t row_count;
    png_structp png;
    png_infop info;
    cic_result result;
} png_context;

static void on_error(png_structp png, png_const_charp message) {
    png_context *c = png_get_error_ptr(png);
    cic_fail(&c->result, CIC_CORRUPT, message);
    png_longjmp(png, 1);
}

// Damage to the pixels' data is an error though libpng goes on, and so is a tRNS whose checksum does not fit: libpng
// drops it, and would show what should be transparent. Damage elsewhere does not matter here.
static void on_warning(png_structp png, png_const_charp message) {
    png_context *c = png_get_error_ptr(png);
    if (strncmp(message, "IDAT", 4) == 0 || strcmp(message, "tRNS: CRC error") == 0) {
        cic_fail(&c->result, CIC_CORRUPT, message);
    }
}

static _Noreturn void fail(png_context *c, cic_status status, const char *message) {
    cic_fail(&c->result, status, message);
    png_error(c->png, message);
}

static void on_read(png_structp png, png_bytep data, size_t count) {
    png_context *c = png_get_io_ptr(png);
    while (count > 0) {
        if (c->stream.segment_count == 0) { fail(c, CIC_TRUNCATED, "the file ends within its data"); }
        size_t left = c->stream.segments->count - c->position;
        size_t part = count < left ? count : left;
        memcpy(data, c->stream.segments->bytes + c->position, part);
        data += part;
        count -= part;
        c->position += part;
        if (c->result.status == CIC_OK) { c->result.offset += part; }
        if (part == left) {
            c->stream.segments += 1;
            c->stream.segment_count -= 1;
            c->position = 0;
        }
    }
}

static void read_header(png_context *c) {
    png_set_read_fn(c->png, c, on_read);
    // The caller has checked the size against limits of its own.
    png_set_user_limits(c->png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_chunk_malloc_max(c->png, 1u << 20);
    // Of the ancillary chunks only tRNS is read; text, profiles and the like are passed over unread.
    png_set_keep_unknown_chunks(c->png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
    if (c->stream.skips_checksums) { png_set_crc_action(c->png, PNG_CRC_QUIET_USE, PNG_CRC_QUIET_USE); }
    if (c->stream.reads_bytewise) { png_set_compression_buffer_size(c->png, 1); }
    png_read_info(c->png, c->info);
    if (png_get_image_width(c->png, c->info) != c->width || png_get_image_height(c->png, c->info) != c->height) {
        fail(c, CIC_CORRUPT, "the size changed while the file was read");
    }
}

static void hand_out_rows(png_context *c, int passes) {
    if (passes > 1) { fail(c, CIC_UNSUPPORTED, "rows of an interlaced image come in no order"); }
    for (uint32_t y = 0; y < c->height; y++) {
        png_read_row(c->png, c->rgba, NULL);
        if (!c->on_row(c->row_context, c->rgba)) { return; }
    }
    png_read_end(c->png, NULL);
}

static void read_pixels(png_context *c) {
    read_header(c);
    png_set_expand(c->png);
    png_set_scale_16(c->png);
    png_set_gray_to_rgb(c->png);
    png_set_add_alpha(c->png, 0xff, PNG_FILLER_AFTER);
    int passes = png_set_interlace_handling(c->png);
    png_read_update_info(c->png, c->info);
    size_t stride = (size_t)c->width * 4;
    if (png_get_rowbytes(c->png, c->info) != stride) { fail(c, CIC_UNSUPPORTED, "rows do not come as RGBA"); }
    if (c->on_row) {
        hand_out_rows(c, passes);
        return;
    }
    if (passes > 1) {
        // Every pass writes pixels all over the image.
        memset(c->rgba, 0, stride * c->height);
        c->row_count = c->height;
    }
    for (int pass = 0; pass < passes; pass++) {
        for (uint32_t y = 0; y < c->height; y++) {
            png_read_row(c->png, c->rgba + stride * y, NULL);
            if (passes == 1) { c->row_count = y + 1; }
        }
    }
    png_read_end(c->png, NULL);
}

static void catch_errors(png_context *c) {
    if (setjmp(png_jmpbuf(c->png)) == 0) { read_pixels(c); }
}

static void decode(png_context *c) {
    c->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, c, on_error, on_warning);
    c->info = c->png ? png_create_info_struct(c->png) : NULL;
    if (c->info) {
        catch_errors(c);
    } else {
        cic_fail(&c->result, CIC_OUT_OF_MEMORY, "libpng has no memory to start");
    }
    png_destroy_read_struct(&c->png, &c->info, NULL);
}

cic_result cic_png_decode(cic_png_stream stream, uint32_t width, uint32_t height, uint8_t *rgba) {
    png_context c = { .stream = stream, .width = width, .height = height, .rgba = rgba };
    decode(&c);
    size_t stride = (size_t)width * 4;
    memset(rgba + stride * c.row_count, 0, stride * (height - c.row_count));
    return c.result;
}

cic_result cic_png_decode_rows(
    cic_png_stream stream, uint32_t width, uint32_t height, cic_png_row_function on_row, void *context
) {
    png_context c = { .stream = stream, .width = width, .height = height, .on_row = on_row, .row_context = context };
    c.rgba = malloc((size_t)width * 4);
    if (c.rgba) {
        decode(&c);
    } else {
        cic_fail(&c.result, CIC_OUT_OF_MEMORY, "there is no memory for a row");
    }
    free(c.rgba);
    return c.result;
}
