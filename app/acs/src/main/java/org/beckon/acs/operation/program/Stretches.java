package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.cwmp.model.PathOrder;

/**
 * Names of parameters in natural order, to be asked for in stretches.
 *
 * @param top the path that all are below, which is as high as partial paths go
 * @param holes names that must not be below a partial path, because they spoil the answer
 */
record Stretches(String top, List<String> all, List<String> holes) {
  /**
   * Neighbouring names.
   *
   * @param end index behind the last
   * @param asked the partial paths and names that mean them
   */
  record Stretch(int end, List<String> asked) {
    Stretch {
      asked = List.copyOf(asked);
    }

    /** Whether there is no partial path in it. */
    boolean isPlain() {
      return asked.stream().noneMatch(one -> one.endsWith("."));
    }
  }

  Stretches {
    all = List.copyOf(all);
    holes = List.copyOf(holes);
  }

  /** Of these names without the holes; an object that cannot be listed can be read all the same. */
  static Stretches of(String top, List<String> names, List<String> bad) {
    List<String> holes = bad.stream().filter(name -> !name.endsWith(".")).toList();
    return new Stretches(
        top,
        names.stream().filter(name -> !holes.contains(name)).sorted(PathOrder.INSTANCE).toList(),
        holes);
  }

  int size() {
    return all.size();
  }

  String name(int index) {
    return all.get(index);
  }

  Stream<String> between(int from, int to) {
    return all.subList(from, to).stream();
  }

  /** The name before the index, empty before the first. */
  String before(int index) {
    return index == 0 ? "" : all.get(index - 1);
  }

  /** Index of the first name behind the path. */
  int after(String path) {
    int index = 0;
    while (!path.isEmpty()
        && index < all.size()
        && PathOrder.INSTANCE.compare(all.get(index), path) <= 0) {
      index++;
    }
    return index;
  }

  /**
   * The next names.
   *
   * @param most names that it may mean
   * @param mostAsked paths and names that it may consist of
   * @param plain whether partial paths are out of the question
   */
  Stretch stretch(int from, int most, int mostAsked, boolean plain) {
    int limit = (int) Math.min(all.size(), (long) from + most);
    List<String> asked = new ArrayList<>();
    int at = from;
    while (at < limit && asked.size() < mostAsked) {
      String name = all.get(at);
      String object = plain ? "" : object(at, limit);
      asked.add(object.isEmpty() ? name : object);
      at = object.isEmpty() ? at + 1 : end(object, at);
    }
    return new Stretch(at, asked);
  }

  /** The highest object whose parameters are more than one, begin here and end before the limit. */
  private String object(int at, int limit) {
    String name = all.get(at);
    int dot = name.indexOf('.', Math.max(0, top.length() - 1));
    while (dot >= 0 && dot < name.length() - 1) {
      String object = name.substring(0, dot + 1);
      boolean begins = at == 0 || !all.get(at - 1).startsWith(object);
      if (begins) {
        int end = end(object, at);
        boolean whole = holes.stream().noneMatch(hole -> hole.startsWith(object));
        if (end <= limit && end - at > 1 && whole) {
          return object;
        }
      }
      dot = name.indexOf('.', dot + 1);
    }
    return "";
  }

  private int end(String object, int from) {
    int end = from;
    while (end < all.size() && all.get(end).startsWith(object)) {
      end++;
    }
    return end;
  }
}
