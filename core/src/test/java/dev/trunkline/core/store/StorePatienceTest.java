package dev.trunkline.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StorePatienceTest {
    private static final Duration FOREVER = Duration.ofHours(1);
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final CompletableFuture<String> NEVER = new CompletableFuture<>();

    @Test
    void answersWhatTheStoreAnswered() {
        assertThat(new StorePatience(FOREVER, FOREVER).await(CompletableFuture.completedFuture("stored")))
                .isEqualTo("stored");
    }

    @Test
    void waitsLongForAStoreThatWasWellAndShortlyForOneThatIsSlow() {
        StorePatience patience = new StorePatience(Duration.ofMillis(30), MOMENT);

        assertThatThrownBy(() -> patience.await(NEVER)).hasMessageContaining("within PT0.03S");
        assertThatThrownBy(() -> patience.await(NEVER)).hasMessageContaining("within PT0.001S");

        patience.await(CompletableFuture.completedFuture("well again"));
        assertThatThrownBy(() -> patience.await(NEVER)).hasMessageContaining("within PT0.03S");
    }

    @Test
    void passesAFailureOn() {
        StorePatience patience = new StorePatience(FOREVER, MOMENT);
        CompletableFuture<String> failed =
                CompletableFuture.failedFuture(new StoreUnavailableException("no store", new IllegalStateException()));

        assertThatThrownBy(() -> patience.await(failed))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("no store");
        assertThatThrownBy(() -> patience.await(NEVER)).hasMessageContaining("within PT0.001S");
    }
}
