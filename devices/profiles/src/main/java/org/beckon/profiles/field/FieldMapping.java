package org.beckon.profiles.field;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beckon.profiles.dictionary.Range;

/**
 * How a mapping file says where a field is; all paths are relative to its row.
 *
 * @param path candidates, the first one that the device has counts
 * @param also further parameters that get the same value where the device has them
 * @param allowed parameter that lists the allowed values (comma-separated, {@code 1-13} for a run
 *     of numbers), empty when the data model's own will do
 * @param secret shown masked although the data model does not say so
 * @param size lengths that are right whatever else the data model allows
 * @param choices named sets of values
 */
public record FieldMapping(
    List<String> path,
    List<String> also,
    String allowed,
    boolean secret,
    Range size,
    List<ChoiceMapping> choices) {

  /**
   * A named set of values.
   *
   * @param is the values by which it is recognised, as far as the device has the parameters
   * @param set the values that choosing it writes, where the device has the parameters
   */
  public record ChoiceMapping(String name, Map<String, String> is, Map<String, String> set) {}

  public FieldMapping {
    path = List.copyOf(path);
    also = also == null ? List.of() : List.copyOf(also);
    allowed = Objects.requireNonNullElse(allowed, "");
    size = size == null ? Range.UNLIMITED : size;
    choices = choices == null ? List.of() : List.copyOf(choices);
  }

  /** A field that is one parameter. */
  public static FieldMapping of(String path) {
    return new FieldMapping(List.of(path), List.of(), "", false, Range.UNLIMITED, List.of());
  }
}
