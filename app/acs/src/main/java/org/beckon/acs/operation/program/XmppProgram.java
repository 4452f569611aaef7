package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterValues;

/** Sets up a device for connection requests over XMPP, in one session (TR-069 Annex K). */
final class XmppProgram {
  private static final String TABLE = "XMPP.Connection.";
  private static final String SERVERS = "Server.";
  private static final String ALGORITHM = "ServerConnectAlgorithm";
  private static final String MANAGEMENT = "ManagementServer.";
  private static final String JABBER_ID = MANAGEMENT + "ConnReqJabberID";
  private static final int ACTIVE = 2;
  private static final int INVALID_NAME = 9005;

  private final Work.ConnectXmpp work;
  private final Briefing briefing;

  private XmppProgram(Work.ConnectXmpp work, Briefing briefing) {
    this.work = work;
    this.briefing = briefing;
  }

  static Turn start(Work.ConnectXmpp work, Briefing briefing) {
    XmppProgram program = new XmppProgram(work, briefing);
    return program.row(
        briefing.root() + TABLE,
        program::connection,
        fault ->
            Finished.refused(
                new Fault(
                    fault.code(),
                    "The device has no table XMPP.Connection, or makes no row in it: "
                        + fault.text(),
                    fault.parameterFaults())));
  }

  /** The first row of a table, made where there is none. */
  private Turn row(String table, Function<String, Turn> then, Function<Fault, Turn> otherwise) {
    return Ask.of(
        new GetParameterNames(table, true),
        answer ->
            first(table, answer.parameterList())
                .map(then)
                .orElseGet(() -> make(table, then, otherwise)),
        fault -> make(table, then, otherwise)); // Some refuse to list an empty table.
  }

  private Turn make(String table, Function<String, Turn> then, Function<Fault, Turn> otherwise) {
    return Ask.of(
        new AddObject(table, briefing.key()),
        answer -> {
          String path = table + answer.instanceNumber() + ".";
          return with(new Learned.Added(path), then.apply(path));
        },
        otherwise);
  }

  private static Turn with(Learned learned, Turn turn) {
    return switch (turn) {
      case Ask<?> ask -> ask.after(learned);
      case Later later -> later;
      case Finished finished -> finished;
    };
  }

  private static Optional<String> first(String table, List<ParameterInfo> names) {
    return names.stream()
        .map(ParameterInfo::name)
        .filter(name -> name.startsWith(table) && name.endsWith("."))
        .filter(name -> name.substring(table.length()).matches("\\d+\\."))
        .findFirst();
  }

  private Turn connection(String path) {
    List<ParameterValue> values = new ArrayList<>(below(path, work.connection()));
    values.addAll(below(briefing.root() + MANAGEMENT, work.management()));
    values.add(
        ParameterValue.of(
            briefing.root() + MANAGEMENT + "ConnReqXMPPConnection", path, ValueType.STRING));
    if (work.server().isEmpty()) {
      return write(path, values, this::again);
    }
    return row(
        path + SERVERS,
        server -> {
          values.addAll(below(server, work.server()));
          return write(path, values, this::again);
        },
        // No table of servers: such a device finds its broker by its domain only.
        fault -> write(path, withoutServers(path, values), this::again));
  }

  private List<ParameterValue> withoutServers(String path, List<ParameterValue> values) {
    List<ParameterValue> instead = below(path, work.withoutServers());
    Set<String> gone = new HashSet<>(Set.of(path + ALGORITHM));
    instead.forEach(value -> gone.add(value.name()));
    List<ParameterValue> all = new ArrayList<>(without(values, gone));
    all.addAll(instead);
    return all;
  }

  private Turn write(
      String path, List<ParameterValue> values, BiFunction<Attempt, Fault, Turn> onFault) {
    return Ask.of(
        new SetParameterValues(values, briefing.key()),
        answer -> notify(path, answer.status()).after(new Learned.Written(values)),
        fault -> onFault.apply(new Attempt(path, values), fault));
  }

  /** Once more without the parameters that the device does not know (cpe-quirks 21). */
  private Turn again(Attempt attempt, Fault fault) {
    Set<String> unknown =
        fault.parameterFaults().stream()
            .filter(one -> one.code() == INVALID_NAME)
            .map(ParameterFault::parameterName)
            .collect(Collectors.toSet());
    List<ParameterValue> known = without(attempt.values, unknown);
    return unknown.isEmpty() || known.isEmpty() || known.size() == attempt.values.size()
        ? Finished.refused(fault)
        : write(attempt.path, known, (failed, again) -> Finished.refused(again));
  }

  private Ask<?> notify(String path, int status) {
    AttributeChange active =
        new AttributeChange(briefing.root() + JABBER_ID, true, ACTIVE, false, List.of());
    return Ask.of(
        new SetParameterAttributes(List.of(active)),
        answer -> readBack(path, status).after(new Learned.Attributes(List.of(active))),
        // It may tell of the address all the same: that is active by default.
        fault -> readBack(path, status));
  }

  private Ask<?> readBack(String path, int status) {
    return Ask.of(
        new GetParameterValues(List.of(path, briefing.root() + JABBER_ID)),
        answer ->
            Finished.with(
                new Outcome.Written(status, answer.parameterList()),
                new Learned.Values(WriteProgram.withoutHidden(answer.parameterList()))),
        fault -> Finished.with(new Outcome.Written(status, List.of())));
  }

  private List<ParameterValue> below(String path, List<ParameterValue> values) {
    List<ParameterValue> named =
        values.stream()
            .map(value -> new ParameterValue(path + value.name(), value.value(), value.type()))
            .toList();
    return WriteProgram.prepared(named, briefing);
  }

  private static List<ParameterValue> without(List<ParameterValue> values, Set<String> names) {
    return values.stream().filter(value -> !names.contains(value.name())).toList();
  }

  private record Attempt(String path, List<ParameterValue> values) {}
}
