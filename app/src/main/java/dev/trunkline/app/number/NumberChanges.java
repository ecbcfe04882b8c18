package dev.trunkline.app.number;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberState;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Changes of the numbers of a site, by whoever asks for them; each is logged with its author. */
@Component
class NumberChanges {
    private static final Logger LOG = LoggerFactory.getLogger(NumberChanges.class);

    private final Numbers numbers;

    NumberChanges(Numbers numbers) {
        this.numbers = numbers;
    }

    OwnedNumber setState(Site site, TrackingNumber number, NumberState state, String author) {
        OwnedNumber changed = numbers.setState(site.id(), number, state)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-number",
                        "Site '" + site.id() + "' has no number " + number + "."));
        LOG.info("Site {}: {} set number {} to {}", site.id(), author, number, state);
        return changed;
    }

    NumberPool addToPool(
            Site site, PoolId id, List<TrackingNumber> more, @Nullable TrackingNumber overflow, String author) {
        NumberPool pool = numbers.addToPool(site.id(), id, more, overflow)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-pool", "Site '" + site.id() + "' has no pool '" + id + "'."));
        LOG.info("Site {}: {} added {} numbers to pool {}", site.id(), author, more.size(), id);
        return pool;
    }
}
