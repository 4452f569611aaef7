package org.beckon.simulator.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.simulator.engine.event.OwnCalls;
import org.beckon.simulator.engine.event.ScheduledInforms;
import org.beckon.simulator.engine.software.SoftwareChanges;
import org.beckon.simulator.engine.transfer.Transfers;
import org.beckon.simulator.engine.voucher.Options;

/** What the ACS has given a CPE to do, beside its data model. Not thread-safe. */
record Chores(
    Transfers transfers,
    ScheduledInforms informs,
    SoftwareChanges software,
    Options options,
    OwnCalls calls) {

  static Chores none(String root) {
    return new Chores(
        new Transfers(),
        new ScheduledInforms(),
        new SoftwareChanges(root),
        new Options(),
        new OwnCalls());
  }

  /** When one of those falls due that wait for the end of a session. */
  Stream<Optional<Instant>> afterSession() {
    return Stream.of(transfers.nextStart(), software.next());
  }

  /** All that was ordered is void, as when the CPE gets a new ACS. */
  void forgetOrders() {
    transfers.clear();
    informs.clear();
    calls.clear();
  }

  /** As it left the factory. */
  void reset() {
    forgetOrders();
    software.clear();
    options.clear();
  }
}
