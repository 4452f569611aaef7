package org.beckon.store;

import java.util.Map;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The newest rows of a table with {@code id} and {@code device}, along its indexes. */
record Recent(String sql, Map<String, Object> bindings) {

  static Recent of(String table, Optional<DeviceKey> device, int limit) {
    String order = device.isPresent() ? " ORDER BY device DESC, id DESC" : " ORDER BY id DESC";
    String condition = device.isPresent() ? " WHERE device = :device" : "";
    int count = Math.max(limit, 0);
    return new Recent(
        "SELECT * FROM " + table + condition + order + " LIMIT :limit",
        device
            .<Map<String, Object>>map(key -> Map.of("device", key.text(), "limit", count))
            .orElse(Map.of("limit", count)));
  }

  Query query(Handle handle) {
    return handle.createQuery(sql).bindMap(bindings);
  }
}
