package org.beckon.store;

import static org.beckon.store.Columns.instant;
import static org.beckon.store.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.store.DeviceStore;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.store.database.Command;
import org.beckon.store.database.Vault;
import org.beckon.store.json.Json;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;

/** Devices, and apart from them when and how they call. */
final class DeviceTable implements DeviceStore {
  private static final Json<Set<String>> WORDS = Json.of(new TypeReference<>() {});
  private static final Json<List<String>> NOTES = Json.of(new TypeReference<>() {});
  private static final Json<Reported> REPORTED = Json.of(new TypeReference<>() {});
  private static final Json<List<Event>> EVENTS = Json.of(new TypeReference<>() {});

  /** Memory that a contact holds while it waits, about. */
  private static final int CONTACT_BYTES = 500;

  private final Vault vault;
  private final LastId lastOperation = new LastId("operation");
  private final LastId lastSession = new LastId("session");

  DeviceTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public List<Device> loadAll() {
    return vault.readSettled(
        handle ->
            Rows.list(
                handle.createQuery(
                    "SELECT * FROM device JOIN contact ON contact.device = device.id ORDER BY id"),
                (row, context) -> device(row)));
  }

  @Override
  public void save(Device device) {
    vault.write(
        handle -> {
          handle
              .createUpdate(
                  """
                  MERGE INTO device (id, manufacturer, oui, product_class, serial_number, alias,
                    tags, reported, connection_request_username, connection_request_password, notes)
                  KEY (id)
                  VALUES (:id, :manufacturer, :oui, :productClass, :serialNumber, :alias,
                    :tags, :reported, :username, :password, :notes)
                  """)
              .bind("id", device.key().text())
              .bind("manufacturer", device.id().manufacturer())
              .bind("oui", device.id().oui())
              .bind("productClass", device.id().productClass())
              .bind("serialNumber", device.id().serialNumber())
              .bind("alias", device.alias())
              .bind("tags", WORDS.write(new TreeSet<>(device.tags())))
              .bind("reported", REPORTED.write(device.reported()))
              .bind("username", device.connectionRequest().username())
              .bind("password", device.connectionRequest().password())
              .bind("notes", NOTES.write(device.notes()))
              .execute();
          if (update(handle, device.key(), device.contact()) == 0) {
            insert(handle, device.key(), device.contact());
          }
        });
  }

  @Override
  public void touch(DeviceKey key, Contact contact) {
    vault.writeSoon(new Touch(key, contact), CONTACT_BYTES);
  }

  @Override
  public void delete(DeviceKey key) {
    vault.write(
        handle -> {
          lastOperation.keep(handle);
          lastSession.keep(handle);
          handle.execute("DELETE FROM device WHERE id = ?", key.text());
          handle.execute("DELETE FROM contact WHERE device = ?", key.text());
          handle.execute("DELETE FROM access WHERE device = ?", key.text());
          handle.execute("DELETE FROM parameter WHERE device = ?", key.text());
          handle.execute("DELETE FROM poke WHERE device = ?", key.text());
          handle.execute("DELETE FROM udp WHERE device = ?", key.text());
          handle.execute("DELETE FROM operation WHERE device = ?", key.text());
          handle.execute("DELETE FROM transfer WHERE device = ?", key.text());
          handle.execute(
              "DELETE FROM transcript WHERE session IN (SELECT id FROM session WHERE device = ?)",
              key.text());
          handle.execute("DELETE FROM session WHERE device = ?", key.text());
          handle.execute("DELETE FROM address WHERE device = ?", key.text());
          handle.execute("DELETE FROM xmpp_account WHERE device = ?", key.text());
        });
  }

  /** The latest contact; nothing happens when the device was forgotten meanwhile. */
  private record Touch(DeviceKey key, Contact contact) implements Command {
    @Override
    public void run(Handle handle) {
      update(handle, key, contact);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(key);
    }
  }

  private static int update(Handle handle, DeviceKey key, Contact contact) {
    return execute(
        handle,
        """
        UPDATE contact SET first_inform = ?, last_inform = ?, last_events = ?, address = ?,
          namespace = ?, cwmp_version = ?
        WHERE device = ?
        """,
        key,
        contact);
  }

  private static void insert(Handle handle, DeviceKey key, Contact contact) {
    execute(
        handle,
        """
        INSERT INTO contact (first_inform, last_inform, last_events, address, namespace,
          cwmp_version, device)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        key,
        contact);
  }

  private static int execute(Handle handle, String sql, DeviceKey key, Contact contact) {
    return Direct.update(
        handle,
        sql,
        time(contact.first()),
        time(contact.last()),
        EVENTS.write(contact.lastEvents()),
        contact.address(),
        contact.namespace(),
        contact.cwmpVersion(),
        key.text());
  }

  private static Device device(ResultSet row) throws SQLException {
    return new Device(
        new DeviceKey(row.getString("id")),
        new DeviceId(
            row.getString("manufacturer"),
            row.getString("oui"),
            row.getString("product_class"),
            row.getString("serial_number")),
        row.getString("alias"),
        WORDS.read(row.getString("tags")),
        new Contact(
            instant(row, "first_inform"),
            instant(row, "last_inform"),
            EVENTS.read(row.getString("last_events")),
            row.getString("address"),
            row.getString("namespace"),
            row.getString("cwmp_version")),
        REPORTED.read(row.getString("reported")),
        new Credentials(
            row.getString("connection_request_username"),
            row.getString("connection_request_password")),
        NOTES.read(row.getString("notes")));
  }
}
