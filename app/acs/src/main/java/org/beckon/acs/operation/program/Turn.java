package org.beckon.acs.operation.program;

import java.util.List;

/**
 * Where the program of an operation stands: it asks the device something, waits for the next
 * session, or has ended.
 */
public sealed interface Turn permits Ask, Later, Finished {
  /** What the last answer taught about the device, to be kept before going on. */
  List<Learned> learned();
}
