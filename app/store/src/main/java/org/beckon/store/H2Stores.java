package org.beckon.store;

import java.nio.file.Path;
import org.beckon.acs.store.AccessStore;
import org.beckon.acs.store.DeviceStore;
import org.beckon.acs.store.JournalStore;
import org.beckon.acs.store.OperationStore;
import org.beckon.acs.store.ParameterStore;
import org.beckon.acs.store.PokeStore;
import org.beckon.acs.store.QuirkStore;
import org.beckon.acs.store.ReachStore;
import org.beckon.acs.store.SettingStore;
import org.beckon.acs.store.Stores;
import org.beckon.acs.store.TransferStore;
import org.beckon.acs.store.UdpStore;
import org.beckon.acs.store.XmppAccountStore;
import org.beckon.store.database.CannotOpen;
import org.beckon.store.database.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores over an H2 database in a file of the data directory. Thread-safe; methods that write
 * durably block for some milliseconds, so call them on virtual threads. Whatever the database
 * refuses comes as a {@link org.beckon.store.database.StoreException}.
 */
public final class H2Stores implements Stores {
  private static final Logger LOG = LoggerFactory.getLogger(H2Stores.class);

  private final Vault vault;
  private final DeviceTable devices;
  private final ParameterTable parameters;
  private final OperationTable operations;
  private final SessionTable sessions;
  private final QuirkTable quirks;
  private final AccessTable access;
  private final TransferTable transfers;
  private final PokeTable pokes;
  private final SettingTable settings;
  private final UdpTable udp;
  private final XmppAccountTable xmppAccounts;
  private final ReachTable reach;

  private H2Stores(Vault vault) {
    this.vault = vault;
    devices = new DeviceTable(vault);
    parameters = new ParameterTable(vault);
    operations = new OperationTable(vault);
    sessions = new SessionTable(vault);
    quirks = new QuirkTable(vault);
    access = new AccessTable(vault);
    transfers = new TransferTable(vault);
    pokes = new PokeTable(vault);
    settings = new SettingTable(vault);
    udp = new UdpTable(vault);
    xmppAccounts = new XmppAccountTable(vault);
    reach = new ReachTable(vault);
  }

  /** Opens the data directory, making it where it is missing. */
  public static Opening open(Path dataDirectory) {
    try {
      return new Opening.Opened(new H2Stores(Vault.open(dataDirectory)));
    } catch (CannotOpen e) {
      LOG.debug("The data directory cannot be opened", e);
      return new Opening.Failed(e.getMessage());
    }
  }

  @Override
  public DeviceStore devices() {
    return devices;
  }

  @Override
  public ParameterStore parameters() {
    return parameters;
  }

  @Override
  public OperationStore operations() {
    return operations;
  }

  @Override
  public JournalStore journal() {
    return sessions;
  }

  @Override
  public AccessStore access() {
    return access;
  }

  @Override
  public QuirkStore quirks() {
    return quirks;
  }

  @Override
  public TransferStore transfers() {
    return transfers;
  }

  @Override
  public PokeStore pokes() {
    return pokes;
  }

  @Override
  public SettingStore settings() {
    return settings;
  }

  @Override
  public XmppAccountStore xmppAccounts() {
    return xmppAccounts;
  }

  @Override
  public UdpStore udp() {
    return udp;
  }

  @Override
  public ReachStore reach() {
    return reach;
  }

  /** Writes what waits and frees the data directory; a second call does nothing. */
  @Override
  public void close() {
    vault.close();
  }
}
