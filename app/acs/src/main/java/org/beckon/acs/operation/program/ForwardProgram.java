package org.beckon.acs.operation.program;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beckon.acs.operation.ForwardTrouble;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.operation.program.PortMappings.Names;
import org.beckon.acs.operation.program.PortMappings.Row;
import org.beckon.acs.phrase.Phrase;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.rpc.SetParameterValues;

/**
 * Has a gateway forward a port, in one session and as often as wanted: a row of ours is mended, one
 * that does the same is left as it is, and only else a new one is made.
 */
final class ForwardProgram {
  private static final String IGD = "InternetGatewayDevice.";
  private static final String DEVICE = "Device.";
  private static final String NAT = "Device.NAT.";
  private static final String NAT_TABLE = "Device.NAT.PortMapping.";
  private static final String ROUTES = "Device.Routing.Router.";
  private static final String DEFAULT = IGD + "Layer3Forwarding.DefaultConnectionService";
  private static final String WAN = IGD + "WANDevice.";
  private static final int INVALID_NAME = 9005;

  /** External ports that are tried where the gateway refuses one. */
  private static final int TRIES = 3;

  private final Work.ForwardPort work;
  private final Briefing briefing;

  private ForwardProgram(Work.ForwardPort work, Briefing briefing) {
    this.work = work;
    this.briefing = briefing;
  }

  static Turn start(Work.ForwardPort work, Briefing briefing) {
    ForwardProgram program = new ForwardProgram(work, briefing);
    return switch (briefing.root()) {
      case DEVICE -> program.newer();
      case IGD -> program.older();
      default -> given(ForwardTrouble.UNTOLD);
    };
  }

  /** TR-181: one table; which interface, say its NAT settings or the default route. */
  private Turn newer() {
    return values(
        NAT,
        told -> {
          PortMappings table = PortMappings.of(NAT_TABLE, Names.TR181, told);
          List<String> interfaces = OuterConnection.withNat(told);
          return interfaces.size() == 1
              ? in(table, Optional.of(interfaces.getFirst()))
              : values(ROUTES, routes -> in(table, OuterConnection.byRoute(routes)));
        });
  }

  /** TR-098: a table in each connection; the default one counts where it is up. */
  private Turn older() {
    return values(
        DEFAULT,
        told ->
            told.stream()
                .filter(one -> one.name().equals(DEFAULT))
                .findFirst()
                .flatMap(one -> OuterConnection.wan(one.value()))
                .map(this::preferred)
                .orElseGet(() -> search(Optional.empty())));
  }

  private Turn preferred(String connection) {
    return values(
        connection,
        told ->
            OuterConnection.isConnected(connection, told)
                ? within(connection, told)
                : search(Optional.of(connection)));
  }

  private Turn search(Optional<String> otherwise) {
    return values(
        WAN,
        told ->
            OuterConnection.best(told)
                .or(() -> otherwise)
                .map(connection -> within(connection, told))
                .orElseGet(() -> given(ForwardTrouble.NO_CONNECTION)));
  }

  private Turn within(String connection, List<ParameterValue> told) {
    return in(PortMappings.of(connection + "PortMapping.", Names.TR098, told), Optional.empty());
  }

  /** What is below a path; nothing where the gateway refuses to list it, as some do when empty. */
  private static Turn values(String path, Function<List<ParameterValue>, Turn> then) {
    return Ask.of(
        new GetParameterValues(List.of(path)),
        answer ->
            after(new Learned.Values(answer.parameterList()), then.apply(answer.parameterList())),
        fault -> then.apply(List.of()));
  }

  private static Turn after(Learned learned, Turn turn) {
    return switch (turn) {
      case Ask<?> ask -> ask.after(learned);
      case Later later -> later;
      case Finished finished -> finished;
    };
  }

  private Turn in(PortMappings table, Optional<String> outer) {
    Optional<Row> own = table.own(work);
    Optional<Row> same = own.isPresent() ? Optional.empty() : table.same(work);
    if (same.isPresent()) {
      return Finished.with(
          new Outcome.Forwarded(same.get().path(), same.get().number("ExternalPort"), false));
    }
    int kept = own.map(row -> row.number("ExternalPort")).orElse(0);
    int wanted = work.externalPort() > 0 ? work.externalPort() : kept;
    Optional<Row> taker = wanted > 0 ? table.taker(wanted, own) : Optional.empty();
    if (taker.isPresent() && work.externalPort() > 0) {
      return given(
          ForwardTrouble.PORT_TAKEN, Integer.toString(wanted), taker.get().text("InternalClient"));
    }
    Optional<Integer> port = wanted > 0 && taker.isEmpty() ? Optional.of(wanted) : table.free(0);
    if (port.isEmpty()) {
      return given(ForwardTrouble.PORTS_TAKEN);
    }
    Attempt attempt = new Attempt(table, outer, "", false, port.get(), 1);
    return own.isPresent() ? write(attempt.in(own.get().path(), false)) : add(attempt);
  }

