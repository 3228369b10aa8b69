package org.hustings.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  @Test
  void resultsComeInTheOrderOfTheWork() {
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer> line = new InOrder<>(3, results::add)) {
      for (int i = 0; i < 1000; i++) {
        int number = i;
        line.add(() -> number);
      }
      line.finish();
    }
    assertThat(results).isEqualTo(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void theFirstResultWaitsForNobodyAndOthersWaitForIt() {
    List<String> results = new ArrayList<>();
    CountDownLatch second = new CountDownLatch(1);
    try (InOrder<String> line = new InOrder<>(2, results::add)) {
      line.add(
          () -> {
            second.await();
            return "first";
          });
      line.add(
          () -> {
            second.countDown();
            return "second";
          });
      line.finish();
    }
    assertThat(results).containsExactly("first", "second");
  }

  @Test
  void soManyAreUnderWayAtMostHoweverLongTheInput() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger handedOn = new AtomicInteger();
    try (InOrder<Integer> line = new InOrder<>(2, r -> handedOn.incrementAndGet())) {
      for (int i = 0; i < 1000; i++) {
        line.add(begun::incrementAndGet);
        assertThat(begun.get() - handedOn.get()).isLessThanOrEqualTo(2 * 8 + 1);
      }
      line.finish();
    }
    assertThat(handedOn).hasValue(1000);
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    try (InOrder<String> line = new InOrder<>(2, r -> {})) {
      line.add(
          () -> {
            throw new IllegalStateException("ours");
          });
      assertThatThrownBy(line::finish).isInstanceOf(IllegalStateException.class).hasMessage("ours");
    }
  }
}
