#include "internal.h"
#include "cic_jpeg.h"
#include "growing_buffer.h"
#include <jpeglib.h>
#include <jerror.h>

// More scans than any encoder writes; a file can ask for thousands, each a walk over the whole canvas.
enum { MAX_SCANS = 100 };

// MARK: - Errors

typedef struct {
    struct jpeg_error_mgr base; // first: libjpeg hands back a pointer to it
    jmp_buf jump;
    cic_result result;
    size_t input_count;
    // The rows above some damage will do.
    bool keeps_partial;
    // A file in several scans has a coarse picture of all rows early on: damage further in need not end the decoding.
    bool survives_damage;
    // Rows above the damage, once there is some.
    JDIMENSION sound_rows;
} jpeg_context;

static void fail(j_common_ptr jpeg, cic_status status) {
    jpeg_context *context = (jpeg_context *)jpeg->err;
    if (context->result.status != CIC_OK) { return; }
    char text[JMSG_LENGTH_MAX];
    jpeg->err->format_message(jpeg, text);
    cic_fail(&context->result, status, text);
    if (!jpeg->is_decompressor) { return; }
    const struct jpeg_source_mgr *source = ((j_decompress_ptr)jpeg)->src;
    bool at_end = status == CIC_TRUNCATED || !source || source->bytes_in_buffer > context->input_count;
    context->result.offset = context->input_count - (at_end ? 0 : source->bytes_in_buffer);
}

static cic_status status_of_error(int code) {
    switch (code) {
    case JERR_OUT_OF_MEMORY: return CIC_OUT_OF_MEMORY;
    case JERR_INPUT_EMPTY:
    case JERR_INPUT_EOF: return CIC_TRUNCATED;
    case JERR_IMAGE_TOO_BIG:
    case JERR_WIDTH_OVERFLOW: return CIC_TOO_LARGE;
    case JERR_ARITH_NOTIMPL:
    case JERR_BAD_PRECISION:
    case JERR_CCIR601_NOTIMPL:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_FRACT_SAMPLE_NOTIMPL:
    case JERR_NOT_COMPILED:
    case JERR_SOF_UNSUPPORTED: return CIC_UNSUPPORTED;
    default: return CIC_CORRUPT;
    }
}

// Ends the call in place of libjpeg's exit().
static void on_error(j_common_ptr jpeg) {
    fail(jpeg, status_of_error(jpeg->err->msg_code));
    longjmp(((jpeg_context *)jpeg->err)->jump, 1);
}

// Whether every decoder gives the same pixels in spite of this warning.
static bool is_harmless(int code) {
    return code == JWRN_ADOBE_XFORM || code == JWRN_BOGUS_ICC || code == JWRN_EXTRANEOUS_DATA
        || code == JWRN_JFIF_MAJOR || code == JWRN_NOT_SEQUENTIAL;
}

// Libjpeg only warns of most damage and makes up the pixels; here that is a failure.
static void on_message(j_common_ptr jpeg, int level) {
    int code = jpeg->err->msg_code;
    if (level >= 0 || is_harmless(code)) { return; }
    jpeg_context *context = (jpeg_context *)jpeg->err;
    fail(jpeg, code == JWRN_JPEG_EOF ? CIC_TRUNCATED : CIC_CORRUPT);
    // Libjpeg reads ahead: whether a pixel lacks the missing bytes, another warning will tell.
    if (code == JWRN_JPEG_EOF && context->keeps_partial) { return; }
    if (!context->survives_damage) { longjmp(context->jump, 1); }
    j_decompress_ptr d = (j_decompress_ptr)jpeg;
    if (d->input_scan_number <= 1 && context->sound_rows == d->image_height) {
        // The last row of blocks may reach below the image.
        JDIMENSION rows = d->input_iMCU_row * (JDIMENSION)(d->max_v_samp_factor * DCTSIZE);
        context->sound_rows = rows < d->image_height ? rows : d->image_height;
    }
}

static void never_print(j_common_ptr jpeg) { (void)jpeg; }

static struct jpeg_error_mgr *install(jpeg_context *context) {
    jpeg_std_error(&context->base);
    context->base.error_exit = on_error;
    context->base.emit_message = on_message;
    context->base.output_message = never_print;
    return &context->base;
}

// MARK: - Decoding

static void refuse_scan_bomb(j_common_ptr jpeg) {
    if (((j_decompress_ptr)jpeg)->input_scan_number <= MAX_SCANS) { return; }
    jpeg_context *context = (jpeg_context *)jpeg->err;
    cic_fail(&context->result, CIC_TOO_LARGE, "the image comes in more than 100 scans");
    context->survives_damage = false;
    longjmp(context->jump, 1);
}

// Inverted inks to light, in place: what Chromium and Firefox do without a colour profile.
static void cmyk_to_rgba(uint8_t *row, size_t width) {
    for (uint8_t *p = row; p < row + width * 4; p += 4) {
        unsigned k = p[3];
        p[0] = (uint8_t)(p[0] * k / 255);
        p[1] = (uint8_t)(p[1] * k / 255);
        p[2] = (uint8_t)(p[2] * k / 255);
        p[3] = 255;
    }
}

