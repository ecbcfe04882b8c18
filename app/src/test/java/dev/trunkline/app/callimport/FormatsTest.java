package dev.trunkline.app.callimport;

import static dev.trunkline.app.callimport.Files.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.ColumnMapping;
import dev.trunkline.core.callimport.ImportFormat;
import dev.trunkline.core.callimport.UnreadableFileException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each format makes of its files. */
class FormatsTest {
    private static final String OWN =
            "trackingNumber,caller,startedAt,durationSeconds,answered,externalId,agent,card\n";
    private static final String OWN_CALL = "+14165550100,+16475550142,2026-03-02T";
    private static final String TWILIO = "Call Sid,From,To,Direction,Status,Start Time,End Time,Duration,Price\n";
    private static final String SID = "CA0123456789abcdef0123456789abcdef";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/callimport/trunkline.txt", delimiter = '|', quoteCharacter = '`')
    void readsOurOwn(String row, String told) {
        assertThat(rows(ImportFormat.TRUNKLINE, OWN + row))
                .extracting(Files::told)
                .containsExactly(told);
    }

    @Test
    void keepsWhatElseARowSaysButWhatTheSiteNeverStores() {
        CallRow.Call call = (CallRow.Call)
                rows(ImportFormat.TRUNKLINE, OWN + "+14165550100,,2026-03-02T12:00:00Z,9,true,x1,Ann,4111")
                        .getFirst();

        assertThat(call.call().payload()).containsOnly(Map.entry("agent", "Ann"));
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource({
        "'12:00:00Z,,,call-1001', '13:00:00Z,,,call-1002', true",
        "'12:00:00Z,,,call-1001', '12:00:00Z,,,call-2001', false",
        "'12:00:00Z,,,7',         '12:00:00Z,,,8',         true",
        "'12:00:00Z,,,',          '12:59:59Z,,,',          true",
        "'12:00:00Z,,,',          '13:00:00Z,,,',          false",
        "'12:00:00Z,,,',          '12:00:00Z,,,call-1001', false",
    })
    void idsOfNeighboursBeginAlikeAndDiffer(String one, String other, boolean alike) {
        List<String> ids =
                rows(ImportFormat.TRUNKLINE, OWN + OWN_CALL + one + ",,\n" + OWN_CALL + other + ",,\n").stream()
                        .map(row -> ((CallRow.Call) row).call().id().value())
                        .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("i-[0-9a-f]{32}"));
        assertThat(ids.getFirst().regionMatches(0, ids.getLast(), 0, 10)).isEqualTo(alike);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/callimport/twilio.txt", delimiter = '|', quoteCharacter = '`')
    void readsTwilio(String row, String told) {
        assertThat(rows(ImportFormat.TWILIO, TWILIO + row.formatted(SID)))
                .extracting(Files::told)
                .containsExactly(told.formatted(SID));
    }

    @Test
    void givesATwilioCallTheIdOfItsWebhooks() {
        CallRow.Call call = (CallRow.Call) rows(
                        ImportFormat.TWILIO,
                        TWILIO + SID + ",+16475550142,+14165550100,inbound,busy,2026-03-02T12:00Z,,0,")
                .getFirst();

        assertThat(call.call().id().value()).isEqualTo("twilio-" + SID);
        assertThat(call.call().fingerprint()).isEqualTo("twilio-" + SID);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/callimport/asterisk.txt", delimiter = '|', quoteCharacter = '`')
    void readsAsterisk(String rest, String told) {
        String row = "\"\",\"6475550142\"," + rest.substring(0, rest.indexOf(',') + 1)
                + "\"from-trunk\",\"\"\"Ann\"\" <6475550142>\",\"PJSIP/trunk-1\",\"PJSIP/201-2\",\"Dial\",\"PJSIP/201,20\","
                + rest.substring(rest.indexOf(',') + 1);
        String whole = "'','6475550143','201','i','','a','b','Dial','','2026-03-02 06:00:00',,,1,0,'BUSY','D'\n"
                .replace('\'', '"');

        assertThat(rows(ImportFormat.ASTERISK, whole + row))
                .extracting(Files::told)
                .containsExactly("skipped", told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/callimport/callrail.txt", delimiter = '|', quoteCharacter = '`')
    void readsCallRail(String row, String told) {
        String headings =
                "Call Status,Number Name,Tracking Number,Name,Phone Number,Duration (seconds),Start Time,Source\n";
        assertThat(rows(ImportFormat.CALLRAIL, headings + row))
                .extracting(Files::told)
                .containsExactly(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/callimport/outcomes.txt", delimiter = '|', quoteCharacter = '`')
    void readsOutcomes(String row, String told) {
        String headings = "Response,Caller,Started at,Outcome,Value,Currency,At,Id\n";
        assertThat(rows(ImportFormat.OUTCOMES, headings + row))
                .extracting(Files::told)
                .containsExactly(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/callimport/outcome-headings.txt", delimiter = '|', quoteCharacter = '`')
    void findsOutcomesUnderTheNamesThatProgramsGiveThem(String headings, String row, String told) {
        assertThat(rows(ImportFormat.OUTCOMES, headings + "\n" + row))
                .extracting(Files::told)
                .containsExactly(told);
    }

    @Test
    void theSameOutcomeIsTheSameHoweverItIsWritten() {
        String headings = "response,outcome,value,currency,at\n";
        List<CallRow> twice = rows(
                ImportFormat.OUTCOMES,
                headings + "r-1,SALE,420.00,CAD,2026-03-02T12:00:00Z\nr-1,sold,CAD 420,,2026-03-02 07:00\n");

        assertThat(twice)
                .extracting(row -> ((CallRow.Later) row).told().id())
                .containsOnly(((CallRow.Later) twice.getFirst()).told().id());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'outcome,at',            response",
        "'response,at',           outcome",
        "'response,outcome',      at",
    })
    void saysWhichColumnAFileOfOutcomesLacks(String headings, String missing) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> rows(ImportFormat.OUTCOMES, headings + "\n"))
                .withMessageStartingWith("The file has no column \"" + missing + "\", which a file of outcomes has.");
    }

    @Test
    void readsWhatAPersonSaysTheColumnsAre() {
        ColumnMapping mapping =
                new ColumnMapping(true, "Gewählt", "Von", "Beginn", "Dauer", "", "", "dd.MM.uuuu HH:mm", Files.TORONTO);
        String file = "Beginn;Gewählt;Von;Dauer\n02.03.2026 07:00;(416) 555-0100;647 555 0142;1:33\n"
                + "02.03.2026 07:05;4165550100;;0\n";

        assertThat(rows(mapping, file))
                .extracting(Files::told)
                .containsExactly(
                        "+14165550100 +16475550142 2026-03-02T12:00:00Z COMPLETED 93 -",
                        "+14165550100 withheld 2026-03-02T12:05:00Z NO_ANSWER 0 -");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "dd.MM.uuuu HH:mm, 2026-03-02 07:00, 'Write it as 02.03.2026 14:30, which is dd.MM.uuuu HH:mm'",
        "M/d/uu h:mm a,    02.03.2026 07:00, 'Write it as 3/2/26 2:30 PM, which is M/d/uu h:mm a'",
        "'',               02.03.2026 07:00, 'Write it as 2026-03-02T12:00:00Z or 2026-03-02 12:00:00.'",
    })
    void advisesThePatternThatAPersonGave(String pattern, String start, String advice) {
        ColumnMapping mapping =
                new ColumnMapping(false, "Column 2", "", "Column 1", "", "", "", pattern, Files.TORONTO);

        assertThat(rows(mapping, start + "|4165550100\n"))
                .singleElement()
                .extracting(Files::told, STRING)
                .contains("The start of the call, '" + start + "', can't be read. " + advice);
    }

    @Test
    void readsAMappedFileWithoutHeadings() {
        ColumnMapping mapping =
                new ColumnMapping(false, "Column 2", "", "Column 1", "", "Column 3", "", "", Files.TORONTO);

        assertThat(rows(mapping, "2026-03-02 07:00|4165550100|missed\n"))
                .extracting(Files::told)
                .containsExactly("+14165550100 withheld 2026-03-02T12:00:00Z NO_ANSWER 0 -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "a,b\n1,2\n", "trackingNumber,caller\n+14165550100,\n", "\"never closed"})
    void refusesAFileOfAnotherFormat(String text) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> rows(ImportFormat.TRUNKLINE, text))
                .withMessageMatching("(The file (is empty|has no column).*|The first line can't be read.*)");
        assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> rows(ImportFormat.ASTERISK, text));
    }

    @Test
    void givesTheSameRowTheSameIdAndAnotherRowAnother() {
        String row = "+14165550100,+16475550142,2026-03-02T12:00:00Z,93,true,";
        List<CallRow> all = rows(
                ImportFormat.TRUNKLINE,
                OWN + row + "\n" + row + "\n" + row + "x1\n" + row.replace("93", "94") + "x1\n"
                        + row.replace("93", "94"));

        assertThat(all.stream().map(each -> ((CallRow.Call) each).call().id()).distinct())
                .hasSize(3);
        assertThat(((CallRow.Call) all.get(2)).call().id())
                .isEqualTo(((CallRow.Call) all.get(3)).call().id());
        assertThat(((CallRow.Call) all.get(2)).call().fingerprint())
                .isNotEqualTo(((CallRow.Call) all.get(3)).call().fingerprint());
    }
}
