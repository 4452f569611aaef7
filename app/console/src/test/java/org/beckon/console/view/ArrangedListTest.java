package org.beckon.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ArrangedListTest {

  private final ArrangedList<String> list = new ArrangedList<>();
  private final List<String> mirror = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();

  @Test
  void saysNothingWhenNothingChanged() {
    arrange(List.of("b", "a"));
    kinds.clear();
    arrange(List.of("a", "b"));
    assertThat(kinds).isEmpty();
    assertThat(list).containsExactly("a", "b");
  }

  @Test
  void tellsOnlyWhatCameAndWent() {
    arrange(List.of("a", "b", "c", "d"));
    kinds.clear();
    arrange(List.of("a", "bb", "c", "e"));
    assertThat(kinds).containsExactly("removed b", "removed d", "added bb", "added e");
  }

  @Test
  void tellsAnotherOrderAsAPermutation() {
    arrange(List.of("a", "b", "c"));
    kinds.clear();
    list.arrange(List.of("a", "b", "c"), item -> true, Comparator.reverseOrder());
    assertThat(kinds).containsExactly("permuted");
    assertThat(list).containsExactly("c", "b", "a");
  }

  @Test
  void filters() {
    list.arrange(List.of("a", "b", "ab"), item -> item.contains("a"), Comparator.naturalOrder());
    assertThat(list).containsExactly("a", "ab");
  }

  @Test
  void startsAfreshWhenNearlyAllIsDifferent() {
    arrange(IntStream.range(0, 1_000).mapToObj(i -> "old" + i).toList());
    kinds.clear();
    arrange(IntStream.range(0, 1_000).mapToObj(i -> "new" + i).toList());
    assertThat(kinds).containsExactly("replaced");
  }

  @Test
  void aMirrorThatFollowsTheChangesStaysEqual() {
    list.addListener(this::follow);
    Random random = new Random(7);
    List<String> pool = new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> "x" + i).toList());
    for (int round = 0; round < 300; round++) {
      Collections.shuffle(pool, random);
      List<String> some = List.copyOf(pool.subList(0, random.nextInt(pool.size())));
      List<String> rank = new ArrayList<>(pool);
      Collections.shuffle(rank, random);
      list.arrange(some, item -> true, Comparator.comparingInt(rank::indexOf));
      assertThat(mirror).isEqualTo(list);
    }
  }

  private void arrange(List<String> items) {
    if (kinds.isEmpty()) {
      list.removeListener(this.noting);
      list.addListener(this.noting);
    }
    list.arrange(items, item -> true, Comparator.naturalOrder());
  }

  private final ListChangeListener<String> noting = this::note;

  private void note(ListChangeListener.Change<? extends String> change) {
    while (change.next()) {
      if (change.wasPermutated()) {
        kinds.add("permuted");
      } else if (change.wasReplaced()) {
        kinds.add("replaced");
      } else {
        change.getRemoved().forEach(item -> kinds.add("removed " + item));
        change.getAddedSubList().forEach(item -> kinds.add("added " + item));
      }
    }
  }

  private void follow(ListChangeListener.Change<? extends String> change) {
    while (change.next()) {
      if (change.wasPermutated()) {
        List<String> old = new ArrayList<>(mirror);
        for (int i = change.getFrom(); i < change.getTo(); i++) {
          mirror.set(change.getPermutation(i), old.get(i));
        }
      } else {
        mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize()).clear();
        mirror.addAll(change.getFrom(), change.getAddedSubList());
      }
    }
  }
}
