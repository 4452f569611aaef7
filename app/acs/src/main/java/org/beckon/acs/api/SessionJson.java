package org.beckon.acs.api;

import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.Transcript;
import org.beckon.cwmp.event.Event;

/** A session as the API shows it. */
record SessionJson(
    long id,
    String device,
    String address,
    String start,
    long ms,
    List<String> events,
    List<String> rpcs,
    long bytesIn,
    long bytesOut,
    String outcome,
    String reason,
    List<String> notes) {

  /** A session with what crossed the wire. */
  record TranscriptJson(SessionJson session, List<MessageJson> messages) {}

  /** One HTTP body; {@code from} is {@code cpe} or {@code acs}. */
  record MessageJson(long ms, String from, String name, String head, String body) {}

  static SessionJson of(SessionSummary session) {
    return new SessionJson(
        session.id().number(),
        session.device().map(DeviceKey::text).orElse(null),
        session.address(),
        session.start().toString(),
        session.length().toMillis(),
        session.events().stream().map(Event::code).toList(),
        session.rpcs(),
        session.bytesIn(),
        session.bytesOut(),
        session.outcome().text(),
        session.reason().isEmpty() ? null : session.reason(),
        session.notes());
  }

  static TranscriptJson of(Transcript transcript) {
    return new TranscriptJson(
        of(transcript.summary()),
        transcript.messages().stream()
            .map(
                one ->
                    new MessageJson(
                        one.at().toMillis(),
                        one.fromDevice() ? "cpe" : "acs",
                        one.name(),
                        one.httpHead(),
                        one.body()))
            .toList());
  }
}
