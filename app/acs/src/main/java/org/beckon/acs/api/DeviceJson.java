package org.beckon.acs.api;

import java.time.Instant;
import java.util.List;
import org.beckon.acs.device.Device;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.NatCheck;
import org.beckon.acs.server.Acs;
import org.beckon.cwmp.event.Event;

/** A device as the API shows it. Field names are the contract of the command line. */
record DeviceJson(
    String id,
    String alias,
    String manufacturer,
    String oui,
    String productClass,
    String serial,
    String modelName,
    String softwareVersion,
    String hardwareVersion,
    String root,
    String cwmpVersion,
    String address,
    String state,
    String lastInform,
    List<String> lastEvents,
    ConnectionRequestJson connectionRequest,
    int pendingOperations,
    List<String> tags,
    List<String> notes) {

  /**
   * Where the device takes connection requests; empty text where it does not.
   *
   * @param sentTo where requests over HTTP go; the same as http where nothing else is set
   * @param source what says so: {@code reported}, {@code tag}, {@code forward} or {@code device}
   * @param xmppOnlineSince when it connected to our XMPP broker; null while it is not connected
   */
  record ConnectionRequestJson(
      String http,
      String sentTo,
      String source,
      String udp,
      String xmpp,
      String xmppOnlineSince,
      boolean behindNat) {}

  static DeviceJson of(Device device, Acs acs) {
    Destination destination = acs.reach().of(device);
    return new DeviceJson(
        device.key().text(),
        device.alias(),
        device.id().manufacturer(),
        device.id().oui(),
        device.id().productClass(),
        device.id().serialNumber(),
        device.reported().modelName(),
        device.reported().softwareVersion(),
        device.reported().hardwareVersion(),
        device.reported().root(),
        device.contact().cwmpVersion(),
        device.contact().address(),
        acs.devices().state(device).text(),
        device.contact().last().toString(),
        device.contact().lastEvents().stream().map(Event::code).toList(),
        new ConnectionRequestJson(
            device.reported().connectionRequestUrl(),
            destination.url(),
            destination.source().text(),
            device.reported().udpConnectionRequestAddress(),
            device.reported().connReqJabberId(),
            acs.xmpp().onlineSince(device).map(Instant::toString).orElse(null),
            NatCheck.behindNat(device)),
        acs.operations().pending(device.key()),
        device.tags().stream().sorted().toList(),
        device.notes());
  }
}
