package dev.trunkline.rules.testing;

import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerFacts;
import dev.trunkline.core.response.CallerKind;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        CallerNumber caller = row.yes(TestColumn.WITHHELD, false) ? CallerNumber.WITHHELD : CALLER;
        return new Response(
                new ResponseId("test-response"),
                VisitCells.SITE,
                kind.get(),
                null,
                onPage && visit != null ? visit.id() : null,
                caller,
                at,
                new CallProgress(
                        status, Duration.ofSeconds(number(TestColumn.SECONDS)), row.yes(TestColumn.ANSWERED, false)),
                "",
                row.yes(TestColumn.FIRST_TIME, false),
                Map.of(),
                "",
                at,
                facts(caller));
    }

    private CallerFacts facts(CallerNumber caller) {
        CallerKind kind = row.word(
                        TestColumn.CALLER_KIND,
                        CallerKind.class,
                        "ordinary, withheld, toll-free, premium-rate, shared-cost, invalid, made-up, own or other")
                .orElse(CallerFacts.ofNumber(caller).kind());
        return new CallerFacts(
                kind, number(TestColumn.CALLS_IN_LAST_HOUR), number(TestColumn.SHORT_CALLS_IN_LAST_DAY), List.of());
    }

    private int number(TestColumn column) {
        String number = row.text(column);
        if (!number.matches("\\d{0,6}")) {
            row.bad(column, "write a whole number such as 95.");
            return 0;
        }
        return number.isEmpty() ? 0 : Integer.parseInt(number);
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
