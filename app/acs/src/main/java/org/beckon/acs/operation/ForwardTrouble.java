package org.beckon.acs.operation;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** Why a gateway forwards no port, or where it refused. Kept in the store. */
public enum ForwardTrouble implements PhraseCode {
  /** No data model, no table. */
  UNTOLD("The gateway has not told its data model."),
  /** TR-098 has the table in a connection. */
  NO_CONNECTION(
      "The gateway tells of no WANIPConnection or WANPPPConnection in which a port could be forwarded."),
  /** The port that was wished for is in use. */
  PORT_TAKEN(
      "Port {0} of the gateway is forwarded to {1} already; choose another with --external-port, or leave the choice to Beckon.",
      "port", "client"),
  /** None is left. */
  PORTS_TAKEN("All ports of the gateway that Beckon would use are forwarded already."),
  /** The row is there, and says that it does not work. */
  STATUS("The gateway took the row but does not forward port {0}: {1}", "port", "status"),
  /** A fault to AddObject. */
  NO_ROW("The gateway makes no row in its table {0}", "table"),
  /** A fault to the values. */
  PORT_REFUSED("The gateway refused to forward port {0}", "port"),
  /** A fault to the values, and one to the attempt to clean up. */
  ROW_LEFT(
      "The gateway refused to forward port {0} (the row {1} is left, the gateway does not delete it)",
      "port", "row");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  ForwardTrouble(String words, String... details) {
    this.words = words;
    this.details = List.of(details);
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public List<String> details() {
    return details;
  }
}
