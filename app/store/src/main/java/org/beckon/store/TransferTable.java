package org.beckon.store;

import static org.beckon.store.Columns.instant;
import static org.beckon.store.Columns.maybeInstant;
import static org.beckon.store.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.store.TransferStore;
import org.beckon.acs.transfer.Transfer;
import org.beckon.acs.transfer.TransferState;
import org.beckon.store.database.Vault;

/** Ordered transfers. */
final class TransferTable implements TransferStore {
  /** Of a device; older ones are of no interest. */
  private static final int MOST = 200;

  private final Vault vault;

  TransferTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public List<Transfer> of(DeviceKey device) {
    return vault.read(
        handle ->
            Rows.list(
                handle
                    .createQuery(
                        """
                        SELECT * FROM transfer WHERE device = :device
                        ORDER BY operation DESC LIMIT :most
                        """)
                    .bind("device", device.text())
                    .bind("most", MOST),
                (row, context) -> transfer(row)));
  }

  @Override
  public List<Transfer> open() {
    return vault.read(
        handle ->
            Rows.list(
                handle
                    .createQuery(
                        "SELECT * FROM transfer WHERE state = :open ORDER BY operation DESC")
                    .bind("open", TransferState.OPEN.name()),
                (row, context) -> transfer(row)));
  }

  @Override
  public void save(Transfer transfer) {
    vault.write(
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO transfer (operation, device, download, command_key, file_type, url,
                      software_version, ordered, deadline, state, ended, fault_code, words)
                    KEY (operation)
                    VALUES (:operation, :device, :download, :commandKey, :fileType, :url,
                      :softwareVersion, :ordered, :deadline, :state, :ended, :faultCode, :words)
                    """)
                .bind("operation", transfer.operation().number())
                .bind("device", transfer.device().text())
                .bind("download", transfer.download())
                .bind("commandKey", transfer.commandKey())
                .bind("fileType", transfer.fileType())
                .bind("url", transfer.url())
                .bind("softwareVersion", transfer.softwareVersion())
                .bind("ordered", time(transfer.ordered()))
                .bind("deadline", time(transfer.deadline()))
                .bind("state", transfer.state().name())
                .bind("ended", time(transfer.ended()))
                .bind("faultCode", transfer.faultCode())
                .bind("words", transfer.words())
                .execute());
  }

  private static Transfer transfer(ResultSet row) throws SQLException {
    return new Transfer(
        new OperationId(row.getLong("operation")),
        new DeviceKey(row.getString("device")),
        row.getBoolean("download"),
        row.getString("command_key"),
        row.getString("file_type"),
        row.getString("url"),
        row.getString("software_version"),
        instant(row, "ordered"),
        instant(row, "deadline"),
        TransferState.valueOf(row.getString("state")),
        maybeInstant(row, "ended"),
        row.getInt("fault_code"),
        row.getString("words"));
  }
}
