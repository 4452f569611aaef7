package org.beckon.store;

import static org.beckon.store.Columns.instant;
import static org.beckon.store.Columns.text;
import static org.beckon.store.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
import org.beckon.store.database.Vault;
import org.beckon.store.json.Json;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;

/** Sessions: a row for the summary, and apart from it the packed messages. */
final class SessionTable implements JournalStore {
  private static final Json<List<WireMessage>> MESSAGES = Json.of(new TypeReference<>() {});
  private static final Json<List<Event>> EVENTS = Json.of(new TypeReference<>() {});
  private static final Json<List<String>> TEXTS = Json.of(new TypeReference<>() {});

  /** Memory that a waiting summary holds, about. */
  private static final int SUMMARY_BYTES = 1_000;

  private final Vault vault;
  private final LastId lastId = new LastId("session");
  private final Packing packing = new Packing();
  private final Pruning pruning;

  SessionTable(Vault vault) {
    this.vault = vault;
    pruning = new Pruning(vault, lastId);
  }

  @Override
  public long lastId() {
    return vault.readSettled(lastId::read);
  }

  @Override
  public void append(Transcript transcript) {
    byte[] packed = packing.pack(MESSAGES.bytes(transcript.messages()));
    SessionSummary summary = transcript.summary();
    vault.writeSoon(
        handle -> {
          insert(handle, summary);
          Direct.update(
              handle,
              "MERGE INTO transcript (session, messages) KEY (session) VALUES (?, ?)",
              summary.id().number(),
              packed);
        },
        SUMMARY_BYTES + packed.length);
  }

  @Override
  public List<SessionSummary> recent(Optional<DeviceKey> device, int limit) {
    return vault.readSettled(
        handle ->
            Rows.list(
                Recent.of("session", device, limit).query(handle), (row, context) -> summary(row)));
  }

  @Override
  public Optional<Transcript> find(SessionId id) {
    return vault.readSettled(
        handle ->
            Rows.first(
                handle
                    .createQuery(
                        "SELECT * FROM session JOIN transcript ON session = id WHERE id = :id")
                    .bind("id", id.number()),
                (row, context) -> transcript(row)));
  }

  @Override
  public void prune(Instant before, int keepPerDevice) {
    pruning.run(before, keepPerDevice);
  }

  private static void insert(Handle handle, SessionSummary summary) {
    Direct.update(
        handle,
        """
        MERGE INTO session (id, device, address, started, length_nanos, events, rpcs, bytes_in,
          bytes_out, outcome, reason, notes)
        KEY (id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        summary.id().number(),
        summary.device().map(DeviceKey::text).orElse(null),
        summary.address(),
        time(summary.start()),
        summary.length().toNanos(),
        EVENTS.write(summary.events()),
        TEXTS.write(summary.rpcs()),
        summary.bytesIn(),
        summary.bytesOut(),
        summary.outcome().name(),
        summary.reason(),
        TEXTS.write(summary.notes()));
  }

  private Transcript transcript(ResultSet row) throws SQLException {
    return new Transcript(
        summary(row), MESSAGES.read(packing.unpack(row.getBinaryStream("messages"))));
  }

  private static SessionSummary summary(ResultSet row) throws SQLException {
    return new SessionSummary(
        new SessionId(row.getLong("id")),
        Optional.ofNullable(row.getString("device")).map(DeviceKey::new),
        row.getString("address"),
        instant(row, "started"),
        Duration.ofNanos(row.getLong("length_nanos")),
        EVENTS.read(row.getString("events")),
        TEXTS.read(text(row, "rpcs")),
        row.getLong("bytes_in"),
        row.getLong("bytes_out"),
        SessionOutcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        TEXTS.read(text(row, "notes")));
  }
}
