package dev.trunkline.app.snippet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A script that pages load, as it is sent.
 *
 * @param name of the file without its ending, such as {@code trunkline}
 * @param hash the first 16 hexadecimal digits of its SHA-256, which name this version of it for ever
 * @param integrity as a script tag names it (W3C Subresource Integrity), with SHA-384
 * @param plain its bytes; not to be changed
 * @param compressed the same by the names of encodings, the smallest first; not to be changed
 */
public record SnippetFile(
        String name, String hash, String integrity, byte[] plain, SequencedMap<String, byte[]> compressed) {
    private static final int HASH_LENGTH = 16;

    /** A script that is compressed here, once. */
    static SnippetFile of(String name, byte[] script) {
        return of(name, script, new LinkedHashMap<>());
    }

    /** A script of which the build made a smaller form than can be made here (Brotli, RFC 7932). */
    static SnippetFile of(String name, byte[] script, byte[] brotli) {
        SequencedMap<String, byte[]> compressed = new LinkedHashMap<>();
        compressed.put("br", brotli);
        return of(name, script, compressed);
    }

    private static SnippetFile of(String name, byte[] script, SequencedMap<String, byte[]> compressed) {
        compressed.put("gzip", gzip(script));
        String hash = HexFormat.of().formatHex(digest("SHA-256", script)).substring(0, HASH_LENGTH);
        String integrity = "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", script));
        return new SnippetFile(name, hash, integrity, script, Collections.unmodifiableSequencedMap(compressed));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has " + algorithm, e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new Hardest(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return compressed.toByteArray();
    }

    private static final class Hardest extends GZIPOutputStream {
        Hardest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
