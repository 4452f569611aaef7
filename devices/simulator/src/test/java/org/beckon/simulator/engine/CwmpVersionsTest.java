package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.cwmp.rpc.AutonomousDUStateChangeComplete;
import org.beckon.cwmp.rpc.AutonomousTransferComplete;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.InformResponse;
import org.beckon.cwmp.soap.CwmpNamespace;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Namespaces and header elements of the five versions (cwmp-rpc 1, 2). */
class CwmpVersionsTest {
  private static CpeSession begin(CwmpVersion version) {
    Bench bench = new Bench(version);
    bench.cpe.powerOn();
    return bench.due();
  }

  private static Envelope sent(Step step) {
    return ((Step.Send) step).envelope();
  }

  private static Step informResponse(CpeSession session, CwmpNamespace namespace, String chosen) {
    return session.receive(
        new Envelope(namespace, new Header("1", false, 0, "", chosen), new InformResponse(1)));
  }

  /** The namespace in which the CPE answers after the InformResponse. */
  private static String spoken(CpeSession session) {
    return sent(session.receive(
            new Envelope(CwmpNamespace.V1_0, Header.withId("a"), new GetRPCMethods())))
        .namespace()
        .uri();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, urn:dslforum-org:cwmp-1-0, 0, ''",
    "1.1, urn:dslforum-org:cwmp-1-1, 0, ''",
    "1.2, urn:dslforum-org:cwmp-1-2, 0, ''",
    "1.3, urn:dslforum-org:cwmp-1-2, 60, ''",
    "1.4, urn:dslforum-org:cwmp-1-2, 60, '1.0,1.1,1.2,1.3,1.4'"
  })
  void informsAsItsVersionDoes(String version, String uri, int timeout, String supported) {
    Envelope inform = sent(begin(CwmpVersion.of(version).orElseThrow()).start());
    assertThat(inform.namespace().uri()).isEqualTo(uri);
    assertThat(inform.header()).isEqualTo(new Header("1", false, timeout, supported, ""));
  }

  @ParameterizedTest
  @CsvSource({
    // The ACS chooses.
    "1.4, urn:dslforum-org:cwmp-1-2, 1.0, urn:dslforum-org:cwmp-1-0",
    "1.4, urn:dslforum-org:cwmp-1-2, 1.1, urn:dslforum-org:cwmp-1-1",
    "1.4, urn:dslforum-org:cwmp-1-2, 1.4, urn:dslforum-org:cwmp-1-2",
    // The ACS is known by its namespace, and none of them is older than the CPE's own.
    "1.4, urn:dslforum-org:cwmp-1-0, '', urn:dslforum-org:cwmp-1-0",
    "1.4, urn:dslforum-org:cwmp-1-1, '', urn:dslforum-org:cwmp-1-1",
    "1.2, urn:dslforum-org:cwmp-1-0, '', urn:dslforum-org:cwmp-1-0",
    "1.0, urn:dslforum-org:cwmp-1-2, '', urn:dslforum-org:cwmp-1-0",
    // Before 1.4 there was no choice to obey.
    "1.2, urn:dslforum-org:cwmp-1-2, 1.0, urn:dslforum-org:cwmp-1-2"
  })
  void goesOnInWhatBothSpeak(String version, String answered, String chosen, String spoken) {
    CpeSession session = begin(CwmpVersion.of(version).orElseThrow());
    session.start();
    informResponse(session, new CwmpNamespace(answered), chosen);
    assertThat(spoken(session)).isEqualTo(spoken);
  }

  @Test
  void breaksOffWhenTheAcsChoosesWhatItDidNotOffer() {
    CpeSession session = begin(CwmpVersion.V1_4);
    session.start();
    assertThat(informResponse(session, CwmpNamespace.V1_2, "1.9")).isInstanceOf(Step.Broken.class);
    assertThat(session.isOpen()).isFalse();
  }

  @Test
  void beginsTheNextSessionInItsOwnVersionAgain() {
    Bench bench = new Bench(CwmpVersion.V1_4);
    bench.cpe.powerOn();
    CpeSession first = bench.due();
    first.start();
    informResponse(first, CwmpNamespace.V1_2, "1.0");
    first.receiveEmpty();
    first.close();
    bench.cpe.informNow();
    Envelope inform = sent(bench.due().start());
    assertThat(inform.namespace()).isEqualTo(CwmpNamespace.V1_2);
    assertThat(inform.header().supportedCwmpVersions()).isEqualTo("1.0,1.1,1.2,1.3,1.4");
  }

  private static final CpeRequest<?> FETCHED =
      new AutonomousTransferComplete(
          "", "http://f/", true, "4 Vendor Log File", 1, "", 0, "", "", "");
  private static final CpeRequest<?> CHANGED = new AutonomousDUStateChangeComplete(List.of());

  /** AutonomousTransferComplete came with 1.1, the changes of deployment units with 1.2. */
  @ParameterizedTest
  @CsvSource({"1.0, false, false", "1.1, true, false", "1.2, true, true", "1.4, true, true"})
  void callsNothingThatItsVersionDoesNotHave(String version, boolean fetched, boolean changed) {
    Bench bench = new Bench(CwmpVersion.of(version).orElseThrow());
    bench.cpe.powerOn();
    bench.holdEmptySession();
    assertThat(bench.cpe.callAcs(FETCHED)).isEqualTo(fetched);
    assertThat(bench.cpe.callAcs(CHANGED)).isEqualTo(changed);
  }

  @Test
  void holdsBackWhatTheAgreedVersionDoesNotHave() {
    Bench bench = new Bench(CwmpVersion.V1_4);
    bench.cpe.callAcs(FETCHED);
    bench.cpe.powerOn();
    CpeSession old = bench.due();
    old.start();
    assertThat(informResponse(old, CwmpNamespace.V1_2, "1.0")).isInstanceOf(Step.SendEmpty.class);
    old.receiveEmpty();
    old.close();
    bench.cpe.informNow();
    CpeSession newer = bench.due();
    newer.start();
    assertThat(sent(informResponse(newer, CwmpNamespace.V1_2, "1.1")).body()).isEqualTo(FETCHED);
  }
}
