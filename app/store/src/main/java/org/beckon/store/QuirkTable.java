package org.beckon.store;

import static org.beckon.store.Columns.instant;
import static org.beckon.store.Columns.text;
import static org.beckon.store.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkEntry;
import org.beckon.acs.quirk.QuirkOrigin;
import org.beckon.acs.store.QuirkStore;
import org.beckon.store.database.Vault;

/** Quirks of kinds of devices. */
final class QuirkTable implements QuirkStore {
  private final Vault vault;

  QuirkTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public List<QuirkEntry> loadAll() {
    return vault.read(
        handle ->
            Rows.list(handle.createQuery("SELECT * FROM quirk"), (row, context) -> entry(row)));
  }

  @Override
  public void save(QuirkEntry entry) {
    vault.write(
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO quirk (manufacturer, model, firmware, name, content, origin, reason,
                      since, device, session)
                    KEY (manufacturer, model, firmware, name)
                    VALUES (:manufacturer, :model, :firmware, :name, :content, :origin, :reason,
                      :since, :device, :session)
                    """)
                .bind("manufacturer", entry.model().manufacturer())
                .bind("model", entry.model().model())
                .bind("firmware", entry.model().firmware())
                .bind("name", entry.quirk().name())
                .bind("content", text(entry.value()))
                .bind("origin", entry.origin().name())
                .bind("reason", entry.reason())
                .bind("since", time(entry.since()))
                .bind("device", entry.device().map(DeviceKey::text).orElse(null))
                .bind("session", entry.session().map(SessionId::number).orElse(null))
                .execute());
  }

  @Override
  public void delete(ModelKey model, Quirk quirk) {
    vault.write(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM quirk WHERE manufacturer = :manufacturer AND model = :model
                      AND firmware = :firmware AND name = :name
                    """)
                .bind("manufacturer", model.manufacturer())
                .bind("model", model.model())
                .bind("firmware", model.firmware())
                .bind("name", quirk.name())
                .execute());
  }

  private static QuirkEntry entry(ResultSet row) throws SQLException {
    return new QuirkEntry(
        new ModelKey(
            row.getString("manufacturer"), row.getString("model"), row.getString("firmware")),
        Quirk.valueOf(row.getString("name")),
        text(row, "content"),
        QuirkOrigin.valueOf(row.getString("origin")),
        row.getString("reason"),
        instant(row, "since"),
        Optional.ofNullable(row.getString("device")).map(DeviceKey::new),
        Optional.ofNullable(row.getObject("session", Long.class)).map(SessionId::new));
  }
}
