package org.beckon.acs.reach;

import java.time.Instant;
import java.util.Locale;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.phrase.Phrase;

/**
 * A TCP port of a gateway that leads to a device behind it.
 *
 * @param gateway whose port mapping it is
 * @param operation the last work in the gateway's queue that concerns it
 * @param internalClient address of the device behind the gateway
 * @param internalPort port of its ConnectionRequestURL
 * @param externalPort port on the gateway's outside; 0 while it is not known
 * @param instance path of the row in the gateway's data model, with the dot; empty while it is not
 *     known
 * @param own whether the row was made by this server; else it was there and is left alone
 * @param problem why it failed, or why the last change of it did; nothing where none did
 * @param by who wanted it, as in {@code Operation.origin}
 * @param since when it was wanted
 */
public record PortForward(
    DeviceKey gateway,
    State state,
    OperationId operation,
    String internalClient,
    int internalPort,
    int externalPort,
    String instance,
    boolean own,
    Phrase problem,
    String by,
    Instant since) {

  /** The life of a forwarded port. */
  public enum State {
    /** The work waits in the gateway's queue, or runs. */
    OPENING,
    /** The gateway has the row: requests go there. */
    OPEN,
    /** Its removal waits in the gateway's queue, or runs. */
    CLOSING,
    /** The gateway refused; see the problem. */
    FAILED;

    /** Whether work in the gateway's queue is to be awaited. */
    public boolean isUnderWay() {
      return this == OPENING || this == CLOSING;
    }

    /** The word of the command line and the API: lower case. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** It is open: what the gateway made of it. */
  public PortForward opened(int port, String row, boolean made) {
    return new PortForward(
        gateway,
        State.OPEN,
        operation,
        internalClient,
        internalPort,
        port,
        row,
        made,
        Phrase.NOTHING,
        by,
        since);
  }

  /** It is being taken away by this work. */
  public PortForward closing(OperationId removal) {
    return with(State.CLOSING, removal, Phrase.NOTHING);
  }

  /** It came to nothing. */
  public PortForward failed(Phrase why) {
    return with(State.FAILED, operation, why);
  }

  /** A change of it came to nothing; the row is as it was. */
  public PortForward unchanged(Phrase why) {
    return with(State.OPEN, operation, why);
  }

  private PortForward with(State next, OperationId work, Phrase why) {
    return new PortForward(
        gateway,
        next,
        work,
        internalClient,
        internalPort,
        externalPort,
        instance,
        own,
        why,
        by,
        since);
  }
}
