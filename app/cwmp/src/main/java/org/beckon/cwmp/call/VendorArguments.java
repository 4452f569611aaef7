package org.beckon.cwmp.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beckon.cwmp.rpc.RawElement;

/** Arguments of a vendor's method: names become elements, dots make elements in elements. */
final class VendorArguments {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,255}");
  private static final int DEEPEST = 16;

  private VendorArguments() {}

  /** The elements; empty when a name cannot be one of an element. */
  static Optional<List<RawElement>> elements(Given given) {
    return elements(given, 1);
  }

  private static Optional<List<RawElement>> elements(Given given, int depth) {
    List<RawElement> elements = new ArrayList<>();
    for (Map.Entry<String, Given> part : given.parts().entrySet()) {
      String name = part.getKey();
      Optional<List<RawElement>> below = elements(part.getValue(), depth + 1);
      if (!NAME.matcher(name).matches() || depth > DEEPEST || below.isEmpty()) {
        return Optional.empty();
      }
      for (String value : part.getValue().take()) {
        elements.add(RawElement.leaf(name, value));
      }
      if (!below.get().isEmpty()) {
        elements.add(RawElement.of(name, below.get()));
      }
    }
    return Optional.of(elements);
  }
}
