package dev.trunkline.app.response;

import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.site.Site;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The channels that a response of a site can have: those that its rules and its channel numbers name. */
@Component
final class KnownChannels {
    private final RuleBases ruleBases;
    private final Numbers numbers;

    KnownChannels(RuleBases ruleBases, Numbers numbers) {
        this.ruleBases = ruleBases;
        this.numbers = numbers;
    }

    List<String> of(Site site) {
        TreeSet<String> channels = new TreeSet<>(List.of("Unassigned", "Unattributed"));
        ruleBases.current(site.id()).map(RuleBase::channels).ifPresent(channels::addAll);
        numbers.ofSite(site.id()).forEach(number -> {
            if (number.role() instanceof NumberRole.ChannelNumber channel) {
                channels.add(channel.channel());
            }
        });
        return List.copyOf(channels);
    }
}
