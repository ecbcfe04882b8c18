package dev.trunkline.core.ruleset;

import java.util.function.Supplier;

/**
 * Rules that take note of the traffic they are asked about. For one thread.
 *
 * @param rules to ask
 * @param seen what they met until now
 */
public record WatchedRules(RuleBase rules, Supplier<TrafficSeen> seen) {}
