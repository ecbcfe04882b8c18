package dev.trunkline.app.callimport;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out the encoding of a file while it passes: UTF-16 by its byte order mark or its zeros, UTF-8 as long as every byte keeps to it,
 * else Windows-1252, of which Latin-1 is a part. Not thread-safe.
 */
final class Encodings {
    private static final String OTHER = "windows-1252";
    private static final int LOOKED_AT = 64;
    private static final int DECODED_AT_ONCE = 8_192;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer scratch = CharBuffer.allocate(DECODED_AT_ONCE);
    private byte[] rest = new byte[0];
    private boolean isUtf8 = true;
    private String utf16 = "";
    private boolean begun;

    void pass(byte[] bytes) {
        if (!begun) {
            utf16 = utf16(bytes);
            begun = true;
        }
        if (isUtf8 && utf16.isEmpty()) {
            ByteBuffer input = ByteBuffer.allocate(rest.length + bytes.length)
                    .put(rest)
                    .put(bytes)
                    .flip();
            isUtf8 = decodes(input);
            rest = new byte[isUtf8 ? input.remaining() : 0];
            if (isUtf8) {
                input.get(rest);
            }
        }
    }

    private boolean decodes(ByteBuffer input) {
        while (true) {
            scratch.clear();
            CoderResult result = utf8.decode(input, scratch, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
        }
    }

    /** The name of the encoding of all that passed. */
    String name() {
        if (!utf16.isEmpty()) {
            return utf16;
        }
        return isUtf8 && rest.length == 0 ? StandardCharsets.UTF_8.name() : OTHER;
    }

    private static String utf16(byte[] bytes) {
        int looked = Math.min(bytes.length, LOOKED_AT) / 2 * 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < looked; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        boolean little = looked >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        boolean big = looked >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        if (little || !big && oddZeros * 4 > looked && evenZeros == 0) {
            return StandardCharsets.UTF_16LE.name();
        }
        return big || evenZeros * 4 > looked && oddZeros == 0 ? StandardCharsets.UTF_16BE.name() : "";
    }
}
