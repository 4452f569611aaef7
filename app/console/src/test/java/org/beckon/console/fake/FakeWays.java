package org.beckon.console.fake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.binding.StunAccount;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.connreq.udp.StunPreparation;
import org.beckon.acs.connreq.udp.UdpPreparation;
import org.beckon.acs.connreq.xmpp.ToldAccount;
import org.beckon.acs.connreq.xmpp.XmppService;
import org.beckon.acs.connreq.xmpp.XmppSetup;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.xmpp.OutsideBroker;
import org.beckon.cwmp.xmpp.Jid;

/** The ways to the devices of a fake server: as tests want them. */
public final class FakeWays {
  private final Operations queue;
  private final Map<DeviceKey, Map<Via, Cause>> missing = new HashMap<>();
  private final Map<DeviceKey, Binding> bindings = new HashMap<>();
  private final Map<DeviceKey, Instant> online = new HashMap<>();
  private Optional<Phrase> refusal = Optional.empty();

  FakeWays(Operations queue) {
    this.queue = queue;
  }

  /** A way cannot be taken. */
  public FakeWays without(DeviceKey device, Via via, Cause cause) {
    missing.computeIfAbsent(device, key -> new HashMap<>()).put(via, cause);
    return this;
  }

  /** A device has this binding. */
  public FakeWays bound(DeviceKey device, Binding binding) {
    bindings.put(device, binding);
    return this;
  }

  /** A device is online with the broker, or not any more. */
  public FakeWays online(DeviceKey device, boolean isOnline) {
    if (isOnline) {
      online.put(device, FakeAcs.NOW);
    } else {
      online.remove(device);
    }
    return this;
  }

  /** No device can be prepared. */
  public FakeWays refuse(Phrase why) {
    refusal = Optional.of(why);
    return this;
  }

  Map<Via, Cause> missing(Device device) {
    Map<Via, Cause> all = new HashMap<>();
    if (device.reported().connectionRequestUrl().isEmpty()) {
      all.put(Via.HTTP, Cause.of(CauseCode.URL_MISSING));
    }
    if (!bindings.containsKey(device.key())) {
      all.put(Via.UDP, Cause.of(CauseCode.BINDING_MISSING));
    }
    if (device.reported().connReqJabberId().isEmpty()) {
      all.put(Via.XMPP, Cause.of(CauseCode.JID_MISSING));
    }
    all.putAll(missing.getOrDefault(device.key(), Map.of()));
    return all;
  }

  UdpPreparation udp() {
    return new UdpPreparation() {
      @Override
      public UdpPreparation.Result prepare(Device device, String origin) {
        return refusal.isPresent()
            ? new UdpPreparation.Result.Refused(refusal.get())
            : new UdpPreparation.Result.Queued(enqueue(device, preview(device), origin));
      }

      @Override
      public List<Work> preview(Device device) {
        StunAccount account = new StunAccount(device.key(), device.key().text(), "very secret");
        return new StunPreparation().of(device, account, "192.168.1.10", 3478);
      }

      @Override
      public Optional<Binding> binding(Device device) {
        return Optional.ofNullable(bindings.get(device.key()));
      }
    };
  }

  XmppService xmpp(OutsideBroker outside) {
    return new XmppService() {
      @Override
      public XmppService.Result prepare(Device device, ToldAccount told, String origin) {
        return refusal.isPresent()
            ? new XmppService.Result.Refused(refusal.get())
            : new XmppService.Result.Queued(
                enqueue(device, List.of(work(device)), origin).getFirst());
      }

      @Override
      public Optional<Instant> onlineSince(Device device) {
        return Optional.ofNullable(online.get(device.key()));
      }

      @Override
      public OutsideBroker outside() {
        return outside;
      }
    };
  }

  private static Work work(Device device) {
    return new XmppSetup()
        .of(
            device,
            new Credentials("hub-1", "very secret"),
            new XmppSetup.Broker("beckon.local", "192.168.1.10", 5222, true, true),
            new Jid("acs", "beckon.local", "beckon"));
  }

  private List<Operation> enqueue(Device device, List<Work> works, String origin) {
    return works.stream().map(work -> queue.enqueue(device.key(), work, origin)).toList();
  }
}
