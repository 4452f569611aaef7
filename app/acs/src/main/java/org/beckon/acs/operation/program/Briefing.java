package org.beckon.acs.operation.program;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.quirk.Quirks;

/**
 * What a program is told before it starts.
 *
 * @param key ParameterKey and CommandKey of its calls, at most 32 characters
 * @param root the device's root object with its dot, empty when not known
 * @param typeOf the {@code xsi:type} to write a parameter with, by its full path
 * @param quirks what counts for the device, with what is suspected since the last attempt
 * @param known what was last seen at and below a path, in natural order
 * @param resume how far an earlier attempt came
 * @param justAdded whether this session made the instance, by its path with the dot
 */
public record Briefing(
    String key,
    String root,
    UnaryOperator<String> typeOf,
    Quirks quirks,
    Function<String, List<StoredParameter>> known,
    Optional<Progress> resume,
    Predicate<String> justAdded) {

  /** For a device of which nothing is known, without quirks. */
  public Briefing(String key, String root, UnaryOperator<String> typeOf) {
    this(key, root, typeOf, Quirks.NONE, path -> List.of(), Optional.empty(), path -> false);
  }
}
