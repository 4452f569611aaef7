package org.beckon.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.InformResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.TransferComplete;
import org.beckon.cwmp.rpc.TransferCompleteResponse;
import org.beckon.cwmp.soap.CwmpNamespace;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;
import org.beckon.simulator.misbehaviour.habit.Habits;

/** A CPE on the bench: the test is its network, its clock and its ACS. */
final class Bench {
  static final String ACS = "http://acs.example:7547/";
  static final Duration REBOOT = Duration.ofSeconds(30);

  final FakeClock clock = new FakeClock();
  final Cpe cpe;
  private Optional<CpeSession> session = Optional.empty();

  Bench() {
    this(SmallModel.make(), new SplittableRandom(1));
  }

  Bench(CwmpVersion version) {
    this(SmallModel.make(), new SplittableRandom(1), version);
  }

  Bench(CpeModel model, RandomGenerator random) {
    this(model, random, CwmpVersion.V1_2);
  }

  private Bench(CpeModel model, RandomGenerator random, CwmpVersion version) {
    CpeSettings settings =
        new CpeSettings(
            "SIM000001",
            new AcsAddress(ACS, new Login("user", "secret")),
            "http://192.0.2.1:7547/path",
            new Login("cpe", "request"),
            Optional.empty(),
            REBOOT,
            version,
            Habits.none());
    cpe = new Cpe(model, settings, clock, random);
  }

  /** A CPE that has met its ACS and has nothing to say. */
  static Bench settled() {
    Bench bench = new Bench();
    bench.cpe.powerOn();
    bench.holdEmptySession();
    return bench;
  }

  /** The session that is due now. */
  CpeSession due() {
    List<Work> work = cpe.takeDue();
    assertThat(work).hasSize(1).first().isInstanceOf(Work.Hold.class);
    session = Optional.of(((Work.Hold) work.getFirst()).session());
    return session.get();
  }

  /** Starts the session that is due now and gives its Inform; the ACS has not answered. */
  Inform inform() {
    return (Inform) body(due().start());
  }

  /** Answers the Inform; gives what the CPE does next. */
  Step accept() {
    return receive("1", new InformResponse(1));
  }

  Step receive(String id, Message message) {
    return session
        .orElseThrow()
        .receive(new Envelope(CwmpNamespace.V1_2, Header.withId(id), message));
  }

  /** Opens the session that is due, up to where the ACS may ask. */
  Inform open() {
    Inform inform = inform();
    Step step = accept();
    while (step instanceof Step.Send send && send.envelope().body() instanceof TransferComplete) {
      step = receive(send.envelope().header().id(), new TransferCompleteResponse());
    }
    assertThat(step).isInstanceOf(Step.SendEmpty.class);
    return inform;
  }

  /** Calls a method in the open session. */
  Message call(AcsRequest<?> request) {
    return body(receive("acs-1", request));
  }

  /** Ends the open session well. */
  void end() {
    assertThat(session.orElseThrow().receiveEmpty()).isInstanceOf(Step.Finished.class);
    session.orElseThrow().close();
    session = Optional.empty();
  }

  /** Breaks the session off where it stands. */
  void fail() {
    session.orElseThrow().close();
    session = Optional.empty();
  }

  /** Holds the session that is due, in which the ACS asks for nothing. */
  Inform holdEmptySession() {
    Inform inform = open();
    end();
    return inform;
  }

  /** Calls a method in a session of its own, which the CPE is made to open. */
  Message callAlone(AcsRequest<?> request) {
    cpe.informNow();
    open();
    Message answer = call(request);
    end();
    return answer;
  }

  /** The value that the ACS reads in the open session. */
  String read(String path) {
    Message answer = call(new GetParameterValues(List.of(path)));
    return ((GetParameterValuesResponse) answer).parameterList().getFirst().value();
  }

  void assertNothingDue() {
    assertThat(cpe.takeDue()).isEmpty();
  }

  static Message body(Step step) {
    assertThat(step).isInstanceOf(Step.Send.class);
    return ((Step.Send) step).envelope().body();
  }

  static List<String> codes(Inform inform) {
    return inform.event().stream().map(Event::code).toList();
  }

  static List<String> names(Inform inform) {
    return inform.parameterList().stream().map(ParameterValue::name).toList();
  }
}
