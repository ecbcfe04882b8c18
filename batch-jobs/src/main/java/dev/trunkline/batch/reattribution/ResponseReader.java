package dev.trunkline.batch.reattribution;

import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.TimeRange;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the responses of a range, oldest first, page by page behind the last key; goes on behind the key that was saved. */
final class ResponseReader implements ItemStreamReader<JudgedResponse> {
    static final String READ = "read";
    private static final String AFTER_START = "afterStart";
    private static final String AFTER_ID = "afterId";

    private final Responses responses;
    private final SiteId site;
    private final TimeRange range;
    private final int pageSize;
    private final NodeStop stop;

    private Iterator<JudgedResponse> page = Collections.emptyIterator();
    private boolean lastPage;
    private @Nullable ResponseKey after;
    private long read;

    /** @param pageSize that of a chunk, so that a page is turned where a chunk ended */
    ResponseReader(Responses responses, SiteId site, TimeRange range, int pageSize, NodeStop stop) {
        this.responses = responses;
        this.site = site;
        this.range = range;
        this.pageSize = pageSize;
        this.stop = stop;
    }

    @Override
    public void open(ExecutionContext context) {
        read = context.getLong(READ, 0);
        if (context.containsKey(AFTER_ID)) {
            Instant start = Instant.parse(context.getString(AFTER_START));
            after = new ResponseKey(start, new ResponseId(context.getString(AFTER_ID)));
        }
    }

    @Override
    public @Nullable JudgedResponse read() {
        if (!page.hasNext() && !lastPage) {
            stop.endHereIfAsked();
            List<JudgedResponse> next = responses.scan(site, range.from(), range.to(), after, pageSize);
            page = next.iterator();
            lastPage = next.size() < pageSize;
        }
        if (!page.hasNext()) {
            return null;
        }
        JudgedResponse response = page.next();
        after = ResponseKey.of(response.response());
        read++;
        return response;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(READ, read);
        if (after != null) {
            context.putString(AFTER_START, after.startedAt().toString());
            context.putString(AFTER_ID, after.id().value());
        }
    }
}
