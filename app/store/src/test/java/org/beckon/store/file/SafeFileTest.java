package org.beckon.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the file at any moment, as a killed process leaves it, holds what was stored last. */
final class SafeFileTest {
  private static final int COMMITS = 150;

  @TempDir private Path directory;

  @Test
  void aFileLeftAtAnyMomentOpensInItsNewestState() throws IOException {
    Path file = directory.resolve("a.mv.db");
    Path left = directory.resolve("left.mv.db");
    MVStore store = open(file);
    try {
      MVMap<Integer, String> map = store.openMap("data");
      Random random = new Random(7);
      for (int i = 0; i < COMMITS; i++) {
        change(map, random, i);
        store.commit();
        Files.copy(file, left, StandardCopyOption.REPLACE_EXISTING);

        assertThat(newest(left)).as("after commit %d", i).isEqualTo(i);
        assertThat(SafeFile.certainVersion(left)).as("certain").isPositive();
      }
    } finally {
      store.close();
    }
    assertThat(newest(file)).isEqualTo(COMMITS - 1);
  }

  @Test
  void soDoesOneThatIsOpenedAgainAndAgainAfterItWasLeft() throws IOException {
    Path file = directory.resolve("a.mv.db");
    Path left = directory.resolve("left.mv.db");
    Random random = new Random(8);
    for (int i = 0; i < COMMITS; i++) {
      MVStore store = open(file);
      for (int last = i + 1 + random.nextInt(20); i < last; i++) {
        change(store.openMap("data"), random, i);
        store.commit();
      }
      Files.copy(file, left, StandardCopyOption.REPLACE_EXISTING);
      store.closeImmediately();
      Files.move(left, file, StandardCopyOption.REPLACE_EXISTING);

      assertThat(newest(file)).isEqualTo(i - 1);
    }
  }

  @Test
  void whereTheNewestChunkDidNotReachTheDiskTheOneBeforeIsFound() throws IOException {
    Path file = directory.resolve("a.mv.db");
    Path left = directory.resolve("left.mv.db");
    MVStore store = open(file);
    try {
      MVMap<Integer, String> map = store.openMap("data");
      Random random = new Random(9);
      int tried = 0;
      for (int i = 0; i < COMMITS; i++) {
        change(map, random, i);
        store.commit();
        Files.copy(file, left, StandardCopyOption.REPLACE_EXISTING);
        if (i > 1 && Damage.newestChunk(left)) {
          tried++;
          assertThat(newest(left)).as("after commit %d", i).isEqualTo(i - 1);
        }
      }
      assertThat(tried).isGreaterThan(COMMITS / 10);
    } finally {
      store.close();
    }
  }

  @Test
  void nothingIsWrittenWhereOnlyAnOlderStateCanBeRead() throws IOException {
    Path file = directory.resolve("a.mv.db");
    Random random = new Random(10);
    MVStore store = open(file);
    for (int i = 0; i < 20; i++) {
      change(store.openMap("data"), random, i);
      store.commit();
    }
    Path left = Files.copy(file, directory.resolve("left.mv.db"));
    store.close();
    Damage.newestChunks(left);
    byte[] before = Files.readAllBytes(left);
    assertThat(newest(left)).as("H2 silently opens it").isLessThan(19);

    MVStore again = open(left);
    change(again.openMap("data"), random, 99);
    assertThatThrownBy(again::commit).hasStackTraceContaining("only an older state");
    again.closeImmediately();

    assertThat(left).hasBinaryContent(before);
  }

  @Test
  void whatIsCertainIsTheVersionOfAClosedFile() throws IOException {
    Path file = directory.resolve("a.mv.db");
    MVStore store = open(file);
    change(store.openMap("data"), new Random(1), 1);
    store.close();

    long version = version(file);
    assertThat(SafeFile.certainVersion(file)).isEqualTo(version).isPositive();
  }

  /** No thread of its own; space is used again at once. */
  private static MVStore open(Path file) {
    MVStore store = new MVStore.Builder().fileName(SafeFile.name(file)).autoCommitDisabled().open();
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    return store;
  }

  /** Something else each time, so that chunks of all sizes die. */
  private static void change(MVMap<Integer, String> map, Random random, int number) {
    map.put(0, Integer.toString(number));
    int many = 1 + random.nextInt(random.nextInt(20) == 0 ? 400 : 10);
    for (int i = 0; i < many; i++) {
      map.put(1 + random.nextInt(300), "x".repeat(random.nextInt(900)));
    }
  }

  private static int newest(Path file) {
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
      MVMap<Integer, String> map = store.openMap("data");
      return Integer.parseInt(map.get(0));
    }
  }

  private static long version(Path file) {
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
      return store.getFileStore().lastChunkVersion();
    }
  }
}
