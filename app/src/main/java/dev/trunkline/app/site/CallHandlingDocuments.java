package dev.trunkline.app.site;

import dev.trunkline.core.callflow.CallHandling;
import dev.trunkline.core.callflow.CallRecording;
import dev.trunkline.core.callflow.WeeklyHours;
import dev.trunkline.core.callflow.WhenClosed;
import dev.trunkline.core.callflow.WhenUnanswered;
import dev.trunkline.core.number.TrackingNumber;
import java.time.Duration;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How calls of a site are handled, inside its document. */
final class CallHandlingDocuments {
    private CallHandlingDocuments() {}

    static Document document(CallHandling calls) {
        return new Document("language", calls.language())
                .append("whisper", calls.whisper())
                .append("recording", calls.recording().name())
                .append("announcement", calls.announcement())
                .append("hours", hours(calls.hours()))
                .append("closed", calls.closed().name())
                .append("ringMillis", calls.ring().toMillis())
                .append("unanswered", calls.unanswered().name())
                .append("fallback", text(calls.fallback()))
                .append("greeting", calls.greeting())
                .append("longestMessageMillis", calls.longestMessage().toMillis())
                .append("forwardTexts", text(calls.forwardTexts()))
                .append("textAnswer", calls.textAnswer());
    }

    /** Sites from before there were such settings have the defaults. */
    static CallHandling handling(@Nullable Document document) {
        return document == null
                ? CallHandling.DEFAULT
                : new CallHandling(
                        document.getString("language"),
                        document.getString("whisper"),
                        CallRecording.valueOf(document.getString("recording")),
                        document.getString("announcement"),
                        hours(document.get("hours", Document.class)),
                        WhenClosed.valueOf(document.getString("closed")),
                        Duration.ofMillis(document.getLong("ringMillis")),
                        WhenUnanswered.valueOf(document.getString("unanswered")),
                        number(document, "fallback"),
                        document.getString("greeting"),
                        Duration.ofMillis(document.getLong("longestMessageMillis")),
                        number(document, "forwardTexts"),
                        document.getString("textAnswer"));
    }

    private static Document hours(WeeklyHours hours) {
        Document document = new Document();
        hours.days().keySet().forEach(day -> document.append(day.name(), hours.text(day)));
        return document;
    }

    private static WeeklyHours hours(Document document) {
        return WeeklyHours.of(day -> document.get(day.name(), ""));
    }

    private static @Nullable String text(@Nullable TrackingNumber number) {
        return number == null ? null : number.e164();
    }

    private static @Nullable TrackingNumber number(Document document, String field) {
        String text = document.getString(field);
        return text == null ? null : new TrackingNumber(text);
    }
}
