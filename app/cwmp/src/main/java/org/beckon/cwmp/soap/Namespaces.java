package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code xmlns} declarations in scope. The parser itself does not know namespaces, because CPEs
 * send prefixes that they never declare (cpe-quirks 2, 48).
 */
final class Namespaces {
  private record Declaration(int depth, String prefix, String uri) {}

  private final List<Declaration> inScope = new ArrayList<>(8);
  private String lastCwmp = "";

  /** Takes a declaration; the empty prefix is the default namespace. */
  void declare(int depth, String prefix, String uri) {
    String trimmed = uri.strip();
    inScope.add(new Declaration(depth, prefix, trimmed));
    if (CwmpNamespace.isCwmp(trimmed)) {
      lastCwmp = trimmed;
    }
  }

  /** Forgets what was declared on elements deeper than this. */
  void leave(int depth) {
    while (!inScope.isEmpty() && inScope.getLast().depth > depth) {
      inScope.removeLast();
    }
  }

  Optional<String> uriOf(String prefix) {
    for (int i = inScope.size() - 1; i >= 0; i--) {
      if (inScope.get(i).prefix.equals(prefix)) {
        return Optional.of(inScope.get(i).uri);
      }
    }
    return Optional.empty();
  }

  /** The CWMP namespace declared last, whether or not it was used; empty when there was none. */
  String lastCwmp() {
    return lastCwmp;
  }
}
