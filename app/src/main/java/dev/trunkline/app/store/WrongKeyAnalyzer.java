package dev.trunkline.app.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the last lines of the log why a node with another key does not start. */
final class WrongKeyAnalyzer extends AbstractFailureAnalyzer<WrongKeyException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, WrongKeyException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Give the node the key of the secrets, as docs/operations.md says.",
                cause);
    }
}
