package org.beckon.cwmp.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one argument of a method looks like. */
public sealed interface ArgumentForm {

  /** As the specification writes it. */
  String name();

  /**
   * One text.
   *
   * @param otherwise what is sent when it is not given; empty where it has to be given
   */
  record Single(String name, Check check, Optional<String> otherwise) implements ArgumentForm {}

  /**
   * A list of texts: {@code NAME=A,B}, or {@code NAME.1=A NAME.2=B}.
   *
   * @param item name of its elements
   */
  record Texts(String name, String item, Check check, int least, int most)
      implements ArgumentForm {}

  /**
   * A list of structs: {@code NAME.1.FIELD=VALUE}.
   *
   * @param item name of its elements
   */
  record Structs(String name, String item, List<ArgumentForm> fields, int least, int most)
      implements ArgumentForm {
    public Structs {
      fields = List.copyOf(fields);
    }
  }

  /** Structs of several types: {@code NAME.1.type=TYPE NAME.1.FIELD=VALUE}; the name repeats. */
  record Variants(String name, Map<String, List<ArgumentForm>> types, int least, int most)
      implements ArgumentForm {
    public Variants {
      types = Map.copyOf(types);
    }
  }

  /** An argument that has to be given. */
  static Single needed(String name, Check check) {
    return new Single(name, check, Optional.empty());
  }

  /** An argument that is sent as this text when it is not given. */
  static Single or(String name, Check check, String otherwise) {
    return new Single(name, check, Optional.of(otherwise));
  }
}
