package org.beckon.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer for all: shared transactions, single failures, and recovery. */
final class WriterTest {
  @TempDir private Path directory;
  private Vault vault;

  @BeforeEach
  void open() throws CannotOpen {
    vault = Vault.open(directory);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aCommandThatFailsFailsAlone() {
    whileTheWriterIsBusy(
        () -> {
          vault.writeSoon(put("a"), 1);
          vault.writeSoon(poison(), 1);
          vault.writeSoon(put("b"), 1);
        });
    vault.write(put("c"));

    assertThat(names()).containsExactly("a", "b", "c");
    assertThatThrownBy(() -> vault.write(poison())).isInstanceOf(StoreException.class);
  }

  @Test
  void whatFailedLeavesNothingHalfDone() {
    Command half =
        handle -> {
          put("half").run(handle);
          poison().run(handle);
        };

    assertThatThrownBy(() -> vault.write(half)).isInstanceOf(StoreException.class);
    vault.write(put("a"));

    assertThat(names()).containsExactly("a");
  }

  @Test
  void aFailureTellsNoSecrets() {
    Command leak =
        handle ->
            handle
                .createUpdate("INSERT INTO setting (name, content) VALUES ('p', CAST(:v AS INT))")
                .bind("v", "passw0rd")
                .execute();

    assertThatThrownBy(() -> vault.write(leak))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.errorCode()).isEqualTo(22018);
              for (Throwable at = e; at != null; at = at.getCause()) {
                assertThat(at.toString()).doesNotContain("passw0rd").contains("22018");
              }
            });
  }

  @Test
  void aWriteThatEndsWithABugReachesItsCaller() {
    assertThatThrownBy(
            () ->
                vault.write(
                    handle -> {
                      throw new IllegalStateException("secret");
                    }))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("IllegalStateException")
        .message()
        .doesNotContain("secret");
  }

  @Test
  void waitingCommandsShareATransaction() {
    Set<String> transactions = new HashSet<>();
    List<String> order = new ArrayList<>();
    whileTheWriterIsBusy(
        () -> {
          for (String name : List.of("a", "b", "c")) {
            vault.writeSoon(
                handle -> {
                  put(name).run(handle);
                  order.add(name);
                  transactions.add(
                      handle.createQuery("SELECT TRANSACTION_ID()").mapTo(String.class).one());
                },
                1);
          }
        });
    vault.readSettled(handle -> handle);

    assertThat(transactions).hasSize(1).doesNotContainNull();
    assertThat(order).containsExactly("a", "b", "c");
  }

  @Test
  void anOlderLazyCommandOfTheSameSubjectIsLeftOut() {
    List<Integer> ran = new ArrayList<>();
    whileTheWriterIsBusy(
        () -> {
          for (int i = 0; i < 100; i++) {
            vault.writeSoon(new Noting(ran, i), 1);
          }
        });
    vault.readSettled(handle -> handle);

    assertThat(ran).containsExactly(98, 99);
  }

  @Test
  void lazyCommandsAreReadableOnceSettled() {
    vault.writeSoon(put("a"), 1);

    List<String> read = vault.readSettled(WriterTest::names);

    assertThat(read).containsExactly("a");
  }

  @Test
  void aDatabaseThatGaveUpIsOpenedAgain() {
    vault.write(put("a"));
    assertThat(names()).containsExactly("a");
    AtomicBoolean first = new AtomicBoolean(true);
    // As a failing disk does it: the store under all connections is gone at once.
    Command breaking =
        handle -> {
          put("b").run(handle);
          if (first.getAndSet(false)) {
            handle.execute("SHUTDOWN IMMEDIATELY");
          }
        };

    vault.write(breaking);
    vault.write(put("c"));

    assertThat(first).isFalse();
    assertThat(names()).containsExactly("a", "b", "c");
  }

  /** Again and again: the thread that writes must not miss what came before it looked. */
  @RepeatedTest(20)
  void closingAtOnceWritesWhatWaits() throws CannotOpen {
    vault.close();
    vault = Vault.open(directory);
    vault.writeSoon(put("soon"), 10);
    vault.close();

    try (Vault again = Vault.open(directory)) {
      assertThat(again.<List<String>>read(WriterTest::names)).containsExactly("soon");
    }
  }

  @Test
  void closingWritesWhatWaits() throws CannotOpen {
    for (int i = 0; i < 3_000; i++) {
      vault.writeSoon(put("n" + i), 10);
    }
    vault.close();

    try (Vault again = Vault.open(directory)) {
      List<String> read = again.read(WriterTest::names);
      assertThat(read).hasSize(3_000);
    }
  }

  /** What is put in the queue meanwhile comes in one batch. */
  private void whileTheWriterIsBusy(Runnable action) {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(1);
    vault.writeSoon(
        handle -> {
          started.countDown();
          Patience.uninterruptibly(busy::await);
        },
        1);
    Patience.uninterruptibly(started::await);
    action.run();
    busy.countDown();
  }

  private static Command put(String name) {
    return handle ->
        handle.execute("MERGE INTO setting (name, content) KEY (name) VALUES (?, '')", name);
  }

  private static Command poison() {
    return handle -> handle.execute("INSERT INTO setting (name, content) VALUES ('x', NULL)");
  }

  private List<String> names() {
    return vault.read(WriterTest::names);
  }

  private static List<String> names(Handle handle) {
    return handle.createQuery("SELECT name FROM setting ORDER BY name").mapTo(String.class).list();
  }

  private record Noting(List<Integer> ran, int number) implements Command {
    @Override
    public void run(Handle handle) {
      ran.add(number);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(number % 2);
    }
  }
}
