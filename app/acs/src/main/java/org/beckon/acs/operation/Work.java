package org.beckon.acs.operation;

import java.util.List;
import org.beckon.cwmp.call.Argument;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterValue;

/**
 * What is wanted of a device. Data only: it is kept in the queue until a session carries it out.
 */
public sealed interface Work {

  /** Short word for lists: {@code read}, {@code write} … */
  String kind();

  /** Reads values; partial paths (ending in a dot) mean all below. */
  record ReadValues(List<String> paths) implements Work {
    public ReadValues {
      paths = List.copyOf(paths);
    }

    @Override
    public String kind() {
      return "read";
    }
  }

  /**
   * Writes values in one atomic SetParameterValues and reads them back. A value with an empty type
   * is written with the type last read, else that of the data model, else as a string.
   */
  record WriteValues(List<ParameterValue> values) implements Work {
    public WriteValues {
      values = List.copyOf(values);
    }

    @Override
    public String kind() {
      return "write";
    }
  }

  /** Changes attributes of parameters. */
  record WriteAttributes(List<AttributeChange> changes) implements Work {
    public WriteAttributes {
      changes = List.copyOf(changes);
    }

    @Override
    public String kind() {
      return "attributes";
    }
  }

  /**
   * Makes an instance of a table, and sets values in it.
   *
   * @param objectName the table, ends with a dot
   * @param values names relative to the new instance; may be empty
   */
  record AddInstance(String objectName, List<ParameterValue> values) implements Work {
    public AddInstance {
      values = List.copyOf(values);
    }

    @Override
    public String kind() {
      return "add";
    }
  }

  /** Removes an instance; the name ends with a dot. */
  record RemoveInstance(String objectName) implements Work {
    @Override
    public String kind() {
      return "delete";
    }
  }

  /** Reads names, then values, then attributes at and below a path; empty path: the whole model. */
  record Discover(String path) implements Work {
    @Override
    public String kind() {
      return "discover";
    }
  }

  /**
   * Lets the device connect to an XMPP broker for connection requests (TR-069 Annex K): finds or
   * makes a row of XMPP.Connection, writes it, points ManagementServer to it, and wants to be told
   * of its address.
   *
   * @param connection values of the row, named relative to it
   * @param server values of its row in the table of servers; empty to find the broker by DNS
   * @param withoutServers values for the row of a device that has no table of servers, in place of
   *     those of the same name
   * @param management values of ManagementServer, named relative to that
   */
  record ConnectXmpp(
      List<ParameterValue> connection,
      List<ParameterValue> server,
      List<ParameterValue> withoutServers,
      List<ParameterValue> management)
      implements Work {
    public ConnectXmpp {
      connection = List.copyOf(connection);
      server = List.copyOf(server);
      withoutServers = List.copyOf(withoutServers);
      management = List.copyOf(management);
    }

    @Override
    public String kind() {
      return "xmpp";
    }
  }

  /**
   * Has a gateway forward a TCP port to a device behind it: finds the outer connection, mends or
   * makes a row of PortMapping there, and reads it back. For gateways of both data models.
   *
   * @param client address of the device behind the gateway
   * @param clientPort its port
   * @param externalPort port on the outside; 0 for any free one
   * @param description by which the row is known again; at most 256 characters
   */
  record ForwardPort(String client, int clientPort, int externalPort, String description)
      implements Work {
    @Override
    public String kind() {
      return "forward";
    }
  }

  /**
   * Removes a row of PortMapping, unless it leads elsewhere by now.
   *
   * @param instance path of the row, with the dot
   * @param client to which it led
   * @param clientPort likewise
   */
  record UnforwardPort(String instance, String client, int clientPort) implements Work {
    @Override
    public String kind() {
      return "unforward";
    }
  }

  /** Asks for the supported methods. */
  record ListMethods() implements Work {
    @Override
    public String kind() {
      return "methods";
    }
  }

  /** Reboots the device. */
  record Restart() implements Work {
    @Override
    public String kind() {
      return "reboot";
    }
  }

  /**
   * Calls one method, of the catalogue or a vendor's.
   *
   * @param arguments as text; a CommandKey or ParameterKey that is left out is given by the server
   */
  record Call(String method, List<Argument> arguments) implements Work {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String kind() {
      return "call";
    }
  }

  /** Resets the device to its factory state. */
  record ResetToFactory() implements Work {
    @Override
    public String kind() {
      return "factory-reset";
    }
  }
}
