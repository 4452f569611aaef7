package org.beckon.acs.operation.program;

import java.util.List;

/**
 * The device can be asked only in another session (cpe-quirks 53): this one ends, and the operation
 * waits for the next.
 *
 * @param reason why, a sentence
 */
public record Later(String reason) implements Turn {
  @Override
  public List<Learned> learned() {
    return List.of(new Learned.Noted(reason));
  }
}
