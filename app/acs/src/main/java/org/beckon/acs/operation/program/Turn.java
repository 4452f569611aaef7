package org.beckon.acs.operation.program;

import java.util.List;

/** Where the program of an operation stands: it asks the device something, or it has ended. */
public sealed interface Turn permits Ask, Finished {
  /** What the last answer taught about the device, to be kept before going on. */
  List<Learned> learned();
}
