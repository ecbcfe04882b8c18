package dev.trunkline.benchmarks.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/**
 * A file of calls in our own format, newest first as providers write them: three of five to numbers of the pool, the others to channel
 * numbers; two calls by each caller; one row in a thousand is faulty.
 */
final class CallsCsv {
    private static final int FAULTY = 1_000;
    private static final int CHANNELS = 5;
    private static final int FIRST_CHANNEL = 130;
    private static final int LONGEST = 600;

    private CallsCsv() {}

    static void write(Path file, int rows, History history) {
        Random random = new Random(42);
        long gap = History.PERIOD.toMillis() / rows;
        Instant end = History.FROM.plus(History.PERIOD);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("trackingNumber,caller,startedAt,durationSeconds,answered,externalId,agent\n");
            for (int i = 0; i < rows; i++) {
                String number = random.nextInt(CHANNELS) < 3
                        ? history.number(random.nextInt(Integer.MAX_VALUE)).e164()
                        : "+14165550" + (FIRST_CHANNEL + random.nextInt(CHANNELS));
                String start = i % FAULTY == FAULTY - 1
                        ? ""
                        : end.minusMillis((i + 1) * gap).toString();
                int talk = random.nextInt(LONGEST);
                out.write(String.format(
                        Locale.ROOT,
                        "%s,+1905%07d,%s,%d,%s,call-%d,agent %d%n",
                        number,
                        2_000_000 + i / 2,
                        start,
                        talk,
                        talk > 20,
                        i,
                        i % 17));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
