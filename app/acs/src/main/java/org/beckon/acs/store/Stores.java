package org.beckon.acs.store;

/** All that is kept, in one data directory. Closing flushes and frees it. */
public interface Stores extends AutoCloseable {

  /** Devices. */
  DeviceStore devices();

  /** Parameters. */
  ParameterStore parameters();

  /** Operations. */
  OperationStore operations();

  /** Sessions. */
  JournalStore journal();

  /** Quirks of kinds of devices. */
  QuirkStore quirks();

  /** How devices get in. */
  AccessStore access();

  /** Transfers. */
  TransferStore transfers();

  /** Pokes. */
  PokeStore pokes();

  /** Settings. */
  SettingStore settings();

  /** Accounts at our XMPP broker. */
  XmppAccountStore xmppAccounts();

  /** STUN logins and UDP bindings. */
  UdpStore udp();

  /** Where connection requests go. */
  ReachStore reach();

  @Override
  void close();
}
