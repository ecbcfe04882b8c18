package dev.trunkline.app.setup;

import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.traffic.Dialled;
import dev.trunkline.core.traffic.Person;
import dev.trunkline.core.traffic.TrafficEvent.Fills;
import dev.trunkline.core.traffic.TrafficEvent.Responds;
import dev.trunkline.core.visit.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets calls, texts and forms of the past arrive at the desk of the present. Each is stored once, however often it arrives. */
final class PastResponses {
    private static final List<String> NAMES =
            List.of("Ada Example", "Ben Sample", "Chloé Exemple", "Dev Specimen", "Ellen Muster");
    private static final List<String> MESSAGES = List.of(
            "Water is coming through the kitchen ceiling.",
            "The drain in the basement is blocked again.",
            "Could you look at our water heater this week?",
            "How much is a winter check?");

    private final Site site;
    private final Numbers numbers;
    private final Responses responses;
    private final ResponseDesk desk;
    private final PastVisits visits;

    PastResponses(Site site, Numbers numbers, Responses responses, ResponseDesk desk, PastVisits visits) {
        this.site = site;
        this.numbers = numbers;
        this.responses = responses;
        this.desk = desk;
        this.visits = visits;
    }

    void respond(Responds event) {
        TrackingNumber number = switch (event.dialled()) {
            case Dialled.Seen seen -> visits.number(seen.visit());
            case Dialled.Remembered remembered -> visits.number(remembered.visit());
            case Dialled.Printed printed -> printed(printed.channel());
        };
        CallStatus status = event.answered() ? CallStatus.COMPLETED : CallStatus.NO_ANSWER;
        receive(
                "call-" + event.number(),
                event.text() ? ResponseKind.TEXT : ResponseKind.CALL,
                number,
                null,
                event.caller(),
                event.at(),
                new CallProgress(status, event.talk(), event.answered()),
                event.text() ? Map.of("Body", pick(MESSAGES, event.number())) : Map.of());
    }

    void fill(Fills event) {
        Person person = event.visit().person();
        Map<String, String> fields = Map.of(
                "form",
                "contact",
                "name",
                pick(NAMES, person.number()),
                "phone",
                person.phone(),
                "message",
                pick(MESSAGES, person.number()));
        receive(
                "form-" + event.visit().number(),
                ResponseKind.FORM,
                null,
                visits.visit(event.visit()),
                person.phone(),
                event.at(),
                new CallProgress(CallStatus.COMPLETED, Duration.ZERO, true),
                fields);
    }

    private void receive(
            String name,
            ResponseKind kind,
            @Nullable TrackingNumber number,
            @Nullable VisitId visit,
            String phone,
            Instant at,
            CallProgress progress,
            Map<String, String> payload) {
        ResponseId id = new ResponseId(site.id() + "-" + name);
        CallerNumber caller = new CallerNumber(phone);
        desk.receive(new Response(
                id,
                site.id(),
                kind,
                number,
                visit,
                caller,
                at,
                progress,
                "",
                !responses.knows(site.id(), caller, at),
                payload,
                id.value(),
                at.plus(progress.talk())));
    }

    private TrackingNumber printed(String channel) {
        return numbers.ofSite(site.id()).stream()
                .filter(owned -> owned.role() instanceof NumberRole.ChannelNumber of
                        && of.channel().equals(channel))
                .map(OwnedNumber::number)
                .findFirst()
                .orElse(site.siteNumber());
    }

    private static String pick(List<String> from, int number) {
        return from.get(number % from.size());
    }
}
