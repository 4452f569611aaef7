package org.beckon.profiles.wifi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beckon.profiles.field.FieldMapping;

/**
 * Where WiFi is in a data model, as a mapping file says it.
 *
 * @param read partial paths to read from a device, each ending with a dot
 */
public record WifiMapping(String root, List<String> read, Radios radios, Networks networks) {

  /**
   * @param rows path of the rows, {@code {i}} for instance numbers
   * @param fields by {@link WifiFieldKind#key}, paths relative to the row
   */
  public record Radios(String rows, Map<String, FieldMapping> fields) {}

  /**
   * @param rows path of the rows, {@code {i}} for instance numbers
   * @param radio parameter of the row that refers to the radio's row; empty when the row is its own
   *     radio
   * @param joined the second table whose rows belong to these, null when there is none; its fields
   *     have paths that begin with {@code @}
   */
  public record Networks(
      String rows, String radio, Joined joined, Map<String, FieldMapping> fields) {
    public Networks {
      radio = Objects.requireNonNullElse(radio, "");
    }
  }

  /**
   * @param rows path of the rows, {@code {i}} for instance numbers
   * @param reference parameter of the row that refers to the row it belongs to
   */
  public record Joined(String rows, String reference) {}

  public WifiMapping {
    read = List.copyOf(read);
  }
}
