package org.beckon.store;

import static org.beckon.store.Columns.instant;
import static org.beckon.store.Columns.text;
import static org.beckon.store.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.store.ParameterStore;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.PathOrder;
import org.beckon.store.database.Vault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Parameters, found by the index on device and path. */
final class ParameterTable implements ParameterStore {
  private static final Comparator<StoredParameter> NATURAL =
      Comparator.comparing(StoredParameter::path, PathOrder.INSTANCE);

  /** A join, because H2 would not use the index's second column for {@code = ANY}. */
  static final String FIND =
      """
      SELECT parameter.* FROM UNNEST(:names) AS asked (name)
      JOIN parameter ON device = :device AND path = asked.name
      """;

  private static final String UPDATE =
      """
      UPDATE parameter SET
        content = CASE WHEN CAST(:hasContent AS BOOLEAN) THEN CAST(:content AS CLOB) ELSE content END,
        type = COALESCE(NULLIF(:type, ''), type),
        access = COALESCE(NULLIF(:access, 'UNKNOWN'), access),
        notification = COALESCE(NULLIF(:notification, -1), notification),
        updated = :updated
      WHERE device = :device AND path = :path
      """;

  private static final String INSERT =
      """
      INSERT INTO parameter (device, path, content, type, access, notification, updated)
      VALUES (:device, :path, :content, :type, :access, :notification, :updated)
      """;

  private final Vault vault;

  ParameterTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public List<StoredParameter> read(DeviceKey device, String path) {
    PathRange range = PathRange.of(path);
    return vault.read(
        handle ->
            list(
                handle
                    .createQuery("SELECT * FROM parameter WHERE " + range.condition())
                    .bind("device", device.text())
                    .bindMap(range.bindings())));
  }

  @Override
  public List<StoredParameter> find(DeviceKey device, Collection<String> names) {
    return vault.read(
        handle ->
            list(
                handle
                    .createQuery(FIND)
                    .bindArray("names", String.class, Set.copyOf(names))
                    .bind("device", device.text())));
  }

  @Override
  public int count(DeviceKey device, String path) {
    PathRange range = PathRange.of(path);
    return vault.read(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM parameter WHERE " + range.condition())
                .bind("device", device.text())
                .bindMap(range.bindings())
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public void save(DeviceKey device, Collection<StoredParameter> parameters) {
    List<StoredParameter> merged = merged(parameters);
    vault.write(handle -> merged.forEach(parameter -> put(handle, device, parameter)));
  }

  @Override
  public void replace(DeviceKey device, String path, Collection<StoredParameter> parameters) {
    List<StoredParameter> merged = merged(parameters);
    vault.write(
        handle -> {
          remove(handle, device, path);
          merged.forEach(parameter -> put(handle, device, parameter));
        });
  }

  @Override
  public void delete(DeviceKey device, String path) {
    vault.write(handle -> remove(handle, device, path));
  }

  private static void remove(Handle handle, DeviceKey device, String path) {
    PathRange range = PathRange.of(path);
    handle
        .createUpdate("DELETE FROM parameter WHERE " + range.condition())
        .bind("device", device.text())
        .bindMap(range.bindings())
        .execute();
  }

  private static void put(Handle handle, DeviceKey device, StoredParameter parameter) {
    int updated =
        bind(handle.createUpdate(UPDATE), device, parameter)
            .bind("hasContent", parameter.value() != null)
            .execute();
    if (updated == 0) {
      bind(handle.createUpdate(INSERT), device, parameter).execute();
    }
  }

  private static Update bind(Update update, DeviceKey device, StoredParameter parameter) {
    return update
        .bind("device", device.text())
        .bind("path", parameter.path())
        .bind("content", text(parameter.value()))
        .bind("type", parameter.type())
        .bind("access", parameter.access().name())
        .bind("notification", parameter.notification())
        .bind("updated", time(parameter.updated()));
  }

  /** One for each path; where there are several, the later tells more. */
  private static List<StoredParameter> merged(Collection<StoredParameter> parameters) {
    Map<String, StoredParameter> byPath = new LinkedHashMap<>();
    parameters.forEach(each -> byPath.merge(each.path(), each, ParameterTable::merge));
    return List.copyOf(byPath.values());
  }

  private static StoredParameter merge(StoredParameter old, StoredParameter fresh) {
    return new StoredParameter(
        fresh.path(),
        fresh.value() == null ? old.value() : fresh.value(),
        fresh.type().isEmpty() ? old.type() : fresh.type(),
        fresh.access() == Access.UNKNOWN ? old.access() : fresh.access(),
        fresh.notification() == -1 ? old.notification() : fresh.notification(),
        fresh.updated());
  }

  private static List<StoredParameter> list(Query query) {
    return Rows.list(query, (row, context) -> parameter(row)).stream().sorted(NATURAL).toList();
  }

  private static StoredParameter parameter(ResultSet row) throws SQLException {
    return new StoredParameter(
        row.getString("path"),
        text(row, "content"),
        row.getString("type"),
        Access.valueOf(row.getString("access")),
        row.getInt("notification"),
        instant(row, "updated"));
  }
}
