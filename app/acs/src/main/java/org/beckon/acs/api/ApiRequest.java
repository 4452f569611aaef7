package org.beckon.acs.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A call of the API, read from the wire.
 *
 * @param path decoded segments of the path
 * @param parameters the query
 * @param body the text, empty when there is none
 */
record ApiRequest(String method, List<String> path, Query parameters, String body) {

  /** The parameters behind the question mark. */
  interface Query {
    /** All values of this name. */
    List<String> all(String name);

    /** The first value of this name. */
    default Optional<String> first(String name) {
      return all(name).stream().findFirst();
    }
  }

  boolean is(String wantedMethod, String... pattern) {
    if (!method.equals(wantedMethod) || path.size() != pattern.length) {
      return false;
    }
    for (int i = 0; i < pattern.length; i++) {
      if (!pattern[i].equals("*") && !pattern[i].equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The {@code wait} parameter: seconds from 0 to 3600; the default when absent or unreadable. */
  Duration waitOr(Duration otherwise) {
    return parameters
        .first("wait")
        .filter(text -> text.matches("\\d{1,4}(\\.\\d{1,3})?"))
        .map(text -> Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)))
        .filter(wait -> wait.compareTo(Duration.ofHours(1)) <= 0)
        .orElse(otherwise);
  }

  /** The {@code limit} parameter: 1 to 10000; 100 when absent or unreadable. */
  int limit() {
    return parameters
        .first("limit")
        .filter(text -> text.matches("[1-9]\\d{0,3}|10000"))
        .map(Integer::parseInt)
        .orElse(100);
  }
}
