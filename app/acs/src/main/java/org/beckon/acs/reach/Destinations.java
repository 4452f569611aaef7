package org.beckon.acs.reach;

import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;

/** Says where connection requests over HTTP go. Thread-safe; answers from memory. */
public interface Destinations {

  /** Where requests for the device go now. */
  Destination of(Device device);

  /** How requests for the device are made. */
  RequestManner manner(DeviceKey device);

  /** Where the devices say, in the usual manner. */
  Destinations AS_REPORTED =
      new Destinations() {
        @Override
        public Destination of(Device device) {
          return new Destination(
              Destination.Source.REPORTED,
              "",
              "",
              device.reported().connectionRequestUrl().strip(),
              false);
        }

        @Override
        public RequestManner manner(DeviceKey device) {
          return RequestManner.USUAL;
        }
      };
}
