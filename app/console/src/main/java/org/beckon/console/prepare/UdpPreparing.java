package org.beckon.console.prepare;

import java.util.List;
import java.util.Optional;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.connreq.udp.UdpPreparation;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.console.errand.Errands;

/** For requests by UDP: the settings of STUN. */
record UdpPreparing(UdpPreparation service) implements Preparing {

  @Override
  public Via via() {
    return Via.UDP;
  }

  @Override
  public List<Work> preview(Device device) {
    return service.preview(device);
  }

  @Override
  public Ordered order(Device device) {
    return switch (service.prepare(device, Errands.ORIGIN)) {
      case UdpPreparation.Result.Queued queued -> new Ordered.Queued(queued.operations());
      case UdpPreparation.Result.Refused(Phrase why) -> new Ordered.Refused(why);
    };
  }

  /** What the device reports may be of another STUN server: only its own requests prove it. */
  @Override
  public Optional<String> effect(Device device) {
    return service
        .binding(device)
        .filter(binding -> binding.source() == Binding.Source.BINDING_REQUEST)
        .map(Binding::text);
  }
}
