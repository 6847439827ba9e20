#include "peers.h"
#include <math.h>
#include <string.h>

static float linear_light(uint8_t value) {
    float c = value / 255.0f;
    return c <= 0.04045f ? c / 12.92f : powf((c + 0.055f) / 1.055f, 2.4f);
}

void peer_oklab(const uint8_t *rgba, size_t pixels, float *lab) {
    float light[256];
    for (int i = 0; i < 256; i++) { light[i] = linear_light((uint8_t)i); }
    for (size_t i = 0; i < pixels; i++) {
        float r = light[rgba[4 * i]], g = light[rgba[4 * i + 1]], b = light[rgba[4 * i + 2]];
        float l = cbrtf(0.4122214708f * r + 0.5363325363f * g + 0.0514459929f * b);
        float m = cbrtf(0.2119034982f * r + 0.6806995451f * g + 0.1073969566f * b);
        float s = cbrtf(0.0883024619f * r + 0.2817188376f * g + 0.6299787005f * b);
        lab[3 * i] = 0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s;
        lab[3 * i + 1] = 1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s;
        lab[3 * i + 2] = 0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s;
    }
}

void peer_nearest(const float *points, size_t count, const float *palette, size_t entries, uint8_t *indices) {
    for (size_t i = 0; i < count; i++) {
        float best = INFINITY;
        for (size_t k = 0; k < entries; k++) {
            float x = points[3 * i] - palette[3 * k];
            float y = points[3 * i + 1] - palette[3 * k + 1];
            float z = points[3 * i + 2] - palette[3 * k + 2];
            float distance = x * x + y * y + z * z;
            if (distance < best) {
                best = distance;
                indices[i] = (uint8_t)k;
            }
        }
    }
}

void peer_histogram(const uint8_t *rgba, size_t pixels, uint32_t counts[1 << 15]) {
    memset(counts, 0, sizeof(uint32_t) << 15);
    for (size_t i = 0; i < pixels; i++) {
        counts[(rgba[4 * i] >> 3) << 10 | (rgba[4 * i + 1] >> 3) << 5 | rgba[4 * i + 2] >> 3]++;
    }
}
