package org.beckon.simulator.engine;

import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.Upload;

/** Something that a CPE has to do now and that needs the network. */
public sealed interface Work {

  /** Hold a session with the ACS. */
  record Hold(CpeSession session) implements Work {}

  /** Fetch a file and tell with {@link Cpe#transferEnded}. */
  record Fetch(long id, Download order) implements Work {}

  /** Send a file and tell with {@link Cpe#transferEnded}. */
  record Send(long id, Upload order, String content) implements Work {}
}
