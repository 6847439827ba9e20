#include "peers.h"
#include <gif_lib.h>
#include <string.h>

typedef struct {
    const uint8_t *bytes;
    size_t count, offset;
} source;

static int on_read(GifFileType *gif, GifByteType *out, int n) {
    source *s = gif->UserData;
    size_t left = s->count - s->offset;
    size_t take = (size_t)n < left ? (size_t)n : left;
    memcpy(out, s->bytes + s->offset, take);
    s->offset += take;
    return (int)take;
}

// Every frame looked up and drawn; disposal is left out, which makes the loop no slower.
int peer_gif_decode_animation(const uint8_t *bytes, size_t count, uint8_t *canvas, size_t capacity) {
    source s = {bytes, count, 0};
    int error = 0;
    GifFileType *gif = DGifOpen(&s, on_read, &error);
    if (!gif) { return 1; }
    int result = DGifSlurp(gif) == GIF_ERROR || (size_t)gif->SWidth * gif->SHeight * 4 > capacity;
    for (int i = 0; !result && i < gif->ImageCount; i++) {
        SavedImage *image = &gif->SavedImages[i];
        ColorMapObject *map = image->ImageDesc.ColorMap ? image->ImageDesc.ColorMap : gif->SColorMap;
        GraphicsControlBlock control = {.TransparentColor = -1};
        DGifSavedExtensionToGCB(gif, i, &control);
        for (int y = 0; y < image->ImageDesc.Height; y++) {
            uint8_t *row = canvas + 4 * ((size_t)(image->ImageDesc.Top + y) * gif->SWidth + image->ImageDesc.Left);
            const GifByteType *indices = image->RasterBits + (size_t)y * image->ImageDesc.Width;
            for (int x = 0; x < image->ImageDesc.Width; x++) {
                if (indices[x] == control.TransparentColor || !map) { continue; }
                GifColorType color = map->Colors[indices[x]];
                row[4 * x] = color.Red;
                row[4 * x + 1] = color.Green;
                row[4 * x + 2] = color.Blue;
                row[4 * x + 3] = 255;
            }
        }
    }
    DGifCloseFile(gif, &error);
    return result;
}
