package org.beckon.acs.store.memory;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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

/** Stores that forget everything with the process. Thread-safe. */
public final class InMemoryStores implements Stores {
  private final InMemoryParameters parameters = new InMemoryParameters();
  private final InMemoryOperations operations = new InMemoryOperations();
  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryAccess access = new InMemoryAccess();
  private final InMemoryTransfers transfers = new InMemoryTransfers();
  private final InMemoryPokes pokes = new InMemoryPokes();
  private final InMemoryXmppAccounts xmppAccounts = new InMemoryXmppAccounts();
  private final InMemoryUdp udp = new InMemoryUdp();
  private final InMemoryReach reach = new InMemoryReach();
  private final InMemoryDevices devices =
      new InMemoryDevices(
          parameters, operations, journal, access, transfers, pokes, xmppAccounts, udp, reach);
  private final QuirkStore quirks = new InMemoryQuirks();
  private final SettingStore settings = new Settings();

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
    return journal;
  }

  @Override
  public QuirkStore quirks() {
    return quirks;
  }

  @Override
  public AccessStore access() {
    return access;
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

  @Override
  public void close() {}

  private static final class Settings implements SettingStore {
    private final ConcurrentMap<String, String> texts = new ConcurrentHashMap<>();

    @Override
    public Optional<String> read(String name) {
      return Optional.ofNullable(texts.get(name));
    }

    @Override
    public void write(String name, String text) {
      texts.put(name, text);
    }

    @Override
    public void remove(String name) {
      texts.remove(name);
    }
  }
}
