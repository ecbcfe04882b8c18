package dev.trunkline.app.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.trunkline.app.security.Secrets;
import dev.trunkline.app.security.SignedText;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitorSession;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Touch;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Visitor sessions as tokens that only we can have made: the session's fields, a line each. A page sends its token with each heartbeat, so
 * the latest are remembered with what they say. Thread-safe.
 */
@Component
final class VisitTokens {
    private static final int FIELDS = 8;
    /** No field can hold it. */
    private static final String SEPARATOR = "\n";
    /** Some 10 MB. */
    private static final int MOST_REMEMBERED = 10_000;

    private final SignedText signed;
    private final Cache<String, VisitorSession> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    @Autowired
    VisitTokens(Secrets secrets) {
        this(secrets.get("visit-token"));
    }

    VisitTokens(byte[] key) {
        this.signed = new SignedText(key);
    }

    String write(VisitorSession session) {
        LeaseId lease = session.lease();
        return signed.write(String.join(
                SEPARATOR,
                session.site().key(),
                session.visitor().value(),
                session.visit().value(),
                session.kind().name(),
                session.number().e164(),
                lease == null ? "" : lease.toString(),
                session.touch().fingerprint(),
                Long.toString(session.until().toEpochMilli())));
    }

    /** The session; empty when the token is not ours. */
    Optional<VisitorSession> read(String token) {
        VisitorSession known = remembered.getIfPresent(token);
        return known == null ? verified(token) : Optional.of(known);
    }

    private Optional<VisitorSession> verified(String token) {
        try {
            Optional<VisitorSession> session = signed.read(token).map(VisitTokens::session);
            session.ifPresent(ours -> remembered.put(token, ours));
            return session;
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static VisitorSession session(String written) {
        String[] fields = written.split(SEPARATOR, -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(
                    "A visit token has " + FIELDS + " fields, but this one " + fields.length);
        }
        return new VisitorSession(
                new SiteId(fields[0]),
                new VisitorId(fields[1]),
                new VisitId(fields[2]),
                NumberKind.valueOf(fields[3]),
                new TrackingNumber(fields[4]),
                fields[5].isEmpty() ? null : LeaseId.parse(fields[5]),
                new Touch(fields[6]),
                Instant.ofEpochMilli(Long.parseLong(fields[7])));
    }
}
