package dev.trunkline.app.decision;

import dev.trunkline.app.security.Secrets;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.decision.VisitorSession;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.visit.Touch;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Visitor sessions as tokens that only we can have made: the session's fields, a line each, and their HMAC-SHA256 (RFC 2104), both in
 * base64url. Read with each heartbeat of each page. Thread-safe.
 */
@Component
final class VisitTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FIELDS = 8;
    /** No field can hold it. */
    private static final String SEPARATOR = "\n";

    private final Mac keyed;

    @Autowired
    VisitTokens(Secrets secrets) {
        this(secrets.get("visit-token"));
    }

    VisitTokens(byte[] key) {
        this.keyed = keyed(key);
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    String write(VisitorSession session) {
        LeaseId lease = session.lease();
        String fields = encode(bytes(String.join(
                SEPARATOR,
                session.site().key(),
                session.visitor().value(),
                session.visit().value(),
                session.kind().name(),
                session.number().e164(),
                lease == null ? "" : lease.toString(),
                session.touch().fingerprint(),
                Long.toString(session.until().toEpochMilli()))));
        return fields + "." + sign(fields);
    }

    /** The session; empty when the token is not ours. */
    Optional<VisitorSession> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String fields = token.substring(0, dot);
        String signature = token.substring(dot + 1);
        if (!MessageDigest.isEqual(bytes(signature), bytes(sign(fields)))) {
            return Optional.empty();
        }
        try {
            return Optional.of(session(Base64.getUrlDecoder().decode(fields)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private VisitorSession session(byte[] written) {
        String[] fields = new String(written, StandardCharsets.UTF_8).split(SEPARATOR, -1);
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

    /** Signs the text and not the bytes that it stands for: several texts of base64 stand for the same bytes. */
    private String sign(String fields) {
        try {
            Mac mac = (Mac) keyed.clone();
            return encode(mac.doFinal(bytes(fields)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The HMAC of every Java runtime can be cloned", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
