package dev.trunkline.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a command changes what is stored. A command that is not known to read counts as a write. */
enum CommandKind {
    READ,
    WRITE;

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "listdatabases",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "serverstatus",
            "hostinfo",
            "dbstats",
            "collstats",
            "getlog",
            "whatsmyuri",
            "endsessions",
            "connectionstatus",
            "getlasterror",
            "getcmdlineopts");

    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

    static CommandKind of(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("aggregate")) {
            return stages(query).anyMatch(WRITING_STAGES::contains) ? WRITE : READ;
        }
        return READS.contains(name) ? READ : WRITE;
    }

    private static Stream<String> stages(Document query) {
        return query.get("pipeline") instanceof Collection<?> pipeline
                ? pipeline.stream()
                        .filter(Document.class::isInstance)
                        .flatMap(stage -> ((Document) stage).keySet().stream())
                : Stream.empty();
    }
}
