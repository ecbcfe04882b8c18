package dev.trunkline.core.shadow;

import dev.trunkline.core.site.SiteId;
import java.time.Instant;

/**
 * What is counted together: one shadow, one revision of the draft, against one version in force. Whatever of these changes, the
 * counts begin anew.
 *
 * @param version 0 before the first
 */
public record ShadowKey(SiteId site, Instant startedAt, long revision, int version) {
    public static ShadowKey of(Shadow shadow, long revision, int version) {
        return new ShadowKey(shadow.site(), shadow.startedAt(), revision, version);
    }
}
