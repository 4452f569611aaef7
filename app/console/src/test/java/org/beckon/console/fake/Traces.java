package org.beckon.console.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;

/** Pokes of each way, and of each kind of failure. */
public final class Traces {
  private static final String PLACE = "192.168.1.1:7547";
  private static final String BINDING = "203.0.113.7:50123";
  private static final String JID = "hub-1@beckon.local/ConnReq";

  private Traces() {}

  /** It called in after so many milliseconds. */
  public static PokeTrace success(DeviceKey device, Via via, int millis, Instant started) {
    List<PokeStep> steps = new ArrayList<>(delivered(via));
    steps.add(step(via, StepKind.INFORM, millis, "9"));
    return new PokeTrace(
        device,
        via,
        started,
        PokeTrace.Result.INFORM,
        steps,
        Optional.of(Duration.ofMillis(millis)),
        List.of(),
        Optional.empty());
  }

  private static List<PokeStep> delivered(Via via) {
    return switch (via) {
      case HTTP ->
          List.of(
              step(via, StepKind.RESOLVE, 0, "192.168.1.1"),
              step(via, StepKind.CONNECT, 1, PLACE),
              step(via, StepKind.CHALLENGE, 3, "Digest"),
              step(via, StepKind.AUTHENTICATED, 3, "acs", "/cr"),
              step(via, StepKind.ACCEPTED, 6, "200"));
      case UDP ->
          List.of(
              step(via, StepKind.SENT, 0, "1", BINDING),
              step(via, StepKind.SENT, 100, "2", BINDING));
      case XMPP ->
          List.of(step(via, StepKind.STANZA_SENT, 0, JID, "acs"), step(via, StepKind.RESULT, 2));
    };
  }

  /** One way was tried and led to nothing. */
  public static PokeTrace failure(
      DeviceKey device, Via via, PokeTrace.Result result, Cause cause, PokeStep... steps) {
    return new PokeTrace(
        device,
        via,
        FakeAcs.NOW,
        result,
        List.of(steps),
        Optional.empty(),
        List.of(new Failure(via, result, cause)),
        Optional.of(FakeAcs.NOW.plusSeconds(180)));
  }

  /** The login was refused. */
  public static PokeTrace wrongLogin(DeviceKey device) {
    return failure(
        device,
        Via.HTTP,
        PokeTrace.Result.FAILED,
        Cause.of(CauseCode.LOGIN_REFUSED, "acs"),
        step(Via.HTTP, StepKind.RESOLVE, 0, "192.168.1.1"),
        step(Via.HTTP, StepKind.CONNECT, 1, PLACE),
        step(Via.HTTP, StepKind.CHALLENGE, 3, "Digest"),
        step(Via.HTTP, StepKind.AUTHENTICATED, 3, "acs", "/cr"),
        step(Via.HTTP, StepKind.REFUSED, 6, "401"));
  }

  /** It took the request and never called. */
  public static PokeTrace noInform(DeviceKey device) {
    return failure(
        device,
        Via.XMPP,
        PokeTrace.Result.ACCEPTED,
        Cause.of(CauseCode.NO_INFORM, "30"),
        step(Via.XMPP, StepKind.STANZA_SENT, 0, JID, "acs"),
        step(Via.XMPP, StepKind.RESULT, 2));
  }

  /** All three ways were tried. */
  public static PokeTrace allFailed(DeviceKey device) {
    Cause nat = Cause.of(CauseCode.BEHIND_NAT, PLACE, "203.0.113.7");
    Cause expired = Cause.of(CauseCode.BINDING_EXPIRED, BINDING, "940", "60");
    Cause offline = Cause.of(CauseCode.JID_OFFLINE, JID);
    return new PokeTrace(
        device,
        Via.HTTP,
        FakeAcs.NOW,
        PokeTrace.Result.UNREACHABLE,
        List.of(
            step(Via.HTTP, StepKind.RESOLVE, 1, "192.168.1.1"),
            PokeStep.failed(Via.HTTP, Duration.ofMillis(5_004), nat),
            step(Via.UDP, StepKind.SENT, 5_005, "1", BINDING),
            step(Via.UDP, StepKind.SENT, 5_105, "2", BINDING),
            step(Via.UDP, StepKind.SENT, 5_305, "3", BINDING),
            PokeStep.failed(Via.UDP, Duration.ofMillis(17_000), expired)),
        Optional.empty(),
        List.of(
            new Failure(Via.HTTP, PokeTrace.Result.UNREACHABLE, nat),
            new Failure(Via.UDP, PokeTrace.Result.UNREACHABLE, expired),
            new Failure(Via.XMPP, PokeTrace.Result.UNREACHABLE, offline)),
        Optional.of(FakeAcs.NOW.plusSeconds(180)));
  }

  /** No way is set up. */
  public static PokeTrace noWay(DeviceKey device) {
    return new PokeTrace(
        device,
        Via.HTTP,
        FakeAcs.NOW,
        PokeTrace.Result.UNREACHABLE,
        List.of(),
        Optional.empty(),
        List.of(
            new Failure(Via.HTTP, PokeTrace.Result.UNREACHABLE, Cause.of(CauseCode.URL_MISSING)),
            new Failure(Via.UDP, PokeTrace.Result.UNREACHABLE, Cause.of(CauseCode.BINDING_MISSING)),
            new Failure(Via.XMPP, PokeTrace.Result.UNREACHABLE, Cause.of(CauseCode.JID_MISSING))),
        Optional.empty());
  }

  /** HTTP failed, and UDP led to the Inform. */
  public static PokeTrace secondWay(DeviceKey device) {
    Cause nat = Cause.of(CauseCode.BEHIND_NAT, PLACE, "203.0.113.7");
    return new PokeTrace(
        device,
        Via.UDP,
        FakeAcs.NOW,
        PokeTrace.Result.INFORM,
        List.of(
            step(Via.HTTP, StepKind.RESOLVE, 1, "192.168.1.1"),
            PokeStep.failed(Via.HTTP, Duration.ofMillis(5_004), nat),
            step(Via.UDP, StepKind.SENT, 5_005, "1", BINDING),
            step(Via.UDP, StepKind.INFORM, 5_021, "9")),
        Optional.of(Duration.ofMillis(5_021)),
        List.of(new Failure(Via.HTTP, PokeTrace.Result.UNREACHABLE, nat)),
        Optional.empty());
  }

  /** Some weeks of pokes by all ways, the oldest first. */
  public static PokeTrace[] weeks(DeviceKey device) {
    List<PokeTrace> weeks = new ArrayList<>();
    int[] http = {41, 52, 38, 47, 90, 44, 39};
    int[] udp = {18, 22, 16, 120, 19};
    int[] xmpp = {9, 8, 11, 7, 12, 9};
    for (int i = 0; i < http.length; i++) {
      weeks.add(success(device, Via.HTTP, http[i], ago(40 - 2 * i)));
    }
    weeks.add(wrongLogin(device));
    for (int i = 0; i < udp.length; i++) {
      weeks.add(success(device, Via.UDP, udp[i], ago(20 - i)));
      weeks.add(success(device, Via.XMPP, xmpp[i], ago(20 - i).plusSeconds(60)));
    }
    return weeks.toArray(PokeTrace[]::new);
  }

  private static Instant ago(int days) {
    return FakeAcs.NOW.minus(Duration.ofDays(days));
  }

  private static PokeStep step(Via via, StepKind kind, int millis, String... details) {
    return PokeStep.of(via, kind, Duration.ofMillis(millis), details);
  }
}
