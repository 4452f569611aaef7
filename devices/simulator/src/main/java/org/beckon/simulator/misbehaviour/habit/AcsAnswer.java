package org.beckon.simulator.misbehaviour.habit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of the ACS as it came over the wire.
 *
 * @param headers by name in lower case; of several with one name the last
 * @param body after transfer coding, one character for each byte; never null
 */
public record AcsAnswer(int status, Map<String, String> headers, String body) {
  public AcsAnswer {
    headers = Map.copyOf(headers);
  }

  /** The value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
