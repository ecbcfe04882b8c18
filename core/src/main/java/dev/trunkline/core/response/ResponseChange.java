package dev.trunkline.core.response;

import java.time.Instant;

/**
 * A response as one write left it.
 *
 * @param revision 1 for the first write that was noted; each later one is one more
 * @param created whether the write added the response
 */
public record ResponseChange(JudgedResponse after, int revision, boolean created, Instant at) {}
