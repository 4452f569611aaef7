package org.beckon.acs.quirk.book;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.beckon.acs.device.Device;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkEntry;
import org.beckon.acs.quirk.QuirkOrigin;
import org.beckon.profiles.device.DeviceProfile;
import org.beckon.profiles.device.DeviceProfiles;
import org.beckon.profiles.device.Identity;

/** What the profile files say of quirks: {@code name} or {@code name=value} in their list. */
final class ProfileQuirks {
  private final DeviceProfiles profiles;

  ProfileQuirks(DeviceProfiles profiles) {
    this.profiles = profiles;
  }

  Map<Quirk, QuirkEntry> of(Device device) {
    Map<Quirk, QuirkEntry> entries = new EnumMap<>(Quirk.class);
    profiles
        .match(
            new Identity(
                device.reported().root(),
                device.id(),
                device.reported().modelName(),
                device.reported().softwareVersion()))
        .ifPresent(profile -> collect(profile, ModelKey.of(device), entries));
    return entries;
  }

  /** The most specific profile comes first; words that are no quirks here are for others. */
  private static void collect(
      DeviceProfile profile, ModelKey model, Map<Quirk, QuirkEntry> entries) {
    for (String text : profile.quirks()) {
      int sign = text.indexOf('=');
      String value = sign < 0 ? Quirk.ON : text.substring(sign + 1);
      Quirk.named(sign < 0 ? text : text.substring(0, sign))
          .filter(quirk -> quirk.problem(value).isEmpty())
          .ifPresent(
              quirk ->
                  entries.putIfAbsent(
                      quirk,
                      new QuirkEntry(
                          model.withEveryFirmware(),
                          quirk,
                          value,
                          QuirkOrigin.PROFILE,
                          "The profile \"" + profile.title() + "\" says so.",
                          Instant.EPOCH,
                          Optional.empty(),
                          Optional.empty())));
    }
  }
}
