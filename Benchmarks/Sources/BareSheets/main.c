// Whole jobs with libwebp and libpng, called as plainly as their manuals show. An error ends the program.
// Usage: BareSheets strip FILE.webp OUT.png LEVEL             the frames of an animation side by side
//        BareSheets slice STRIP.png WIDTH PREFIX LEVEL        PREFIX00.png and so on, each so wide
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <webp/demux.h>

static FILE *opened(const char *path, const char *mode) {
    FILE *file = fopen(path, mode);
    if (!file) {
        perror(path);
        exit(1);
    }
    return file;
}

static WebPData contents(const char *path) {
    FILE *file = opened(path, "rb");
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    uint8_t *bytes = malloc(size);
    if (!bytes || fread(bytes, 1, size, file) != size) exit(1);
    fclose(file);
    return (WebPData){bytes, size};
}

typedef struct {
    FILE *file;
    png_structp png;
    png_infop info;
} Writer;

static Writer writer(const char *path, uint32_t width, uint32_t height, int level) {
    Writer w = {opened(path, "wb"), png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL), NULL};
    w.info = png_create_info_struct(w.png);
    png_init_io(w.png, w.file);
    png_set_IHDR(w.png, w.info, width, height, 8, PNG_COLOR_TYPE_RGBA, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_compression_level(w.png, level);
    png_write_info(w.png, w.info);
    return w;
}

static void finish(Writer *w) {
    png_write_end(w->png, NULL);
    png_destroy_write_struct(&w->png, &w->info);
    fclose(w->file);
}

static void strip(const char *source, const char *target, int level) {
    WebPData data = contents(source);
    WebPAnimDecoderOptions options;
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_RGBA;
    WebPAnimDecoder *decoder = WebPAnimDecoderNew(&data, &options);
    WebPAnimInfo info;
    if (!decoder || !WebPAnimDecoderGetInfo(decoder, &info)) exit(1);
    size_t row = (size_t)info.canvas_width * 4, stride = row * info.frame_count;
    uint8_t *sheet = malloc(stride * info.canvas_height);
    if (!sheet) exit(1);
    for (size_t frame = 0; frame < info.frame_count; frame++) {
        uint8_t *canvas;
        int time;
        if (!WebPAnimDecoderGetNext(decoder, &canvas, &time)) exit(1);
        for (size_t y = 0; y < info.canvas_height; y++)
            memcpy(sheet + y * stride + frame * row, canvas + y * row, row);
    }
    Writer png = writer(target, info.canvas_width * info.frame_count, info.canvas_height, level);
    for (size_t y = 0; y < info.canvas_height; y++) png_write_row(png.png, sheet + y * stride);
    finish(&png);
    free(sheet);
    WebPAnimDecoderDelete(decoder);
    WebPDataClear(&data);
}

static void slice(const char *source, uint32_t width, const char *prefix, int level) {
    FILE *file = opened(source, "rb");
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_init_io(png, file);
    png_read_info(png, info);
    if (!width || png_get_channels(png, info) != 4 || png_get_bit_depth(png, info) != 8) exit(1);
    uint32_t height = png_get_image_height(png, info), count = png_get_image_width(png, info) / width;
    Writer *frames = calloc(count, sizeof *frames);
    uint8_t *row = malloc(png_get_rowbytes(png, info));
    if (!frames || !row) exit(1);
    for (uint32_t i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s%02u.png", prefix, i);
        frames[i] = writer(path, width, height, level);
    }
    for (uint32_t y = 0; y < height; y++) {
        png_read_row(png, row, NULL);
        for (uint32_t i = 0; i < count; i++) png_write_row(frames[i].png, row + (size_t)i * width * 4);
    }
    for (uint32_t i = 0; i < count; i++) finish(&frames[i]);
    png_destroy_read_struct(&png, &info, NULL);
    fclose(file);
    free(row);
    free(frames);
}

int main(int count, char **arguments) {
    if (count == 5 && !strcmp(arguments[1], "strip")) {
        strip(arguments[2], arguments[3], atoi(arguments[4]));
    } else if (count == 6 && !strcmp(arguments[1], "slice")) {
        slice(arguments[2], (uint32_t)atoi(arguments[3]), arguments[4], atoi(arguments[5]));
    } else {
        fprintf(stderr, "usage: BareSheets strip FILE.webp OUT.png LEVEL | slice STRIP.png WIDTH PREFIX LEVEL\n");
        return 2;
    }
    return 0;
}