  private Turn add(Attempt attempt) {
    return Ask.of(
        new AddObject(attempt.table.table(), briefing.key()),
        answer -> {
          String row = attempt.table.table() + answer.instanceNumber() + ".";
          return after(new Learned.Added(row), write(attempt.in(row, true)));
        },
        fault -> refused(fault, Phrase.of(ForwardTrouble.NO_ROW, attempt.table.table())));
  }

  private Turn write(Attempt attempt) {
    return write(
        attempt, attempt.table.values(attempt.row, work, attempt.port, attempt.outer), true);
  }

  private Turn write(Attempt attempt, List<ParameterValue> wanted, boolean again) {
    List<ParameterValue> values = WriteProgram.prepared(wanted, briefing);
    return Ask.of(
        new SetParameterValues(values, briefing.key()),
        answer -> readBack(attempt).after(new Learned.Written(values)),
        fault -> {
          Set<String> unknown =
              fault.parameterFaults().stream()
                  .filter(one -> one.code() == INVALID_NAME)
                  .map(ParameterFault::parameterName)
                  .collect(Collectors.toSet());
          List<ParameterValue> known =
              wanted.stream().filter(value -> !unknown.contains(value.name())).toList();
          // Not all have all of it: once more with what this one knows (cpe-quirks 21).
          return again && !unknown.isEmpty() && known.size() < wanted.size()
              ? write(attempt, known, false)
              : taken(attempt, fault).orElseGet(() -> undo(attempt, fault));
        });
  }

  /** The next port, where the gateway will not have this one and the choice is ours. */
  private Optional<Turn> taken(Attempt attempt, Fault fault) {
    boolean blamed =
        fault.parameterFaults().stream()
            .anyMatch(one -> one.parameterName().endsWith(".ExternalPort"));
    return blamed ? next(attempt) : Optional.empty();
  }

  private Optional<Turn> next(Attempt attempt) {
    return work.externalPort() > 0 || attempt.tries >= TRIES
        ? Optional.empty()
        : attempt.table.free(attempt.port + 1).map(port -> write(attempt.at(port)));
  }

  private Turn undo(Attempt attempt, Fault fault) {
    String port = Integer.toString(attempt.port);
    Finished refused = refused(fault, Phrase.of(ForwardTrouble.PORT_REFUSED, port));
    return attempt.made
        ? remove(
            attempt, refused, refused(fault, Phrase.of(ForwardTrouble.ROW_LEFT, port, attempt.row)))
        : refused;
  }

  private Turn remove(Attempt attempt, Finished gone, Finished left) {
    return Ask.of(
        new DeleteObject(attempt.row, briefing.key()),
        answer -> plus(gone, new Learned.Removed(attempt.row)),
        fault -> left);
  }

  private Ask<?> readBack(Attempt attempt) {
    return Ask.of(
        new GetParameterValues(List.of(attempt.row)),
        answer -> judged(attempt, answer.parameterList()),
        fault -> done(attempt));
  }

  private Turn judged(Attempt attempt, List<ParameterValue> told) {
    Learned values = new Learned.Values(told);
    String status =
        told.stream()
            .filter(one -> one.name().equals(attempt.row + "Status"))
            .map(ParameterValue::value)
            .findFirst()
            .orElse("");
    if (!status.startsWith("Error")) {
      return plus(done(attempt), values);
    }
    Finished failed = given(ForwardTrouble.STATUS, Integer.toString(attempt.port), status);
    return next(attempt)
        .map(turn -> after(values, turn))
        .orElseGet(() -> attempt.made ? remove(attempt, failed, failed) : failed);
  }

  private static Finished done(Attempt attempt) {
    return Finished.with(new Outcome.Forwarded(attempt.row, attempt.port, true));
  }

  private static Finished plus(Finished finished, Learned learned) {
    return Finished.with(finished.outcome(), learned);
  }

  private static Finished given(ForwardTrouble trouble, String... details) {
    return Finished.with(new Outcome.Abandoned(Phrase.of(trouble, details)));
  }

  private static Finished refused(Fault fault, Phrase doing) {
    return Finished.with(new Outcome.Refused(fault, doing));
  }

  /** A row and a port that are being tried; {@code made} when the row is new. */
  private record Attempt(
      PortMappings table, Optional<String> outer, String row, boolean made, int port, int tries) {
    Attempt in(String path, boolean isNew) {
      return new Attempt(table, outer, path, isNew, port, tries);
    }

    Attempt at(int other) {
      return new Attempt(table, outer, row, made, other, tries + 1);
    }
  }
}
