package dev.trunkline.rules.testing;

import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row that make a response. */
final class ResponseCells {
    /** A number of the range that is kept for fiction. */
    private static final CallerNumber CALLER = new CallerNumber("+14165550199");

    static final String NOT_ATTRIBUTED = "none";

    private final TestRow row;

    ResponseCells(TestRow row) {
        this.row = row;
    }

    /** The response; null when the row has none. */
    @Nullable
    Response response(Instant at, @Nullable Visit visit) {
        Optional<ResponseKind> kind = row.word(TestColumn.RESPONSE, ResponseKind.class, "call, text, form or email");
        if (kind.isEmpty()) {
            return null;
        }
        CallStatus status = row.word(
                        TestColumn.STATUS,
                        CallStatus.class,
                        "completed, ringing, in-progress, canceled, no-answer, busy or failed")
                .orElse(CallStatus.COMPLETED);
        boolean onPage = kind.get() == ResponseKind.FORM || kind.get() == ResponseKind.EMAIL;
        return new Response(
                new ResponseId("test-response"),
                VisitCells.SITE,
                kind.get(),
                null,
                onPage && visit != null ? visit.id() : null,
                row.yes(TestColumn.WITHHELD, false) ? CallerNumber.WITHHELD : CALLER,
                at,
                new CallProgress(status, seconds(), row.yes(TestColumn.ANSWERED, false)),
                "",
                row.yes(TestColumn.FIRST_TIME, false),
                Map.of(),
                "",
                at);
    }

    private Duration seconds() {
        String seconds = row.text(TestColumn.SECONDS);
        if (!seconds.matches("\\d{0,6}")) {
            row.bad(TestColumn.SECONDS, "write a whole number such as 95.");
            return Duration.ZERO;
        }
        return seconds.isEmpty() ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(seconds));
    }

    /** How the response is attributed; null when it is not. */
    @Nullable
    AttributionMethod method(Response response, @Nullable Visit visit) {
        boolean ofChannel = row.has(TestColumn.ATTRIBUTED_CHANNEL);
        if (row.text(TestColumn.METHOD).equalsIgnoreCase(NOT_ATTRIBUTED)) {
            refuseChannel();
            return null;
        }
        Optional<AttributionMethod> method =
                row.word(TestColumn.METHOD, AttributionMethod.class, "session, channel, overflow, form, email or none");
        if (method.isEmpty()) {
            return ofChannel ? AttributionMethod.CHANNEL : visit == null ? null : ofVisit(response.kind());
        }
        if (method.get() == AttributionMethod.CHANNEL) {
            if (!ofChannel) {
                row.bad(TestColumn.METHOD, "name its channel in the column 'attributed channel'.");
            }
        } else {
            refuseChannel();
            if (visit == null) {
                row.bad(TestColumn.METHOD, "name the visit in the column 'url', or write channel or none.");
            }
        }
        return method.get();
    }

    private static AttributionMethod ofVisit(ResponseKind kind) {
        return switch (kind) {
            case CALL, TEXT -> AttributionMethod.SESSION;
            case FORM -> AttributionMethod.FORM;
            case EMAIL -> AttributionMethod.EMAIL;
        };
    }

    private void refuseChannel() {
        if (row.has(TestColumn.ATTRIBUTED_CHANNEL)) {
            row.bad(TestColumn.ATTRIBUTED_CHANNEL, "leave it out, or write the method channel.");
        }
    }
}
