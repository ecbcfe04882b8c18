package dev.trunkline.app.decision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a proxy in front tells of visitors.
 *
 * @param timeZoneHeader the request header that names the visitor's time zone, which the proxy must set or remove on every request;
 *     empty: there is none
 */
@ConfigurationProperties("trunkline.visitor")
public record VisitorProperties(@DefaultValue("") String timeZoneHeader) {}
