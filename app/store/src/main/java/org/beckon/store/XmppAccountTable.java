package org.beckon.store;

import static org.beckon.store.Columns.instant;
import static org.beckon.store.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.XmppAccountStore;
import org.beckon.acs.xmpp.XmppAccount;
import org.beckon.cwmp.xmpp.ScramKeys;
import org.beckon.store.database.Vault;
import org.beckon.store.json.Json;
import tools.jackson.core.type.TypeReference;

/** Accounts at our XMPP broker. */
final class XmppAccountTable implements XmppAccountStore {
  private static final Json<List<ScramKeys>> KEYS = Json.of(new TypeReference<>() {});

  /** Memory that an account holds while it waits, about. */
  private static final int ACCOUNT_BYTES = 2_000;

  private final Vault vault;

  XmppAccountTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public List<XmppAccount> loadAll() {
    return vault.readSettled(
        handle ->
            Rows.list(
                handle.createQuery("SELECT * FROM xmpp_account ORDER BY device"),
                (row, context) -> account(row)));
  }

  @Override
  public void save(XmppAccount account) {
    vault.write(
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO xmpp_account (device, username, current_keys, next_keys, created)
                    KEY (device) VALUES (:device, :username, :keys, :next, :created)
                    """)
                .bind("device", account.device().text())
                .bind("username", account.username())
                .bind("keys", KEYS.write(account.keys()))
                .bind("next", KEYS.write(account.next()))
                .bind("created", time(account.created()))
                .execute());
  }

  @Override
  public void touch(XmppAccount account) {
    vault.writeSoon(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE xmpp_account SET current_keys = :keys, next_keys = :next
                    WHERE device = :device
                    """)
                .bind("device", account.device().text())
                .bind("keys", KEYS.write(account.keys()))
                .bind("next", KEYS.write(account.next()))
                .execute(),
        ACCOUNT_BYTES);
  }

  @Override
  public void delete(DeviceKey device) {
    vault.write(
        handle -> handle.execute("DELETE FROM xmpp_account WHERE device = ?", device.text()));
  }

  private static XmppAccount account(ResultSet row) throws SQLException {
    return new XmppAccount(
        new DeviceKey(row.getString("device")),
        row.getString("username"),
        KEYS.read(row.getString("current_keys")),
        KEYS.read(row.getString("next_keys")),
        instant(row, "created"));
  }
}
