package dev.trunkline.app.webhook;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.webhook.Deliveries;
import dev.trunkline.core.webhook.Delivery;
import dev.trunkline.core.webhook.DeliveryState;
import dev.trunkline.core.webhook.Endpoint;
import java.util.List;

/**
 * An endpoint in the list.
 *
 * @param waiting how many events wait, up to a hundred
 * @param dead how many were given up, up to a hundred
 * @param delivered when the newest delivered event happened; empty when there is none
 */
record EndpointRow(String page, String url, String state, Count waiting, Count dead, String delivered) {
    static EndpointRow of(Endpoint endpoint, Deliveries deliveries, SiteTimes times) {
        List<Delivery> newest = deliveries.list(endpoint.id(), DeliveryState.DELIVERED, null, 1);
        return new EndpointRow(
                "/sites/" + endpoint.site() + "/webhooks/" + endpoint.id(),
                endpoint.url().toString(),
                endpoint.state().name(),
                Count.of(endpoint, DeliveryState.WAITING, deliveries),
                Count.of(endpoint, DeliveryState.DEAD, deliveries),
                newest.isEmpty() ? "" : times.brief(newest.getFirst().event().occurredAt()));
    }

    /**
     * How many there are.
     *
     * @param more whether there are more than were counted
     */
    record Count(int number, boolean more) {
        private static final int MOST = 100;

        static Count of(Endpoint endpoint, DeliveryState state, Deliveries deliveries) {
            int found = deliveries.list(endpoint.id(), state, null, MOST + 1).size();
            return new Count(Math.min(found, MOST), found > MOST);
        }
    }
}
