package org.beckon.acs.journal.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.Transcript;
import org.beckon.acs.journal.WireMessage;
import org.beckon.acs.store.JournalStore;
import org.beckon.cwmp.event.Event;
import org.junit.jupiter.api.Test;

class JournalRecorderTest {
  private static final DeviceKey KEY = new DeviceKey("00D09E-GW1-SN1");
  private static final String SECRET =
      "<ParameterValueStruct><Name>Device.WiFi.AccessPoint.1.Security.KeyPassphrase</Name>"
          + "<Value xsi:type=\"xsd:string\">hunter2hunter2</Value></ParameterValueStruct>";

  private final Kept store = new Kept();
  private final JournalRecorder journal =
      new JournalRecorder(store, Clock.systemUTC(), JournalRecorder.Retention.STANDARD);

  @Test
  void showsASessionWhileItRunsAndKeepsItWhenItHasEnded() {
    SessionRecord session = journal.begin("192.0.2.7");
    session.identified(KEY, List.of(Event.of("2 PERIODIC")));
    session.called("Inform");
    session.received("Inform", "POST / HTTP/1.1", bytes("<Inform/>"));

    assertThat(journal.recent(Optional.of(KEY), 10))
        .singleElement()
        .satisfies(one -> assertThat(one.outcome()).isEqualTo(SessionOutcome.OPEN));
    assertThat(journal.transcript(session.id()).orElseThrow().messages())
        .extracting(WireMessage::body)
        .containsExactly("<Inform/>");

    journal.end(session, SessionOutcome.COMPLETE, "");
    journal.close();

    assertThat(store.kept).singleElement().isEqualTo(journal.transcript(session.id()).get());
    assertThat(store.kept.getFirst().summary().rpcs()).containsExactly("Inform");
    assertThat(store.kept.getFirst().summary().bytesIn()).isEqualTo(9);
  }

  @Test
  void theFirstEndCounts() {
    SessionRecord session = journal.begin("192.0.2.7");

    assertThat(journal.end(session, SessionOutcome.TIMED_OUT, "silence")).isPresent();
    assertThat(journal.end(session, SessionOutcome.COMPLETE, "")).isEmpty();
    journal.close();

    assertThat(store.kept)
        .extracting(one -> one.summary().outcome())
        .containsExactly(SessionOutcome.TIMED_OUT);
  }

  @Test
  void secretsAreMaskedInBodiesAndHeadsOpenOrKept() {
    SessionRecord session = journal.begin("192.0.2.7");
    String head =
        "POST / HTTP/1.1\nAuthorization: Digest username=\"cpe\", realm=\"r\", nonce=\"n\","
            + " uri=\"/\", response=\"6629fae49393a05397450978507c4ef1\"\nCookie: sid=topsecret";
    session.received("SetParameterValues", head, bytes(SECRET));

    WireMessage open = journal.transcript(session.id()).orElseThrow().messages().getFirst();
    journal.end(session, SessionOutcome.COMPLETE, "");
    journal.close();
    WireMessage kept = store.kept.getFirst().messages().getFirst();

    for (WireMessage message : List.of(open, kept)) {
      assertThat(message.body()).doesNotContain("hunter2").contains("KeyPassphrase", "********");
      assertThat(message.httpHead())
          .contains("username=\"cpe\"")
          .doesNotContain("6629fae4")
          .doesNotContain("topsecret");
    }
  }

  @Test
  void aPasswordInABasicLoginIsMasked() {
    assertThat(HeadMasker.mask("Authorization: Basic Y3BlOnNlY3JldA=="))
        .isEqualTo("Authorization: Basic username=\"cpe\", ********");
    assertThat(HeadMasker.mask("Authorization: rubbish")).doesNotContain("rubbish");
  }

  @Test
  void keepsLargeBodiesWithinBoundsAndSaysSo() {
    SessionRecord session = journal.begin("192.0.2.7");
    session.received("Inform", "", new byte[300 * 1024]);
    journal.end(session, SessionOutcome.COMPLETE, "");
    journal.close();

    Transcript kept = store.kept.getFirst();
    assertThat(kept.summary().bytesIn()).isEqualTo(300 * 1024);
    assertThat(kept.messages().getFirst().body())
        .hasSizeLessThan(260 * 1024)
        .endsWith("more bytes were not kept)");
  }

  @Test
  void numbersGoOnWhereTheStoreLeftOff() {
    store.last = 41;
    try (JournalRecorder later =
        new JournalRecorder(store, Clock.systemUTC(), JournalRecorder.Retention.STANDARD)) {
      assertThat(later.begin("192.0.2.7").id()).isEqualTo(new SessionId(42));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class Kept implements JournalStore {
    private final List<Transcript> kept = new ArrayList<>();
    private long last;

    @Override
    public long lastId() {
      return last;
    }

    @Override
    public void append(Transcript transcript) {
      kept.add(transcript);
    }

    @Override
    public List<SessionSummary> recent(Optional<DeviceKey> device, int limit) {
      return kept.stream().map(Transcript::summary).toList();
    }

    @Override
    public Optional<Transcript> find(SessionId id) {
      return kept.stream().filter(one -> one.summary().id().equals(id)).findFirst();
    }

    @Override
    public void prune(Instant before, int keepPerDevice) {
      kept.removeIf(one -> one.summary().start().isBefore(before));
    }
  }
}
