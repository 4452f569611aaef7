package org.beckon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceAccess;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.AccessStore;
import org.beckon.store.database.Vault;

/** How devices get in. */
final class AccessTable implements AccessStore {
  private final Vault vault;

  AccessTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public List<DeviceAccess> loadAll() {
    return vault.read(
        handle ->
            Rows.list(
                handle.createQuery("SELECT * FROM access ORDER BY device"),
                (row, context) -> access(row)));
  }

  @Override
  public void save(DeviceAccess access) {
    vault.write(
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO access (device, held, own_username, own_password, offered_username,
                      offered_password, onboarding)
                    KEY (device)
                    VALUES (:device, :held, :ownUsername, :ownPassword, :offeredUsername,
                      :offeredPassword, :onboarding)
                    """)
                .bind("device", access.device().text())
                .bind("held", access.held())
                .bind("ownUsername", access.own().username())
                .bind("ownPassword", access.own().password())
                .bind("offeredUsername", access.offered().username())
                .bind("offeredPassword", access.offered().password())
                .bind("onboarding", access.onboarding())
                .execute());
  }

  private static DeviceAccess access(ResultSet row) throws SQLException {
    return new DeviceAccess(
        new DeviceKey(row.getString("device")),
        row.getBoolean("held"),
        new Credentials(row.getString("own_username"), row.getString("own_password")),
        new Credentials(row.getString("offered_username"), row.getString("offered_password")),
        row.getBoolean("onboarding"));
  }
}
