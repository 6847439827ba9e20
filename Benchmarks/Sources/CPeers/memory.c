#include "peers.h"
#include <string.h>

void peer_flatten(const uint8_t *restrict source, uint8_t *restrict target, size_t pixels, const uint8_t matte[3]) {
    uint32_t red = matte[0], green = matte[1], blue = matte[2];
    for (size_t i = 0; i < pixels; i++) {
        uint32_t a = source[4 * i + 3], b = 255 - a;
        uint32_t t = source[4 * i] * a + red * b + 128;
        target[4 * i] = (uint8_t)((t + (t >> 8)) >> 8);
        t = source[4 * i + 1] * a + green * b + 128;
        target[4 * i + 1] = (uint8_t)((t + (t >> 8)) >> 8);
        t = source[4 * i + 2] * a + blue * b + 128;
        target[4 * i + 2] = (uint8_t)((t + (t >> 8)) >> 8);
        target[4 * i + 3] = 255;
    }
}

void peer_copy(const uint8_t *restrict source, uint8_t *restrict target, size_t bytes) {
    memcpy(target, source, bytes);
}

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void peer_base64_encode(const uint8_t *bytes, size_t count, uint8_t *text) {
    size_t i = 0;
    for (; i + 3 <= count; i += 3) {
        uint32_t v = (uint32_t)bytes[i] << 16 | (uint32_t)bytes[i + 1] << 8 | bytes[i + 2];
        *text++ = (uint8_t)alphabet[v >> 18];
        *text++ = (uint8_t)alphabet[v >> 12 & 63];
        *text++ = (uint8_t)alphabet[v >> 6 & 63];
        *text++ = (uint8_t)alphabet[v & 63];
    }
    if (i < count) {
        uint32_t v = (uint32_t)bytes[i] << 16 | (i + 1 < count ? (uint32_t)bytes[i + 1] << 8 : 0);
        *text++ = (uint8_t)alphabet[v >> 18];
        *text++ = (uint8_t)alphabet[v >> 12 & 63];
        *text++ = i + 1 < count ? (uint8_t)alphabet[v >> 6 & 63] : '=';
        *text++ = '=';
    }
}

size_t peer_base64_decode(const uint8_t *text, size_t count, uint8_t *bytes) {
    static uint8_t values[256];
    if (!values['B']) {
        memset(values, 255, sizeof values);
        for (int i = 0; i < 64; i++) { values[(uint8_t)alphabet[i]] = (uint8_t)i; }
    }
    while (count && text[count - 1] == '=') { count--; }
    size_t out = 0;
    uint32_t v = 0;
    for (size_t i = 0; i < count; i++) {
        uint8_t value = values[text[i]];
        if (value == 255) { return 0; }
        v = v << 6 | value;
        if (i % 4 == 3) {
            bytes[out++] = (uint8_t)(v >> 16);
            bytes[out++] = (uint8_t)(v >> 8);
            bytes[out++] = (uint8_t)v;
        }
    }
    if (count % 4 >= 2) { bytes[out++] = (uint8_t)(v >> (count % 4 == 2 ? 4 : 10)); }
    if (count % 4 == 3) { bytes[out++] = (uint8_t)(v >> 2); }
    return out;
}
