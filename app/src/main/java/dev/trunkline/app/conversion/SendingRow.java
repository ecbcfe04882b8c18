package dev.trunkline.app.conversion;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.conversion.EntryKind;
import dev.trunkline.core.conversion.ObstacleReason;
import dev.trunkline.core.conversion.Sending;
import dev.trunkline.core.conversion.SendingMode;
import dev.trunkline.core.conversion.SendingState;
import dev.trunkline.core.conversion.Transport;
import java.util.List;
import java.util.Map;

/**
 * A sending, as pages show it.
 *
 * @param waiting how many corrections wait for their time
 * @param blocked how many responses can't be sent as they should
 * @param files that can be downloaded
 */
record SendingRow(
        String id,
        String mode,
        String state,
        String at,
        String by,
        long read,
        long conversions,
        long restatements,
        long retractions,
        long total,
        long waiting,
        long blocked,
        List<ObstacleRow> obstacles,
        List<FileLink> files,
        String detail) {

    static SendingRow of(Sending sending, SiteTimes times, String url) {
        return new SendingRow(
                sending.id().value(),
                sending.mode().name(),
                sending.state().name(),
                times.brief(sending.at()),
                sending.requestedBy(),
                sending.read(),
                sending.count(EntryKind.CONVERSION),
                sending.count(EntryKind.RESTATE),
                sending.count(EntryKind.RETRACT),
                sending.count(),
                count(sending, true),
                count(sending, false),
                sending.obstacles().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new ObstacleRow(entry.getKey().sentence(), entry.getValue()))
                        .toList(),
                files(sending, url),
                sending.detail());
    }

    private static long count(Sending sending, boolean waiting) {
        return sending.obstacles().entrySet().stream()
                .filter(entry -> entry.getKey().isWaiting() == waiting)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static List<FileLink> files(Sending sending, String url) {
        if (sending.mode() != SendingMode.SEND
                || sending.state() != SendingState.DONE
                || sending.destination().transport() != Transport.DOWNLOAD) {
            return List.of();
        }
        return PlatformFiles.of(sending).stream()
                .map(part -> new FileLink(
                        part.kind().word(),
                        url + "/files/" + sending.id() + "/" + part.kind().word()))
                .toList();
    }

    /** A reason, and how many responses it holds back. */
    record ObstacleRow(String text, long count) {}

    /** A file to download. */
    record FileLink(String name, String url) {}

    /** A response that is held back. */
    record ExampleRow(String url, String when, String text, String until, String detail) {
        static ExampleRow of(Sending.Example example, SiteTimes times, String responses) {
            ObstacleReason reason = example.reason();
            return new ExampleRow(
                    responses + example.response().id(),
                    times.brief(example.response().startedAt()),
                    reason.sentence(),
                    example.until() == null ? "" : times.brief(example.until()),
                    example.detail());
        }
    }
}
