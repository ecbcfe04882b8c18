package dev.trunkline.core.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.InMemoryVisits;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitKey;
import dev.trunkline.core.visit.VisitorId;
import dev.trunkline.core.visit.Visits;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendingPlanTest {
    private static final Instant NOW = Examples.NOON.plusSeconds(3_600);

    @Test
    void readsTheVisitsOfAPageAtOnce() {
        InMemoryResponses responses = new InMemoryResponses();
        for (int i = 0; i < 700; i++) {
            responses.add(Examples.judged(Examples.call("r-" + (1_000 + i), Examples.NOON)));
        }
        PagedVisits visits = new PagedVisits();
        visits.stored.add(WantedConversionsTest.visit("?gclid=Cj0abc", "ad_storage=granted ad_user_data=granted"));
        Sending sending = Sending.begun(
                new SendingId("s-1"), Told.destination("google", Platform.GOOGLE_ADS), SendingMode.SEND, "dana", NOW);

        Sending planned = new SendingPlan(responses, visits, new InMemoryConversionLedger(), Examples.site(), sending)
                .carryOut(NOW, () -> true);

        assertThat(planned.count(EntryKind.CONVERSION)).isEqualTo(700);
        assertThat(visits.queries).isEqualTo(2);
    }

    /** Visits that are read many at a time and never one by one. */
    private static final class PagedVisits implements Visits {
        private final InMemoryVisits stored = new InMemoryVisits();
        private int queries;

        @Override
        public List<Visit> findAll(Collection<VisitId> ids) {
            queries++;
            return stored.findAll(ids);
        }

        @Override
        public Optional<Visit> find(VisitId id) {
            throw new AssertionError("A visit was read by itself: " + id);
        }

        @Override
        public void addAll(List<Visit> visits) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Visit> scan(SiteId site, Instant from, Instant to, @Nullable VisitKey after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Visit> ofVisitor(SiteId site, VisitorId visitor, Instant from, Instant to, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
