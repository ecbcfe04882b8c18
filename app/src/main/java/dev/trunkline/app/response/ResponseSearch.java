package dev.trunkline.app.response;

import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.response.ResponseQuery;
import dev.trunkline.core.response.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages through the responses until enough of them fit a filter that the store has no index for. */
@Component
final class ResponseSearch {
    private static final int BATCH = 200;
    private static final int MOST_READ = 10_000;

    private final Responses responses;

    ResponseSearch(Responses responses) {
        this.responses = responses;
    }

    Found find(ResponseQuery query, Predicate<JudgedResponse> fits) {
        List<JudgedResponse> found = new ArrayList<>();
        ResponseKey after = query.after();
        int read = 0;
        while (read < MOST_READ) {
            List<JudgedResponse> batch = responses.list(
                    new ResponseQuery(query.site(), query.from(), query.to(), query.channel(), after, BATCH));
            for (JudgedResponse response : batch) {
                if (fits.test(response)) {
                    if (found.size() == query.limit()) {
                        return new Found(found, ResponseKey.of(found.getLast().response()));
                    }
                    found.add(response);
                }
                after = ResponseKey.of(response.response());
            }
            read += batch.size();
            if (batch.size() < BATCH) {
                return new Found(found, null);
            }
        }
        return new Found(found, after);
    }

    /**
     * What was found.
     *
     * @param next where to go on; null at the end
     */
    record Found(List<JudgedResponse> responses, @Nullable ResponseKey next) {}
}
