package org.beckon.acs.server;

import org.beckon.acs.connreq.Poker;
import org.beckon.acs.connreq.udp.UdpPreparation;
import org.beckon.acs.connreq.xmpp.XmppService;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.journal.Journal;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.quirk.QuirkBook;
import org.beckon.acs.reach.Reach;
import org.beckon.acs.setting.ServerSettings;
import org.beckon.acs.transfer.Transfers;

/** The running server, for those who use it from within the process: window and API. */
public interface Acs {

  /** All managed devices. */
  DeviceDirectory devices();

  /** The queue of work. */
  Operations operations();

  /** What kinds of devices do otherwise than the specification asks. */
  QuirkBook quirks();

  /** Files that devices were told to fetch or send. */
  Transfers transfers();

  /** Connection requests. */
  Poker poker();

  /** XMPP: setting devices up for it, and who is online. */
  XmppService xmpp();

  /** Makes devices ready for UDP connection requests. */
  UdpPreparation udpPreparation();

  /** Where connection requests go, and ports that gateways forward. */
  Reach reach();

  /** Sessions and what crossed the wire. */
  Journal journal();

  /** What happens, as it happens. */
  AcsEvents events();

  /** What its owner may choose. */
  ServerSettings settings();

  /** The server at a glance, as of now. */
  ServerStatus status();
}
