package org.beckon.store;

import static org.beckon.store.Columns.instant;
import static org.beckon.store.Columns.maybeInstant;
import static org.beckon.store.Columns.text;
import static org.beckon.store.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.PokeStore;
import org.beckon.store.database.Vault;
import org.jdbi.v3.core.Handle;

/** Pokes, the newest of each device. */
final class PokeTable implements PokeStore {
  /** Memory that a waiting poke holds, about. */
  private static final int BYTES = 2_000;

  private final Vault vault;

  PokeTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public List<PokeTrace> latest() {
    return vault.readSettled(
        handle ->
            Rows.list(
                handle.createQuery(
                    """
                    SELECT * FROM poke WHERE id IN
                      (SELECT MAX(id) FROM poke GROUP BY device, via) ORDER BY id
                    """),
                (row, context) -> trace(row)));
  }

  @Override
  public void append(PokeTrace trace) {
    vault.writeSoon(
        handle -> {
          insert(handle, trace);
          handle.execute(
              """
              DELETE FROM poke WHERE device = ? AND id < (SELECT MIN(id) FROM
                (SELECT id FROM poke WHERE device = ? ORDER BY device DESC, id DESC LIMIT ?))
              """,
              trace.device().text(),
              trace.device().text(),
              KEPT);
        },
        BYTES);
  }

  @Override
  public List<PokeTrace> recent(DeviceKey device, int limit) {
    return vault.readSettled(
        handle ->
            Rows.list(
                Recent.of("poke", Optional.of(device), limit).query(handle),
                (row, context) -> trace(row)));
  }

  private static void insert(Handle handle, PokeTrace trace) {
    handle
        .createUpdate(
            """
            INSERT INTO poke (device, via, started, result, steps, inform_nanos, failures,
              next_inform)
            VALUES (:device, :via, :started, :result, :steps, :inform, :failures, :next)
            """)
        .bind("device", trace.device().text())
        .bind("via", trace.via().name())
        .bind("started", time(trace.started()))
        .bind("result", trace.result().name())
        .bind("steps", text(PokeRows.steps(trace.steps())))
        .bind("inform", trace.informAfter().map(Duration::toNanos).orElse(null))
        .bind("failures", text(PokeRows.failures(trace.failures())))
        .bind("next", time(trace.nextInform()))
        .execute();
  }

  private static PokeTrace trace(ResultSet row) throws SQLException {
    return new PokeTrace(
        new DeviceKey(row.getString("device")),
        Via.valueOf(row.getString("via")),
        instant(row, "started"),
        PokeTrace.Result.valueOf(row.getString("result")),
        PokeRows.steps(text(row, "steps")),
        Optional.ofNullable(row.getObject("inform_nanos", Long.class)).map(Duration::ofNanos),
        PokeRows.failures(text(row, "failures")),
        maybeInstant(row, "next_inform"));
  }
}
