package org.beckon.console.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.collections.ObservableListBase;

/**
 * The part of a collection that passes a filter, in order, as one observable list. It is arranged
 * anew as a whole, and tells the least that it can: nothing, a permutation, a few additions and
 * removals, so that tables keep selection and place. No element may be in it twice. FX thread only.
 */
public final class ArrangedList<T> extends ObservableListBase<T> {

  /** With more single changes than this, tables are faster to start afresh. */
  private static final int FEW = 400;

  private List<T> list = new ArrayList<>();

  /** Shows what passes the filter of these, in this order. */
  public void arrange(Collection<T> all, Predicate<? super T> filter, Comparator<? super T> order) {
    List<T> next = new ArrayList<>(all.size());
    for (T item : all) {
      if (filter.test(item)) {
        next.add(item);
      }
    }
    next.sort(order);
    if (same(next)) {
      return;
    }
    Set<T> wanted = new HashSet<>(next);
    Set<T> present = new HashSet<>(list);
    int gone = count(list, wanted);
    int come = count(next, present);
    if (gone + come > FEW) {
      replaceAll(next);
    } else {
      removeMissing(wanted, gone);
      permute(next, present);
      insertNew(next);
    }
  }

  @Override
  public T get(int index) {
    return list.get(index);
  }

  @Override
  public int size() {
    return list.size();
  }

  private boolean same(List<T> next) {
    if (next.size() != list.size()) {
      return false;
    }
    for (int i = 0; i < next.size(); i++) {
      if (!next.get(i).equals(list.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void replaceAll(List<T> next) {
    List<T> old = list;
    beginChange();
    list = next;
    nextReplace(0, next.size(), old);
    endChange();
  }

  private void removeMissing(Set<T> wanted, int gone) {
    if (gone == 0) {
      return;
    }
    beginChange();
    for (int i = list.size() - 1; i >= 0; i--) {
      T item = list.get(i);
      if (!wanted.contains(item)) {
        list.remove(i);
        nextRemove(i, item);
      }
    }
    endChange();
  }

  /** Puts those that stay into their new order. */
  private void permute(List<T> next, Set<T> present) {
    Map<T, Integer> places = new HashMap<>();
    List<T> ordered = new ArrayList<>(list.size());
    for (T item : next) {
      if (present.contains(item)) {
        places.put(item, ordered.size());
        ordered.add(item);
      }
    }
    if (same(ordered)) {
      return;
    }
    int[] moves = new int[list.size()];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = places.get(list.get(i));
    }
    beginChange();
    list = ordered;
    nextPermutation(0, moves.length, moves);
    endChange();
  }

  private void insertNew(List<T> next) {
    if (next.size() == list.size()) {
      return;
    }
    beginChange();
    for (int i = 0; i < next.size(); i++) {
      if (i >= list.size() || !list.get(i).equals(next.get(i))) {
        list.add(i, next.get(i));
        nextAdd(i, i + 1);
      }
    }
    endChange();
  }

  private static <T> int count(List<T> items, Set<T> known) {
    int count = 0;
    for (T item : items) {
      if (!known.contains(item)) {
        count++;
      }
    }
    return count;
  }
}
