package dev.trunkline.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupedWritesTest {
    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void writesTogetherWhatGathersDuringAWrite() {
        GroupedWrites<Integer, String> writes = new GroupedWrites<>("test", 10, this::write);
        List<CompletableFuture<String>> answers =
                IntStream.range(0, 25).mapToObj(writes::add).toList();
        goOn.countDown();

        assertThat(answers)
                .extracting(CompletableFuture::join)
                .containsExactlyElementsOf(
                        IntStream.range(0, 25).mapToObj(i -> "wrote " + i).toList());
        assertThat(groups.stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.range(0, 25).boxed().toList());
        assertThat(groups)
                .hasSizeLessThanOrEqualTo(4)
                .allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void tellsEveryoneOfAGroupWhyItFailedAndGoesOn() {
        GroupedWrites<Integer, String> writes = new GroupedWrites<>("test", 10, items -> {
            if (items.contains(1)) {
                throw new StoreUnavailableException("no store", new IllegalStateException());
            }
            return items.stream().map(String::valueOf).toList();
        });

        assertThatThrownBy(() -> writes.add(1).join()).hasCauseInstanceOf(StoreUnavailableException.class);
        assertThat(writes.add(2).join()).isEqualTo("2");
    }

    @Test
    void writesWhatWaitsBeforeItCloses() {
        goOn.countDown();
        GroupedWrites<Integer, String> writes = new GroupedWrites<>("test", 10, this::write);
        CompletableFuture<String> answer = writes.add(7);
        writes.close();

        assertThat(answer).isCompletedWithValue("wrote 7");
        assertThatThrownBy(() -> writes.add(8)).isInstanceOf(IllegalStateException.class);
    }

    private List<String> write(List<Integer> items) {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        groups.add(List.copyOf(items));
        return items.stream().map(item -> "wrote " + item).toList();
    }
}
