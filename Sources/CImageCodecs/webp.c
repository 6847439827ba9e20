#include "internal.h"
#include "cic_webp.h"
#include "growing_buffer.h"
#include <webp/decode.h>
#include <webp/encode.h>

// MARK: - Decoding

static void fail_decoding(cic_result *result, VP8StatusCode code) {
    switch (code) {
    case VP8_STATUS_OK: return;
    case VP8_STATUS_OUT_OF_MEMORY: cic_fail(result, CIC_OUT_OF_MEMORY, "there is not enough memory"); return;
    case VP8_STATUS_NOT_ENOUGH_DATA:
    case VP8_STATUS_SUSPENDED: cic_fail(result, CIC_TRUNCATED, "the image data end too early"); return;
    case VP8_STATUS_UNSUPPORTED_FEATURE: cic_fail(result, CIC_UNSUPPORTED, "the bitstream is of a later version"); return;
    default: cic_fail(result, CIC_CORRUPT, "the image data are damaged"); return;
    }
}

cic_result cic_webp_decode(
    const void *bytes, size_t count, void *rgba, size_t width, size_t height, bool use_threads
) {
    cic_result result = { 0 };
    WebPDecoderConfig config;
    WebPInitDecoderConfig(&config);
    fail_decoding(&result, WebPGetFeatures(bytes, count, &config.input));
    if (result.status != CIC_OK) { return result; }
    if ((size_t)config.input.width != width || (size_t)config.input.height != height) {
        cic_fail(&result, CIC_CORRUPT, "the image data are of another size than the headers");
        return result;
    }
    config.options.use_threads = use_threads;
    config.output.colorspace = MODE_RGBA;
    config.output.is_external_memory = 1;
    config.output.u.RGBA.rgba = rgba;
    config.output.u.RGBA.stride = (int)(width * 4);
    config.output.u.RGBA.size = width * height * 4;
    fail_decoding(&result, WebPDecode(bytes, count, &config));
    WebPFreeDecBuffer(&config.output);
    return result;
}

size_t cic_webp_decode_rows(const void *bytes, size_t count, void *rgba, size_t width, size_t height) {
    size_t size = width * height * 4;
    memset(rgba, 0, size);
    WebPIDecoder *decoder = WebPINewRGB(MODE_RGBA, rgba, size, (int)(width * 4));
    if (!decoder) { return 0; }
    int rows = 0, decoded_width = 0, decoded_height = 0, stride = 0;
    WebPIUpdate(decoder, bytes, count);
    // Says nothing of the rows unless their size is known, which is checked against the headers' here.
    if (!WebPIDecGetRGB(decoder, &rows, &decoded_width, &decoded_height, &stride) || rows < 0
        || (size_t)decoded_width != width || (size_t)decoded_height != height) {
        rows = 0;
    }
    WebPIDelete(decoder);
    memset((uint8_t *)rgba + (size_t)rows * width * 4, 0, (height - (size_t)rows) * width * 4);
    return (size_t)rows;
}

// MARK: - Encoding

static int append(const uint8_t *bytes, size_t count, const WebPPicture *picture) {
    return cic_append(picture->custom_ptr, bytes, count);
}

static void fail_encoding(cic_result *result, WebPEncodingError code) {
    switch (code) {
    case VP8_ENC_ERROR_OUT_OF_MEMORY:
    case VP8_ENC_ERROR_BITSTREAM_OUT_OF_MEMORY:
    case VP8_ENC_ERROR_BAD_WRITE: cic_fail(result, CIC_OUT_OF_MEMORY, "there is not enough memory"); return;
    case VP8_ENC_ERROR_BAD_DIMENSION: cic_fail(result, CIC_TOO_LARGE, "a side has more than 16383 px"); return;
    case VP8_ENC_ERROR_PARTITION0_OVERFLOW:
    case VP8_ENC_ERROR_PARTITION_OVERFLOW:
    case VP8_ENC_ERROR_FILE_TOO_BIG:
        cic_fail(result, CIC_TOO_LARGE, "the image data outgrow the format; lower the quality or the size");
        return;
    default: cic_fail(result, CIC_UNSUPPORTED, "libwebp refuses these options"); return;
    }
}

static int configure(WebPConfig *config, cic_webp_options options) {
    if (!WebPConfigInit(config)) { return 0; }
    if (options.lossless) {
        config->exact = options.exact;
        return WebPConfigLosslessPreset(config, options.effort);
    }
    config->method = options.effort;
    config->quality = options.quality;
    return WebPValidateConfig(config);
}

cic_result cic_webp_encode(
    const void *rgba, size_t stride, size_t width, size_t height, cic_webp_options options, cic_buffer *out
) {
    cic_result result = { 0 };
    cic_growing_buffer buffer = { 0 };
    WebPConfig config;
    WebPPicture picture;
    if (!configure(&config, options) || !WebPPictureInit(&picture)) {
        cic_fail(&result, CIC_UNSUPPORTED, "libwebp refuses these options");
        cic_finish(&buffer, &result, out);
        return result;
    }
    picture.use_argb = 1;
    picture.width = (int)width;
    picture.height = (int)height;
    picture.writer = append;
    picture.custom_ptr = &buffer;
    if (!WebPPictureImportRGBA(&picture, rgba, (int)stride) || !WebPEncode(&config, &picture)) {
        fail_encoding(&result, picture.error_code);
    }
    WebPPictureFree(&picture);
    cic_finish(&buffer, &result, out);
    return result;
}
