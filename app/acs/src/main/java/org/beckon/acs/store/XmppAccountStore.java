package org.beckon.acs.store;

import java.util.List;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.xmpp.XmppAccount;

/** Keeps the accounts of devices at our XMPP broker. Thread-safe. */
public interface XmppAccountStore {

  /** All accounts, read once at start. */
  List<XmppAccount> loadAll();

  /** Inserts or replaces the account of its device; durable on return. */
  void save(XmppAccount account);

  /**
   * Replaces the account of its device, if it still has one; durable within about a second. What is
   * saved or deleted later comes after it.
   */
  void touch(XmppAccount account);

  /** Removes the account of a device, if it has one; durable on return. */
  void delete(DeviceKey device);
}
