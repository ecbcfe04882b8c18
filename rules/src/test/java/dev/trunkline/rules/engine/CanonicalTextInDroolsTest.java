package dev.trunkline.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.VisitSample;
import dev.trunkline.rules.fact.VisitFact;
import dev.trunkline.rules.fact.VisitFacts;
import dev.trunkline.rules.language.CanonicalDrl;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.RuleFileParser;
import dev.trunkline.rules.pack.ExampleVisits;
import dev.trunkline.rules.source.NamedLists;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** What authors write is DRL: Drools' own compiler, given the canonical text, matches what the model made from the tree matches. */
class CanonicalTextInDroolsTest {
    @Test
    void saysWhatTheModelSays() {
        CheckedFile file =
                RuleFileParser.parse(RuleStage.CHANNEL, RulePacks.demo().channel());
        KieBase stock = compiled(CanonicalDrl.of(file));
        StageRules rules = StageRules.of(file, NamedLists.SHIPPED);
        VisitFacts facts = new VisitFacts(ZoneOffset.UTC, NamedLists.SHIPPED);

        Set<String> seen = new TreeSet<>();
        for (ExampleVisits.Example example : ExampleVisits.all()) {
            VisitFact fact = facts.of(VisitSample.to(example.url(), example.referrer()));
            Set<String> ours = rules.matching(fact).stream()
                    .mapToObj(rank -> rules.strongestFirst().get(rank).name())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(matching(stock, fact)).as(example.name()).isEqualTo(ours);
            seen.addAll(ours);
        }
        assertThat(seen).hasSize(rules.strongestFirst().size());
    }

    private static Set<String> matching(KieBase base, VisitFact fact) {
        Decide decide = new Decide();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("decide", decide);
            session.insert(fact);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return decide.channels();
    }

    private static KieBase compiled(String canonical) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(
                "src/main/resources/trunkline/rules.drl",
                "package trunkline;\nimport " + VisitFact.class.getName() + ";\nglobal " + Decide.class.getName()
                        + " decide;\n" + canonical.replace("Visit(", "VisitFact("));
        KieBuilder builder = services.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
    }
}
