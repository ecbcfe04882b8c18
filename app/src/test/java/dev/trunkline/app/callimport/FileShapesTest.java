package dev.trunkline.app.callimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ImportFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever wrote a file, its rows come out as they were meant. */
class FileShapesTest {
    private static final String TEXT = "trackingNumber,startedAt,agent\n"
            + "+14165550100,2026-03-02T12:00:00Z,Größe\n"
            + "+14165550101,2026-03-02T12:00:01Z,\"one, \"\"two\"\"\nthree\"\n"
            + "+14165550102,2026-03-02T12:00:02Z,last\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void readsEveryEncoding(String charset) {
        assertSame(TEXT.getBytes(Charset.forName(charset)), 7);
        assertSame(TEXT.getBytes(Charset.forName(charset)), 100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void passesOverAByteOrderMark(String charset) {
        assertSame(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)), 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void readsEverySeparator(String separator) {
        String text = TEXT.replace(",", separator).replace("one" + separator, "one,");
        assertSame(text.getBytes(StandardCharsets.UTF_8), 7);
    }

    @Test
    void passesOverBlankLinesAndReadsEveryKindOfLineEnd() {
        String text = "\r\n" + TEXT.replace("\n+", "\r\n+") + "\r\n , , \r\n\r\n";
        assertSame(text.getBytes(StandardCharsets.UTF_8), 7);
    }

    @Test
    void namesTheLineInWhichARowBegins() {
        assertThat(Files.rows(ImportFormat.TRUNKLINE, TEXT))
                .extracting(CallRow::line)
                .containsExactly(2L, 3L, 5L);
    }

    @Test
    void saysWhereAFileBreaksAndKeepsWhatCameBefore() {
        List<CallRow> rows = Files.rows(ImportFormat.TRUNKLINE, TEXT + "\"+1416,2026-03-02T12:00:00Z,x\n+1416,,\n");

        assertThat(rows).hasSize(4);
        assertThat(rows.getLast()).isInstanceOf(CallRow.Unreadable.class);
        assertThat(Files.told(rows.getLast())).startsWith("The file can't be read behind line 5: a quotation mark");
    }

    @Test
    void fillsShortRowsAndKeepsLongOnes() {
        String text = "trackingNumber,startedAt,agent\n+14165550100,2026-03-02T12:00:00Z\n"
                + "+14165550100,2026-03-02T12:00:01Z,Ann,more\n";
        List<CallRow> rows = Files.rows(ImportFormat.TRUNKLINE, text);

        assertThat(rows).hasOnlyElementsOfType(CallRow.Call.class);
        assertThat(((CallRow.Call) rows.getLast()).call().payload()).containsEntry("Column 4", "more");
    }

    private static void assertSame(byte[] bytes, int partLength) {
        List<CallRow> rows = Files.rows(ImportFormat.TRUNKLINE, null, bytes, partLength);
        assertThat(rows).hasOnlyElementsOfType(CallRow.Call.class);
        assertThat(rows)
                .extracting(row -> ((CallRow.Call) row).call().payload().get("agent"))
                .satisfiesExactly(
                        agent -> assertThat(agent).isEqualTo("Größe"),
                        agent -> assertThat(agent.replace("\r", "")).isEqualTo("one, \"two\"\nthree"),
                        agent -> assertThat(agent).isEqualTo("last"));
    }
}
