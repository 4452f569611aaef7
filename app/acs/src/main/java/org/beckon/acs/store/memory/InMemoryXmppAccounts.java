package org.beckon.acs.store.memory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.XmppAccountStore;
import org.beckon.acs.xmpp.XmppAccount;

/** XMPP accounts that are forgotten with the process. */
public final class InMemoryXmppAccounts implements XmppAccountStore {
  private final Map<DeviceKey, XmppAccount> accounts = new ConcurrentHashMap<>();

  @Override
  public List<XmppAccount> loadAll() {
    return List.copyOf(accounts.values());
  }

  @Override
  public void save(XmppAccount account) {
    accounts.put(account.device(), account);
  }

  @Override
  public void touch(XmppAccount account) {
    accounts.replace(account.device(), account);
  }

  @Override
  public void delete(DeviceKey device) {
    accounts.remove(device);
  }
}
