package org.beckon.acs.server;

import java.util.Optional;
import java.util.function.Consumer;
import org.beckon.acs.connreq.udp.UdpForm;
import org.beckon.acs.connreq.udp.UdpForms;
import org.beckon.acs.device.Device;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.book.KeptQuirks;

/** Keeps the form of UDP requests among the quirks of the device's model (cpe-quirks 35). */
record QuirkForms(KeptQuirks quirks, Consumer<AcsEvent> telling) implements UdpForms {

  @Override
  public Optional<UdpForm> known(Device device) {
    return quirks.effective(device).text(Quirk.UDP_FORM).flatMap(UdpForm::named);
  }

  @Override
  public void learnt(Device device, UdpForm form) {
    boolean asSpecified = form == UdpForm.PLAIN && known(device).isEmpty();
    if (!asSpecified) {
      quirks.learn(
          device,
          Optional.empty(),
          Quirk.UDP_FORM,
          form.text(),
          "It called in after a UDP request of this form, and after no other before it.",
          telling);
    }
  }
}
