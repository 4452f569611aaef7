package org.beckon.acs.quirk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.cwmp.model.PathOrder;

/** The form of a quirk's value, which is kept as text. */
public sealed interface QuirkForm {

  /** What is wrong with a value, a sentence; empty when nothing is. */
  Optional<String> problem(String value);

  /** What people are told to write. */
  String hint();

  /** One of a few words. */
  record Choice(List<String> words) implements QuirkForm {
    public Choice {
      words = List.copyOf(words);
    }

    @Override
    public Optional<String> problem(String value) {
      return words.contains(value) ? Optional.empty() : Optional.of("Write " + hint() + ".");
    }

    @Override
    public String hint() {
      return String.join(" or ", words);
    }
  }

  /** A whole number within bounds. */
  record WholeNumber(int least, int most) implements QuirkForm {
    @Override
    public Optional<String> problem(String value) {
      boolean fits =
          value.matches("\\d{1,9}")
              && Integer.parseInt(value) >= least
              && Integer.parseInt(value) <= most;
      return fits ? Optional.empty() : Optional.of("Write " + hint() + ".");
    }

    @Override
    public String hint() {
      return "a whole number from " + least + " to " + most;
    }
  }

  /** Names of parameters, separated by spaces. */
  record Names(int most) implements QuirkForm {
    private static final int LONGEST = 256;

    @Override
    public Optional<String> problem(String value) {
      List<String> names = split(value);
      boolean fits =
          !names.isEmpty()
              && names.size() <= most
              && names.stream().allMatch(name -> name.length() <= LONGEST && name.contains("."));
      return fits ? Optional.empty() : Optional.of("Write " + hint() + ".");
    }

    @Override
    public String hint() {
      return "up to " + most + " parameter names, separated by spaces";
    }

    /** The names in a value. */
    static List<String> split(String value) {
      return List.of(value.strip().split("\\s+")).stream().filter(one -> !one.isEmpty()).toList();
    }

    /** Both together, as many as fit; the older ones stay. */
    String joined(String older, String newer) {
      return Stream.concat(split(older).stream(), split(newer).stream())
          .distinct()
          .limit(most)
          .sorted(PathOrder.INSTANCE)
          .collect(Collectors.joining(" "));
    }
  }
}
