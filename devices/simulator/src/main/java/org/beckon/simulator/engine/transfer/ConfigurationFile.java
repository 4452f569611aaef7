package org.beckon.simulator.engine.transfer;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.beckon.simulator.engine.tree.ParameterNode;
import org.beckon.simulator.engine.tree.ParameterTree;

/** The vendor configuration file of a simulated CPE: one {@code path=value} line per parameter. */
public final class ConfigurationFile {
  private static final String FIRST_LINE = "# Configuration of a simulated CPE";

  private ConfigurationFile() {}

  /** All that can be set, as a file; passwords are left out. */
  public static String write(ParameterTree tree, String root) {
    StringBuilder out = new StringBuilder(FIRST_LINE).append('\n');
    tree.walk(
        root,
        (path, node) -> {
          if (node instanceof ParameterNode parameter
              && parameter.writable()
              && !parameter.isHidden()) {
            out.append(path).append('=').append(escape(parameter.value())).append('\n');
          }
        });
    return out.toString();
  }

  /** The values of a file; lines of another form mean nothing to this CPE. */
  public static SequencedMap<String, String> read(String text) {
    SequencedMap<String, String> values = new LinkedHashMap<>();
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              if (equals > 0) {
                values.put(line.substring(0, equals).strip(), unescape(line.substring(equals + 1)));
              }
            });
    return values;
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c =
            switch (text.charAt(i)) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> text.charAt(i);
            };
      }
      out.append(c);
    }
    return out.toString();
  }
}
