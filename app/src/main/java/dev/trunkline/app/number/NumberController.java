package dev.trunkline.app.number;

import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ListAnswer;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.NumberState;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The numbers and pools of a site by API. */
@RestController
@RequestMapping("/v1/sites/{site}")
final class NumberController {
    private final SiteAccess access;
    private final Numbers numbers;
    private final NumberChanges changes;

    NumberController(SiteAccess access, Numbers numbers, NumberChanges changes) {
        this.access = access;
        this.numbers = numbers;
        this.changes = changes;
    }

    @GetMapping(path = "/numbers", produces = MediaType.APPLICATION_JSON_VALUE)
    ListAnswer<NumberView> numbers(@PathVariable String site) {
        return new ListAnswer<>(
                numbers.ofSite(access.allowed(site).id()).stream()
                        .map(NumberView::of)
                        .toList(),
                null);
    }

    /** A channel number; pool numbers come with their pool. */
    @PostMapping(path = "/numbers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    NumberView addNumber(@PathVariable String site, @Valid @RequestBody ChannelNumberCall call) {
        OwnedNumber number = new OwnedNumber(
                new TrackingNumber(call.number()),
                access.allowed(site).id(),
                new NumberRole.ChannelNumber(call.channel()),
                new TrackingNumber(call.destination()),
                NumberState.ENABLED);
        numbers.add(number);
        return NumberView.of(number);
    }

    /** Takes a number out of use, or puts it back. */
    @PatchMapping("/numbers/{number}")
    NumberView change(@PathVariable String site, @PathVariable String number, @Valid @RequestBody NumberChange change) {
        NumberState state = Objects.requireNonNull(change.state());
        return NumberView.of(
                changes.setState(access.allowed(site), new TrackingNumber(number), state, access.caller()));
    }

    @GetMapping("/pools")
    ListAnswer<PoolView> pools(@PathVariable String site) {
        return new ListAnswer<>(
                numbers.pools(access.allowed(site).id()).stream()
                        .map(PoolView::of)
                        .toList(),
                null);
    }

    @PostMapping("/pools")
    @ResponseStatus(HttpStatus.CREATED)
    PoolView addPool(@PathVariable String site, @Valid @RequestBody PoolCall call) {
        NumberPool pool = new NumberPool(
                access.allowed(site).id(),
                new PoolId(call.id()),
                call.name(),
                numbers(call.numbers()),
                call.overflow() == null ? null : new TrackingNumber(call.overflow()),
                new TrackingNumber(call.destination()));
        numbers.add(pool);
        return PoolView.of(pool);
    }

    /** More numbers for a pool. */
    @PostMapping("/pools/{pool}/numbers")
    PoolView addToPool(@PathVariable String site, @PathVariable String pool, @Valid @RequestBody MoreNumbersCall call) {
        return PoolView.of(changes.addToPool(
                access.allowed(site),
                new PoolId(pool),
                numbers(call.numbers()),
                call.overflow() == null ? null : new TrackingNumber(call.overflow()),
                access.caller()));
    }

    private static List<TrackingNumber> numbers(List<String> texts) {
        return texts.stream().map(TrackingNumber::new).toList();
    }
}
