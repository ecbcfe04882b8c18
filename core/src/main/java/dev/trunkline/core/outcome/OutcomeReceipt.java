package dev.trunkline.core.outcome;

import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import java.util.List;
import java.util.stream.Collectors;

/** What became of an outcome that was told. */
public sealed interface OutcomeReceipt {
    /** New, and noted with its response. */
    record Stored(Outcome outcome, JudgedResponse response) implements OutcomeReceipt {}

    /**
     * The same again, or the same news under another id; nothing changed.
     *
     * @param outcome the one that was told first
     */
    record Repeated(Outcome outcome, JudgedResponse response) implements OutcomeReceipt {}

    /** Something else under an id that is in use; nothing changed. */
    record Contradicted(Outcome first) implements OutcomeReceipt {
        /** What happened as people read it, with what to do. */
        public String sentence() {
            return "Another outcome was told under this id before. Nothing was changed; use a new id to say something new.";
        }
    }

    /**
     * Nothing was stored.
     *
     * @param candidates the responses that could be meant, where there are several
     */
    record Refused(RefusalReason reason, List<ResponseId> candidates) implements OutcomeReceipt {
        public Refused {
            candidates = List.copyOf(candidates);
        }

        /** The reason as people read it, with what to do, and with the candidates. */
        public String sentence() {
            String named = candidates.stream().map(ResponseId::value).collect(Collectors.joining(", "));
            return reason.sentence() + (named.isEmpty() ? "" : " They are " + named + ".");
        }
    }

    /** Why an outcome is not accepted. */
    enum RefusalReason {
        UNKNOWN_RESPONSE("The site has no response of this id."),
        NO_CALLER("Name the response by its id, or its caller by a telephone number."),
        NO_RESPONSE_OF_CALLER(
                "The caller had no response in this time: name the response by its id, or look further back."),
        SEVERAL_RESPONSES_OF_CALLER("Several responses of the caller began in the same moment: name one by its id."),
        TOO_MANY("The response has " + OutcomeDesk.MOST + " outcomes, and no more are taken.");

        private final String sentence;

        RefusalReason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason as people read it, with what to do. */
        public String sentence() {
            return sentence;
        }
    }
}
