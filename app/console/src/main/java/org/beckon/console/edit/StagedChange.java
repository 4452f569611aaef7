package org.beckon.console.edit;

import java.util.Optional;
import org.beckon.cwmp.model.ParameterValue;

/**
 * One value that is to be written.
 *
 * @param path full parameter path
 * @param before what the device said when the change was staged; empty when it was never read
 * @param after what is to be written
 * @param type {@code xsi:type} as the device wrote it, empty when not known
 * @param secret whether both values are to be shown masked
 */
public record StagedChange(
    String path, Optional<String> before, String after, String type, boolean secret, Mark mark) {

  /** The same change with another mark. */
  public StagedChange marked(Mark other) {
    return new StagedChange(path, before, after, type, secret, other);
  }

  /** What goes to the device. */
  public ParameterValue toWrite() {
    return new ParameterValue(path, after, type);
  }

  @Override
  public String toString() {
    return "StagedChange["
        + path
        + (secret ? "" : ", " + before + " -> " + after)
        + ", "
        + mark
        + "]";
  }
}