static void decode(
    j_decompress_ptr d, const uint8_t *bytes, size_t count, uint8_t *rgba, size_t width, size_t height
) {
    jpeg_context *context = (jpeg_context *)d->err;
    jpeg_mem_src(d, bytes, (unsigned long)count);
    jpeg_read_header(d, TRUE);
    if (d->image_width != width || d->image_height != height) {
        cic_fail(&context->result, CIC_CORRUPT, "the image has more than one size");
        longjmp(context->jump, 1);
    }
    bool is_cmyk = d->num_components == 4;
    d->out_color_space = is_cmyk ? JCS_CMYK : JCS_EXT_RGBA;
    context->sound_rows = d->image_height;
    context->survives_damage = context->keeps_partial && jpeg_has_multiple_scans(d);
    jpeg_start_decompress(d);
    while (d->output_scanline < context->sound_rows) {
        JSAMPROW row = rgba + (size_t)d->output_scanline * width * 4;
        jpeg_read_scanlines(d, &row, 1);
        if (is_cmyk) { cmyk_to_rgba(row, width); }
    }
    // Reads on to the end marker, which has to be there.
    if (context->sound_rows == d->image_height) { jpeg_finish_decompress(d); }
}

cic_result cic_jpeg_decode(
    const void *bytes, size_t count, void *rgba, size_t width, size_t height, bool keep_partial, size_t *rows
) {
    struct jpeg_decompress_struct d = { 0 };
    struct jpeg_progress_mgr progress = { .progress_monitor = refuse_scan_bomb };
    jpeg_context context = { .input_count = count, .keeps_partial = keep_partial };
    d.err = install(&context);
    *rows = 0;
    if (setjmp(context.jump) == 0) {
        jpeg_create_decompress(&d);
        d.progress = &progress;
        decode(&d, bytes, count, rgba, width, height);
    }
    bool is_sound = context.result.status == CIC_OK;
    if (is_sound || (keep_partial && context.result.status != CIC_TOO_LARGE)) { *rows = d.output_scanline; }
    if (*rows > 0 && *rows < height) { memset((uint8_t *)rgba + *rows * width * 4, 0, (height - *rows) * width * 4); }
    jpeg_destroy_decompress(&d);
    return context.result;
}

// MARK: - Encoding

// Libjpeg's own memory destination loses its buffer on an error.
typedef struct {
    struct jpeg_destination_mgr base; // first: libjpeg hands back a pointer to it
    cic_growing_buffer buffer;
} jpeg_destination;

static boolean make_room(j_compress_ptr c) {
    jpeg_destination *destination = (jpeg_destination *)c->dest;
    cic_growing_buffer *buffer = &destination->buffer;
    buffer->count = buffer->capacity;
    if (!cic_reserve(buffer, 1 << 14)) { ERREXIT1(c, JERR_OUT_OF_MEMORY, 0); }
    destination->base.next_output_byte = buffer->bytes + buffer->count;
    destination->base.free_in_buffer = buffer->capacity - buffer->count;
    return TRUE;
}

static void begin_output(j_compress_ptr c) { make_room(c); }

static void end_output(j_compress_ptr c) {
    jpeg_destination *destination = (jpeg_destination *)c->dest;
    destination->buffer.count = destination->buffer.capacity - destination->base.free_in_buffer;
}

static void encode(j_compress_ptr c, const uint8_t *rgba, size_t width, size_t height, cic_jpeg_options options) {
    c->image_width = (JDIMENSION)width;
    c->image_height = (JDIMENSION)height;
    c->input_components = 4;
    c->in_color_space = JCS_EXT_RGBX;
    jpeg_set_defaults(c);
    if (options.grayscale) { jpeg_set_colorspace(c, JCS_GRAYSCALE); }
    c->comp_info[0].h_samp_factor = options.grayscale ? 1 : options.horizontal_sampling;
    c->comp_info[0].v_samp_factor = options.grayscale ? 1 : options.vertical_sampling;
    jpeg_set_quality(c, options.quality, TRUE);
    c->optimize_coding = TRUE;
    if (options.progressive) { jpeg_simple_progression(c); }
    jpeg_start_compress(c, TRUE);
    while (c->next_scanline < c->image_height) {
        JSAMPROW row = (JSAMPROW)(rgba + (size_t)c->next_scanline * width * 4);
        jpeg_write_scanlines(c, &row, 1);
    }
    jpeg_finish_compress(c);
}

cic_result cic_jpeg_encode(
    const void *rgba, size_t width, size_t height, cic_jpeg_options options, cic_buffer *out
) {
    struct jpeg_compress_struct c = { 0 };
    jpeg_context context = { 0 };
    jpeg_destination destination = {
        .base = { .init_destination = begin_output, .empty_output_buffer = make_room, .term_destination = end_output },
    };
    c.err = install(&context);
    if (setjmp(context.jump) == 0) {
        jpeg_create_compress(&c);
        c.dest = &destination.base;
        encode(&c, rgba, width, height, options);
    }
    jpeg_destroy_compress(&c);
    cic_finish(&destination.buffer, &context.result, out);
    return context.result;
}
