package dev.trunkline.app.response;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.visit.Visit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a response, as its page shows them.
 *
 * @param firstTime never of a caller who withholds the number: nobody can tell
 */
record ResponseFacts(
        String id,
        String kind,
        String title,
        String when,
        String instant,
        boolean firstTime,
        String talk,
        String answered,
        String number,
        String numberRole,
        String destination,
        String status,
        String externalId,
        String landingUrl,
        String referrer) {

    static ResponseFacts of(Response response, @Nullable OwnedNumber number, @Nullable Visit visit, SiteTimes times) {
        return new ResponseFacts(
                response.id().value(),
                response.kind().name(),
                title(response),
                times.whole(response.startedAt()),
                response.startedAt().toString(),
                response.firstTime() && !response.caller().value().isEmpty(),
                response.kind() == ResponseKind.CALL
                        ? SiteTimes.minutes(response.progress().talk())
                        : "–",
                response.kind() == ResponseKind.CALL ? answered(response) : "",
                response.trackingNumber() == null ? "–" : NumberDisplay.national(response.trackingNumber()),
                number == null ? "" : role(number.role()),
                number == null ? "–" : NumberDisplay.national(number.destination()),
                words(response.progress().status().name()),
                response.externalId(),
                visit == null ? "" : visit.landingUrl(),
                visit == null ? "" : visit.referrer());
    }

    private static String title(Response response) {
        String caller = ResponseRow.caller(response);
        return switch (response.kind()) {
            case CALL -> "Call from " + caller;
            case TEXT -> "Text from " + caller;
            case FORM -> "Form from " + caller;
            case EMAIL -> "E-mail click on " + caller;
        };
    }

    private static String answered(Response response) {
        if (response.progress().answered()) {
            return "answered";
        }
        return response.progress().hasVoicemail() ? "not answered, voicemail" : "not answered";
    }

    private static String role(NumberRole role) {
        return switch (role) {
            case NumberRole.SiteNumber site -> "site number";
            case NumberRole.ChannelNumber channel -> "channel number of " + channel.channel();
            case NumberRole.PoolNumber pool -> "session number, pool " + pool.pool();
            case NumberRole.OverflowNumber pool -> "overflow number of pool " + pool.pool();
        };
    }

    private static String words(String name) {
        return name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
