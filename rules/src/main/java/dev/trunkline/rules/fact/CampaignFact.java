package dev.trunkline.rules.fact;

/**
 * What the rules of the campaign stage know: the visit, and what the channel rules said of it.
 *
 * @param channel {@code Unassigned} when no rule matched
 */
public record CampaignFact(VisitFact visit, String channel) implements VisitFields {}
