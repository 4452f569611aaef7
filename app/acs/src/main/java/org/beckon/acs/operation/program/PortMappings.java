package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;

/**
 * A table of port mappings as a gateway told it (connection-request 4).
 *
 * @param table its path, with the dot
 * @param names of its parameters in this data model
 * @param rows what is in it
 */
record PortMappings(String table, Names names, List<Row> rows) {
  /** Ports of gateways that forward nothing yet, far from those of services. */
  private static final int FIRST = 17547;

  private static final int LAST = 18547;
  private static final String TCP = "TCP";

  PortMappings {
    rows = List.copyOf(rows);
  }

  /** How the two data models name the same. */
  enum Names {
    TR181("Enable", "Protocol", "LeaseDuration", "Description"),
    TR098(
        "PortMappingEnabled",
        "PortMappingProtocol",
        "PortMappingLeaseDuration",
        "PortMappingDescription");

    private final String enable;
    private final String protocol;
    private final String lease;
    private final String description;

    Names(String enable, String protocol, String lease, String description) {
      this.enable = enable;
      this.protocol = protocol;
      this.lease = lease;
      this.description = description;
    }
  }

  /**
   * One row.
   *
   * @param path with the dot
   * @param values by their names below the row
   */
  record Row(String path, Map<String, String> values) {
    String text(String name) {
      return values.getOrDefault(name, "");
    }

    int number(String name) {
      String text = text(name);
      return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    private boolean isOn(Names names) {
      return text(names.enable).equals("1") || text(names.enable).equalsIgnoreCase("true");
    }

    private boolean isTcp(Names names) {
      return text(names.protocol).isEmpty() || text(names.protocol).equalsIgnoreCase(TCP);
    }

    /** Whether it takes a port of the outside; a range has its end in a parameter of its own. */
    private boolean takes(Names names, int port) {
      int first = number("ExternalPort");
      return isTcp(names)
          && port >= first
          && port <= Math.max(first, number("ExternalPortEndRange"));
    }
  }

  /** The table in what the device told. */
  static PortMappings of(String table, Names names, List<ParameterValue> told) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (ParameterValue one : told) {
      int dot = one.name().startsWith(table) ? one.name().indexOf('.', table.length()) : -1;
      if (dot > 0) {
        rows.computeIfAbsent(one.name().substring(0, dot + 1), path -> new LinkedHashMap<>())
            .put(one.name().substring(dot + 1), one.value());
      }
    }
    List<Row> all = new ArrayList<>();
    rows.forEach((path, values) -> all.add(new Row(path, values)));
    return new PortMappings(table, names, all);
  }

  /** The row that was made for this before. */
  Optional<Row> own(Work.ForwardPort work) {
    return rows.stream()
        .filter(row -> row.text(names.description).equals(work.description()))
        .findFirst();
  }

  /** A row of somebody else's that does just this. */
  Optional<Row> same(Work.ForwardPort work) {
    return rows.stream()
        .filter(row -> row.isOn(names) && row.isTcp(names) && row.text("RemoteHost").isEmpty())
        .filter(row -> row.text("InternalClient").equals(work.client()))
        .filter(row -> row.number("InternalPort") == work.clientPort())
        .filter(row -> row.number("ExternalPort") > 0)
        .filter(
            row -> work.externalPort() == 0 || row.number("ExternalPort") == work.externalPort())
        .findFirst();
  }

  /** Who else has this port of the outside. */
  Optional<Row> taker(int port, Optional<Row> except) {
    return rows.stream()
        .filter(row -> except.isEmpty() || !row.path().equals(except.get().path()))
        .filter(row -> row.takes(names, port))
        .findFirst();
  }

  /** The first port from this one on that nobody has; empty when all are taken. */
  Optional<Integer> free(int from) {
    for (int port = Math.max(FIRST, from); port <= LAST; port++) {
      if (taker(port, Optional.empty()).isEmpty()) {
        return Optional.of(port);
      }
    }
    return Optional.empty();
  }

  /**
   * What a row says that forwards this.
   *
   * @param outer the interface, in the newer data model; empty for all of them
   */
  List<ParameterValue> values(String row, Work.ForwardPort work, int port, Optional<String> outer) {
    List<ParameterValue> values = new ArrayList<>();
    if (names == Names.TR181) {
      values.add(
          outer.isPresent()
              ? value(row, "Interface", outer.get(), ValueType.STRING)
              : value(row, "AllInterfaces", "true", ValueType.BOOLEAN));
    }
    values.add(value(row, "ExternalPort", Integer.toString(port), ValueType.UNSIGNED_INT));
    values.add(
        value(row, "InternalPort", Integer.toString(work.clientPort()), ValueType.UNSIGNED_INT));
    values.add(value(row, names.protocol, TCP, ValueType.STRING));
    values.add(value(row, "InternalClient", work.client(), ValueType.STRING));
    values.add(value(row, names.lease, "0", ValueType.UNSIGNED_INT));
    values.add(value(row, names.description, work.description(), ValueType.STRING));
    values.add(value(row, names.enable, "true", ValueType.BOOLEAN));
    return values;
  }

  private static ParameterValue value(String row, String name, String text, ValueType type) {
    return ParameterValue.of(row + name, text, type);
  }
}
