package org.beckon.store;

import static org.beckon.store.Columns.instant;
import static org.beckon.store.Columns.maybeInstant;
import static org.beckon.store.Columns.text;
import static org.beckon.store.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.store.OperationStore;
import org.beckon.store.database.Vault;
import org.beckon.store.json.Json;
import tools.jackson.core.type.TypeReference;

/** Operations, with work and outcome as JSON. */
final class OperationTable implements OperationStore {
  private static final Json<Work> WORK = Json.of(new TypeReference<>() {});
  private static final Json<Outcome> OUTCOME = Json.of(new TypeReference<>() {});

  private static final List<String> OPEN_STATES =
      Arrays.stream(OperationState.values())
          .filter(state -> !state.isFinal())
          .map(Enum::name)
          .toList();

  private final Vault vault;
  private final LastId lastId = new LastId("operation");

  OperationTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public List<Operation> unfinished() {
    return vault.read(
        handle ->
            Rows.list(
                handle
                    .createQuery("SELECT * FROM operation WHERE state IN (<states>) ORDER BY id")
                    .bindList("states", OPEN_STATES),
                (row, context) -> operation(row)));
  }

  @Override
  public long lastId() {
    return vault.read(lastId::read);
  }

  @Override
  public void save(Operation operation) {
    String work = WORK.write(operation.work());
    String outcome = operation.outcome().map(OUTCOME::write).orElse(null);
    vault.write(
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO operation (id, device, work, origin, state, created, started, ended,
                      attempts, outcome)
                    KEY (id)
                    VALUES (:id, :device, :work, :origin, :state, :created, :started, :ended,
                      :attempts, :outcome)
                    """)
                .bind("id", operation.id().number())
                .bind("device", operation.device().text())
                .bind("work", text(work))
                .bind("origin", operation.origin())
                .bind("state", operation.state().name())
                .bind("created", time(operation.created()))
                .bind("started", time(operation.started()))
                .bind("ended", time(operation.ended()))
                .bind("attempts", operation.attempts())
                .bind("outcome", text(outcome))
                .execute());
  }

  @Override
  public Optional<Operation> find(OperationId id) {
    return vault.read(
        handle ->
            Rows.first(
                handle
                    .createQuery("SELECT * FROM operation WHERE id = :id")
                    .bind("id", id.number()),
                (row, context) -> operation(row)));
  }

  @Override
  public List<Operation> recent(Optional<DeviceKey> device, int limit) {
    return vault.read(
        handle ->
            Rows.list(
                Recent.of("operation", device, limit).query(handle),
                (row, context) -> operation(row)));
  }

  private static Operation operation(ResultSet row) throws SQLException {
    return new Operation(
        new OperationId(row.getLong("id")),
        new DeviceKey(row.getString("device")),
        WORK.read(text(row, "work")),
        row.getString("origin"),
        OperationState.valueOf(row.getString("state")),
        instant(row, "created"),
        maybeInstant(row, "started"),
        maybeInstant(row, "ended"),
        row.getInt("attempts"),
        Optional.ofNullable(text(row, "outcome")).map(OUTCOME::read));
  }
}
