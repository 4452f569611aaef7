package org.beckon.cwmp.call;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A method that an ACS calls, with its arguments in the order of the specification. */
public record CallForm(String method, List<ArgumentForm> arguments) {
  public CallForm {
    arguments = List.copyOf(arguments);
  }

  /** Each argument in a line, for people: its name, and what it has to be. */
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    arguments.forEach(argument -> describe("", argument, lines));
    return lines;
  }

  private static void describe(String prefix, ArgumentForm argument, List<String> lines) {
    String name = prefix + argument.name();
    switch (argument) {
      case ArgumentForm.Single single ->
          lines.add(name + ": " + single.check().words() + otherwise(single));
      case ArgumentForm.Texts texts ->
          lines.add(
              name
                  + ": "
                  + amount(texts.least(), texts.most())
                  + ", by commas; each "
                  + texts.check().words());
      case ArgumentForm.Structs structs ->
          structs.fields().forEach(field -> describe(name + ".1.", field, lines));
      case ArgumentForm.Variants variants -> {
        var types = new TreeMap<>(variants.types());
        lines.add(name + ".1.type: " + String.join(", ", types.keySet()));
        types.forEach(
            (type, fields) -> fields.forEach(field -> describe(name + ".1.", field, lines, type)));
      }
    }
  }

  private static void describe(String prefix, ArgumentForm field, List<String> lines, String type) {
    List<String> own = new ArrayList<>(1);
    describe(prefix, field, own);
    own.forEach(line -> lines.add(line + " (" + type + ")"));
  }

  private static String otherwise(ArgumentForm.Single single) {
    return single
        .otherwise()
        .map(text -> text.isEmpty() ? "; can be left out" : "; " + text + " when left out")
        .orElse("");
  }

  private static String amount(int least, int most) {
    return most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
  }
}
