package org.beckon.console.boot;

import java.io.IOException;
import java.util.List;
import org.beckon.acs.device.Credentials;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.DeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;

/** The four simulated devices of {@code --demo}. */
final class Demo {
  /** The same devices at each start, so that a second demo finds the first one's. */
  private static final long SEED = 1;

  private Demo() {}

  static Fleet start(String acsUrl, Credentials login, DeviceModels shipped, Dictionary dictionary)
      throws IOException {
    List<DeviceModel> models =
        shipped.names().stream().limit(4).flatMap(name -> shipped.find(name).stream()).toList();
    return Fleet.start(
        FleetConfig.at(acsUrl)
            .models(models)
            .count(models.size())
            .login(login.username(), login.password())
            .seed(SEED)
            .build(),
        dictionary);
  }
}
