#include "peers.h"
#include <string.h>
#include <webp/decode.h>
#include <webp/demux.h>

int peer_webp_decode(const uint8_t *bytes, size_t count, uint8_t *rgba, size_t capacity) {
    int width = 0, height = 0;
    if (!WebPGetInfo(bytes, count, &width, &height)) { return 1; }
    return WebPDecodeRGBAInto(bytes, count, rgba, capacity, width * 4) ? 0 : 1;
}

int peer_webp_decode_animation(const uint8_t *bytes, size_t count, uint8_t *canvas, size_t capacity) {
    WebPAnimDecoderOptions options;
    WebPAnimDecoderOptionsInit(&options);
    WebPData data = {bytes, count};
    WebPAnimDecoder *decoder = WebPAnimDecoderNew(&data, &options);
    if (!decoder) { return 1; }
    WebPAnimInfo info;
    WebPAnimDecoderGetInfo(decoder, &info);
    size_t size = (size_t)info.canvas_width * info.canvas_height * 4;
    int result = size > capacity;
    while (!result && WebPAnimDecoderHasMoreFrames(decoder)) {
        uint8_t *frame;
        int timestamp;
        if (!WebPAnimDecoderGetNext(decoder, &frame, &timestamp)) { result = 1; break; }
        memcpy(canvas, frame, size);
    }
    WebPAnimDecoderDelete(decoder);
    return result;
}
