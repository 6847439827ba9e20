#include "internal.h"
#include "cic_gif.h"
#include <gif_lib.h>

struct cic_gif_decoder {
    GifFileType *gif;
    // Valid during a call only.
    const uint8_t *bytes;
    size_t count;
    size_t offset;
    // Whether more was asked for than the file holds.
    int has_ended;
};

static int read_bytes(GifFileType *gif, GifByteType *out, int wanted) {
    cic_gif_decoder *decoder = gif->UserData;
    size_t left = decoder->count - decoder->offset;
    size_t taken = (size_t)wanted < left ? (size_t)wanted : left;
    memcpy(out, decoder->bytes + decoder->offset, taken);
    decoder->offset += taken;
    if (taken < (size_t)wanted) { decoder->has_ended = 1; }
    return (int)taken;
}

static void begin(cic_gif_decoder *decoder, const uint8_t *bytes, size_t count) {
    decoder->bytes = bytes;
    decoder->count = count;
}

// The result of a call that giflib ended with `code`, GIF_OK or GIF_ERROR.
static cic_result end(cic_gif_decoder *decoder, int code, int error) {
    cic_result result = { .offset = decoder->offset };
    if (code == GIF_OK) { return result; }
    if (decoder->has_ended) {
        cic_fail(&result, CIC_TRUNCATED, "the file ends too early");
    } else if (error == D_GIF_ERR_NOT_ENOUGH_MEM) {
        cic_fail(&result, CIC_OUT_OF_MEMORY, "there is not enough memory");
    } else {
        const char *text = GifErrorString(error);
        cic_fail(&result, CIC_CORRUPT, text ? text : "the file breaks the rules of GIF");
    }
    return result;
}

cic_result cic_gif_open(const uint8_t *bytes, size_t count, cic_gif_decoder **out) {
    *out = NULL;
    cic_gif_decoder *decoder = calloc(1, sizeof *decoder);
    if (!decoder) {
        cic_result result = { 0 };
        cic_fail(&result, CIC_OUT_OF_MEMORY, "there is not enough memory");
        return result;
    }
    begin(decoder, bytes, count);
    int error = 0;
    decoder->gif = DGifOpen(decoder, read_bytes, &error);
    cic_result result = end(decoder, decoder->gif ? GIF_OK : GIF_ERROR, error);
    if (decoder->gif) {
        *out = decoder;
    } else {
        free(decoder);
    }
    return result;
}

void cic_gif_close(cic_gif_decoder *decoder) {
    if (!decoder) { return; }
    int error = 0;
    DGifCloseFile(decoder->gif, &error);
    free(decoder);
}

// Reads an extension, and of a graphic control extension what it says.
static int read_extension(GifFileType *gif, cic_gif_frame *frame) {
    int kind = 0;
    GifByteType *block = NULL;
    if (DGifGetExtension(gif, &kind, &block) == GIF_ERROR) { return GIF_ERROR; }
    // A block begins with its length.
    if (kind == GRAPHICS_EXT_FUNC_CODE && block && block[0] >= 4) {
        frame->disposal = block[1] >> 2 & 7;
        frame->delay = block[2] | block[3] << 8;
        frame->transparent_index = block[1] & 1 ? block[4] : -1;
    }
    while (block) {
        if (DGifGetExtensionNext(gif, &block) == GIF_ERROR) { return GIF_ERROR; }
    }
    return GIF_OK;
}

static int read_descriptor(GifFileType *gif, cic_gif_frame *frame) {
    if (DGifGetImageDesc(gif) == GIF_ERROR) { return GIF_ERROR; }
    // giflib keeps a list of the frames met, which is for callers that load a file whole.
    GifFreeSavedImages(gif);
    gif->SavedImages = NULL;
    gif->ImageCount = 0;
    frame->is_frame = 1;
    frame->left = gif->Image.Left;
    frame->top = gif->Image.Top;
    frame->width = gif->Image.Width;
    frame->height = gif->Image.Height;
    frame->is_interlaced = gif->Image.Interlace ? 1 : 0;
    const ColorMapObject *map = gif->Image.ColorMap ? gif->Image.ColorMap : gif->SColorMap;
    for (int i = 0; map && i < map->ColorCount && i < 256; i++) {
        frame->palette[i * 3] = map->Colors[i].Red;
        frame->palette[i * 3 + 1] = map->Colors[i].Green;
        frame->palette[i * 3 + 2] = map->Colors[i].Blue;
        frame->color_count = i + 1;
    }
    return GIF_OK;
}

cic_result cic_gif_read_frame(cic_gif_decoder *decoder, const uint8_t *bytes, size_t count, cic_gif_frame *frame) {
    begin(decoder, bytes, count);
    memset(frame, 0, sizeof *frame);
    frame->transparent_index = -1;
    GifFileType *gif = decoder->gif;
    int code = GIF_OK;
    GifRecordType record = UNDEFINED_RECORD_TYPE;
    while (code == GIF_OK && record != IMAGE_DESC_RECORD_TYPE && record != TERMINATE_RECORD_TYPE) {
        code = DGifGetRecordType(gif, &record);
        if (code == GIF_ERROR) { break; }
        if (record == EXTENSION_RECORD_TYPE) { code = read_extension(gif, frame); }
        if (record == IMAGE_DESC_RECORD_TYPE) { code = read_descriptor(gif, frame); }
    }
    return end(decoder, code, gif->Error);
}

cic_result cic_gif_read_pixels(
    cic_gif_decoder *decoder, const uint8_t *bytes, size_t count, uint8_t *indices, int32_t pixel_count) {
    begin(decoder, bytes, count);
    int code = DGifGetLine(decoder->gif, indices, pixel_count);
    return end(decoder, code, decoder->gif->Error);
}

cic_result cic_gif_skip_pixels(cic_gif_decoder *decoder, const uint8_t *bytes, size_t count) {
    begin(decoder, bytes, count);
    int size = 0;
    GifByteType *block = NULL;
    int code = DGifGetCode(decoder->gif, &size, &block);
    while (code == GIF_OK && block) { code = DGifGetCodeNext(decoder->gif, &block); }
    return end(decoder, code, decoder->gif->Error);
}
