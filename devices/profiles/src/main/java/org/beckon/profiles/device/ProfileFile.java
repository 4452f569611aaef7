package org.beckon.profiles.device;

import java.util.List;
import java.util.Objects;

/**
 * A profile file as it is written.
 *
 * @param wifi name of a WiFi mapping, empty for that of a less specific profile
 */
record ProfileFile(String name, String title, Matcher match, List<String> quirks, String wifi) {
  ProfileFile {
    quirks = quirks == null ? List.of() : List.copyOf(quirks);
    wifi = Objects.requireNonNullElse(wifi, "");
  }
}
