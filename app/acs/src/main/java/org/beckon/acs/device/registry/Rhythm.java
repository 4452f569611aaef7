package org.beckon.acs.device.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.acs.phrase.Phrase;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.rpc.Inform;

/**
 * Notices that a device goes round in circles: that it calls again and again with the same events,
 * or that its sessions keep failing (cpe-quirks 37). Counts since a start that moves on. Used under
 * the lock of its device.
 */
final class Rhythm {
  static final Duration WINDOW = Duration.ofMinutes(10);
  static final int MOST_CALLS = 10;
  static final int MOST_FAILURES = 5;

  /** What a device is told to do as often as it is told. */
  private static final Set<String> EXPECTED =
      Set.of(EventCode.PERIODIC, EventCode.CONNECTION_REQUEST, EventCode.SCHEDULED, "14 HEARTBEAT");

  private String codes = "";
  private int calls;
  private Instant callsSince = Instant.EPOCH;
  private int failures;
  private Instant failuresSince = Instant.EPOCH;

  /** Counts an Inform; gives what is wrong with the device's ways by now. */
  List<Phrase> informed(Inform inform, Instant now) {
    if (inform.retryCount() > 0 || !inform.event().stream().allMatch(Rhythm::isExpected)) {
      called(codes(inform), now);
    }
    return List.of(circling(now), failing(now)).stream().flatMap(Optional::stream).toList();
  }

  private void called(String latest, Instant now) {
    if (!latest.equals(codes) || isOver(callsSince, now)) {
      codes = latest;
      calls = 0;
      callsSince = now;
    }
    calls++;
  }

  /** Counts a session that did not come to its end. */
  void failed(Instant now) {
    if (isOver(failuresSince, now)) {
      failures = 0;
      failuresSince = now;
    }
    failures++;
  }

  private Optional<Phrase> circling(Instant now) {
    return calls > MOST_CALLS && !isOver(callsSince, now)
        ? Optional.of(
            Phrase.of(
                alarm(), Integer.toString(MOST_CALLS), Long.toString(WINDOW.toMinutes()), codes))
        : Optional.empty();
  }

  private Alarm alarm() {
    if (codes.contains(EventCode.BOOTSTRAP)) {
      return Alarm.LOSES_SETTINGS;
    }
    if (codes.contains(EventCode.BOOT)) {
      return Alarm.RESTARTS;
    }
    return codes.contains(EventCode.VALUE_CHANGE) ? Alarm.VALUE_CHANGES : Alarm.UNANSWERED;
  }

  private Optional<Phrase> failing(Instant now) {
    return failures > MOST_FAILURES && !isOver(failuresSince, now)
        ? Optional.of(
            Phrase.of(
                Alarm.FAILING, Integer.toString(MOST_FAILURES), Long.toString(WINDOW.toMinutes())))
        : Optional.empty();
  }

  private static boolean isOver(Instant since, Instant now) {
    return now.isAfter(since.plus(WINDOW));
  }

  private static boolean isExpected(Event event) {
    return EXPECTED.contains(event.code());
  }

  /** Codes come from the network and go into a sentence: bounded. */
  private static String codes(Inform inform) {
    return inform.event().stream()
        .limit(4)
        .map(event -> event.code().length() > 40 ? event.code().substring(0, 40) : event.code())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
