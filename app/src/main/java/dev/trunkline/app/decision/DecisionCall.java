package dev.trunkline.app.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/decisions}.
 *
 * @param gaClientId what Google Analytics calls the browser; the next likewise its session
 * @param timeZone where the visitor is, an IANA name such as {@code America/Toronto}; a name that nobody knows is ignored
 * @param userAgent of the visitor, when a server asks for them; absent when the visitor's browser asks itself
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DecisionCall(
        @NotBlank(message = "names the site, e.g. \"demo\"") @Size(max = 40)
        String site,

        @NotNull(message = "is the address of the page")
        @Size(max = 4096, message = "must have at most 4096 characters")
        String url,

        @Nullable @Size(max = 4096, message = "must have at most 4096 characters")
        String referrer,

        @Nullable @Size(max = 64) String visitor,
        @Nullable @Size(max = 2048) String token,

        @Nullable @Size(max = 20, message = "must name at most 20 numbers")
        List<@NotNull @Size(max = 40) String> targets,

        @Nullable @Size(max = 100) String language,
        @Nullable @Size(max = 40) String screen,

        @Nullable @Size(max = 40, message = "must have at most 40 characters")
        String timeZone,

        @Nullable @Size(max = 1024, message = "must have at most 1024 characters")
        String userAgent,

        @Nullable @Size(max = 64, message = "must have at most 64 characters")
        String gaClientId,

        @Nullable @Size(max = 64, message = "must have at most 64 characters")
        String gaSessionId,

        @Nullable @Size(max = 20) Map<@Size(max = 60) String, Object> consent) {}
