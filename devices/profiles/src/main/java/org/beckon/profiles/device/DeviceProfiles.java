package org.beckon.profiles.device;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beckon.profiles.resource.JsonFile;
import org.beckon.profiles.resource.TextFile;

/** The device profiles that ship; each is a file, listed in {@code profiles.txt}. Immutable. */
public final class DeviceProfiles {

  private final List<ProfileFile> mostSpecificFirst;

  /** Reads all profile files; they are few and small. */
  public DeviceProfiles() {
    this.mostSpecificFirst =
        TextFile.lines(DeviceProfiles.class, "profiles.txt").stream()
            .map(name -> JsonFile.read(DeviceProfiles.class, name + ".json", ProfileFile.class))
            .sorted(
                Comparator.comparingLong((ProfileFile file) -> file.match().specificity())
                    .reversed())
            .toList();
  }

  /**
   * The profile of a device: the most specific one that matches, with the quirks of the others that
   * match too and, where it has no mapping, theirs. Empty only for an unknown root object.
   */
  public Optional<DeviceProfile> match(Identity device) {
    List<ProfileFile> matching =
        mostSpecificFirst.stream().filter(file -> file.match().matches(device)).toList();
    return matching.stream().findFirst().map(first -> merged(first, matching));
  }

  private static DeviceProfile merged(ProfileFile first, List<ProfileFile> matching) {
    List<String> quirks =
        matching.stream().flatMap(file -> file.quirks().stream()).distinct().toList();
    String wifi =
        matching.stream()
            .map(ProfileFile::wifi)
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    return new DeviceProfile(first.name(), first.title(), quirks, wifi);
  }
}
