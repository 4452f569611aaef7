package org.beckon.acs.connreq.udp;

import java.time.Clock;
import java.time.Duration;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;

/** Says why no Inform came of a UDP connection request. */
public final class Failures {
  private final Clock clock;

  public Failures(Clock clock) {
    this.clock = clock;
  }

  /** It was sent; for the case that no Inform comes. */
  Cause sent(Binding binding) {
    return switch (binding.source()) {
      case BINDING_REQUEST -> kept(binding, Duration.between(binding.seen(), clock.instant()));
      case REPORTED -> Cause.of(CauseCode.BINDING_FOREIGN, binding.text());
    };
  }

  /** One keep-alive may be lost; two are a device that is gone. */
  private static Cause kept(Binding binding, Duration age) {
    return age.compareTo(StunPreparation.KEEP_ALIVE_MAX.multipliedBy(2)) > 0
        ? Cause.of(
            CauseCode.BINDING_EXPIRED,
            binding.text(),
            Long.toString(age.toSeconds()),
            Long.toString(StunPreparation.KEEP_ALIVE_MAX.toSeconds()))
        : Cause.of(CauseCode.BINDING_UNANSWERED, binding.text());
  }
}
