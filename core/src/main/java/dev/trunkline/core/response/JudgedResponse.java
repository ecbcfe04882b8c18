package dev.trunkline.core.response;

import dev.trunkline.core.attribution.Decision;

/**
 * A response with the decision that is current for it. There is no response without one: both are stored in one write.
 */
public record JudgedResponse(Response response, Decision current) {}
