package org.beckon.acs.device;

import java.util.List;
import java.util.Set;
import org.beckon.cwmp.model.DeviceId;

/**
 * A managed device as the server knows it. Changed copies are made by the device directory only.
 *
 * @param alias name given by people, empty when none
 * @param tags words given by people
 * @param connectionRequest what the device accepts in connection requests ({@code
 *     ManagementServer.ConnectionRequestUsername} and {@code …Password}), as far as known
 * @param notes odd things about the device that people should know, in words
 */
public record Device(
    DeviceKey key,
    DeviceId id,
    String alias,
    Set<String> tags,
    Contact contact,
    Reported reported,
    Credentials connectionRequest,
    List<String> notes) {
  public Device {
    tags = Set.copyOf(tags);
    notes = List.copyOf(notes);
  }
}
