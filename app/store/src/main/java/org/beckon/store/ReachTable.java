package org.beckon.store;

import static org.beckon.store.Columns.instant;
import static org.beckon.store.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.reach.AddressRule;
import org.beckon.acs.reach.DeviceAddress;
import org.beckon.acs.reach.PortForward;
import org.beckon.acs.reach.RequestManner;
import org.beckon.acs.store.ReachStore;
import org.beckon.store.database.Vault;
import org.beckon.store.json.Json;
import tools.jackson.core.type.TypeReference;

/** Where connection requests go. */
final class ReachTable implements ReachStore {
  private static final Json<PortForward> FORWARD = Json.of(new TypeReference<>() {});

  private final Vault vault;

  ReachTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public List<DeviceAddress> addresses() {
    return vault.readSettled(
        handle ->
            Rows.list(
                handle.createQuery("SELECT * FROM address ORDER BY device"),
                (row, context) -> address(row)));
  }

  /** Nothing is written of a device that was forgotten meanwhile. */
  @Override
  public void save(DeviceAddress address) {
    Optional<Credentials> login = address.manner().login();
    vault.write(
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO address (device, template, basic, timeout_millis, username,
                      password, forward, made_by, since)
                    KEY (device)
                    SELECT :device, CAST(:template AS VARCHAR), CAST(:basic AS BOOLEAN),
                      CAST(:timeout AS BIGINT), CAST(:username AS VARCHAR),
                      CAST(:password AS VARCHAR), CAST(:forward AS CHARACTER LARGE OBJECT),
                      CAST(:by AS VARCHAR), CAST(:since AS TIMESTAMP(9) WITH TIME ZONE)
                    FROM device WHERE id = :device
                    """)
                .bind("device", address.device().text())
                .bind("template", address.template())
                .bind("basic", address.manner().basic())
                .bind("timeout", address.manner().timeout().map(Duration::toMillis).orElse(null))
                .bind("username", login.map(Credentials::username).orElse(null))
                .bind("password", login.map(Credentials::password).orElse(null))
                .bind("forward", Columns.text(address.forward().map(FORWARD::write).orElse(null)))
                .bind("by", address.by())
                .bind("since", time(address.since()))
                .execute());
  }

  @Override
  public void delete(DeviceKey device) {
    vault.write(handle -> handle.execute("DELETE FROM address WHERE device = ?", device.text()));
  }

  @Override
  public List<AddressRule> rules() {
    return vault.readSettled(
        handle ->
            Rows.list(
                handle.createQuery("SELECT * FROM address_rule ORDER BY tag"),
                (row, context) ->
                    new AddressRule(
                        row.getString("tag"),
                        row.getString("template"),
                        row.getString("made_by"),
                        instant(row, "since"))));
  }

  @Override
  public void save(AddressRule rule) {
    vault.write(
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO address_rule (tag, template, made_by, since) KEY (tag)
                    VALUES (:tag, :template, :by, :since)
                    """)
                .bind("tag", rule.tag())
                .bind("template", rule.template())
                .bind("by", rule.by())
                .bind("since", time(rule.since()))
                .execute());
  }

  @Override
  public void deleteRule(String tag) {
    vault.write(handle -> handle.execute("DELETE FROM address_rule WHERE tag = ?", tag));
  }

  private static DeviceAddress address(ResultSet row) throws SQLException {
    String username = row.getString("username");
    String password = row.getString("password");
    long timeout = row.getLong("timeout_millis");
    Optional<Duration> patience =
        row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(timeout));
    Optional<Credentials> login =
        username == null || password == null
            ? Optional.empty()
            : Optional.of(new Credentials(username, password));
    return new DeviceAddress(
        new DeviceKey(row.getString("device")),
        row.getString("template"),
        new RequestManner(row.getBoolean("basic"), patience, login),
        Optional.ofNullable(Columns.text(row, "forward")).map(FORWARD::read),
        row.getString("made_by"),
        instant(row, "since"));
  }
}
