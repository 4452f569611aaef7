package org.beckon.store;

import static org.beckon.store.Columns.maybeInstant;
import static org.beckon.store.Columns.time;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.binding.StunAccount;
import org.beckon.acs.binding.UdpRecord;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.UdpStore;
import org.beckon.store.database.Command;
import org.beckon.store.database.Vault;
import org.jdbi.v3.core.Handle;

/** STUN logins, UDP bindings and time stamps. */
final class UdpTable implements UdpStore {
  /** Memory that a record holds while it waits, about. */
  private static final int RECORD_BYTES = 400;

  private final Vault vault;

  UdpTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public List<UdpRecord> loadAll() {
    return vault.readSettled(
        handle ->
            Rows.list(
                handle.createQuery("SELECT * FROM udp ORDER BY device"),
                (row, context) -> record(row)));
  }

  @Override
  public void save(UdpRecord record) {
    vault.write(handle -> write(handle, record));
  }

  @Override
  public void touch(UdpRecord record) {
    vault.writeSoon(new Touch(record), RECORD_BYTES);
  }

  private record Touch(UdpRecord record) implements Command {
    @Override
    public void run(Handle handle) {
      write(handle, record);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(new Subject(record.device()));
    }
  }

  /** What later touches of the same record replace. */
  private record Subject(DeviceKey device) {}

  /** Nothing is written of a device that was forgotten meanwhile. */
  private static void write(Handle handle, UdpRecord record) {
    Optional<StunAccount> account = record.account();
    Optional<Binding> binding = record.binding();
    handle
        .createUpdate(
            """
            MERGE INTO udp (device, stun_username, stun_password, address, port, since, seen,
              last_timestamp)
            KEY (device)
            SELECT :device, CAST(:username AS VARCHAR), CAST(:password AS VARCHAR),
              CAST(:address AS VARCHAR), CAST(:port AS INTEGER),
              CAST(:since AS TIMESTAMP(9) WITH TIME ZONE),
              CAST(:seen AS TIMESTAMP(9) WITH TIME ZONE), CAST(:last AS BIGINT)
            FROM device WHERE id = :device
            """)
        .bind("device", record.device().text())
        .bind("username", account.map(StunAccount::username).orElse(null))
        .bind("password", account.map(StunAccount::password).orElse(null))
        .bind("address", binding.map(one -> literal(one.address())).orElse(null))
        .bind("port", binding.map(one -> one.address().getPort()).orElse(0))
        .bind("since", time(binding.map(Binding::since)))
        .bind("seen", time(binding.map(Binding::seen)))
        .bind("last", record.lastTimestamp())
        .execute();
  }

  private static String literal(InetSocketAddress address) {
    return address.getAddress().getHostAddress();
  }

  private static UdpRecord record(ResultSet row) throws SQLException {
    DeviceKey device = new DeviceKey(row.getString("device"));
    String username = row.getString("stun_username");
    String password = row.getString("stun_password");
    return new UdpRecord(
        device,
        username == null || password == null
            ? Optional.empty()
            : Optional.of(new StunAccount(device, username, password)),
        binding(row),
        row.getLong("last_timestamp"));
  }

  private static Optional<Binding> binding(ResultSet row) throws SQLException {
    String address = row.getString("address");
    Optional<Instant> since = maybeInstant(row, "since");
    Optional<Instant> seen = maybeInstant(row, "seen");
    if (address == null || since.isEmpty() || seen.isEmpty()) {
      return Optional.empty();
    }
    InetSocketAddress place =
        new InetSocketAddress(InetAddress.ofLiteral(address), row.getInt("port"));
    return Optional.of(new Binding(place, Binding.Source.BINDING_REQUEST, since.get(), seen.get()));
  }
}
