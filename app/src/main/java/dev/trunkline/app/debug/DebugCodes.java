package dev.trunkline.app.debug;

import dev.trunkline.app.security.Secrets;
import dev.trunkline.app.security.SignedText;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Codes with which a page of one site may be asked for a while why it shows what it shows. Nothing of them is stored. Thread-safe. */
@Component
public final class DebugCodes {
    /** For how long a code is good. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(15);

    /** No site key holds it. */
    private static final String SEPARATOR = "\n";

    private final SignedText signed;
    private final InstantSource clock;

    @Autowired
    DebugCodes(Secrets secrets, InstantSource clock) {
        this(secrets.get("debug-code"), clock);
    }

    DebugCodes(byte[] key, InstantSource clock) {
        this.signed = new SignedText(key);
        this.clock = clock;
    }

    /** A new code, for somebody who may read the site. */
    public String write(SiteId site) {
        Instant until = clock.instant().plus(GOOD_FOR);
        return signed.write(site + SEPARATOR + until.toEpochMilli());
    }

    /** Refuses a code that was not made here for the site, or long ago. */
    void check(String code, SiteId site) {
        String[] fields = signed.read(code).orElseThrow(DebugCodes::wrong).split(SEPARATOR, -1);
        if (fields.length != 2 || !fields[0].equals(site.key())) {
            throw wrong();
        }
        if (!clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(fields[1])))) {
            throw ProblemException.of(
                    HttpStatus.FORBIDDEN,
                    "old-debug-code",
                    "This code was good for " + GOOD_FOR.toMinutes()
                            + " minutes. Make a new link on the page Install.");
        }
    }

    private static ProblemException wrong() {
        return ProblemException.of(
                HttpStatus.FORBIDDEN,
                "wrong-debug-code",
                "This code was not made here for this site. Make a link on the page Install of the site.");
    }
}
