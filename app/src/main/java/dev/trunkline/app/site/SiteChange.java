package dev.trunkline.app.site;

import org.jspecify.annotations.Nullable;

/**
 * The body of a change of a site's settings; null leaves a setting as it is.
 *
 * @param reviewRequired whether a draft of rules needs the approval of somebody who did not write it
 */
record SiteChange(@Nullable Boolean reviewRequired) {}
