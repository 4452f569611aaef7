package org.beckon.console.edit;

import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.inform.InformReader;
import org.beckon.profiles.wifi.WifiMappings;
import org.beckon.profiles.wifi.WifiReader;

/**
 * What the window knows of devices beyond what they say themselves.
 *
 * @param rules how parameters are edited
 * @param wifi where their WiFi is
 * @param inform where the settings of their CWMP client are
 */
public record DeviceKnowledge(EditRules rules, WifiReader wifi, InformReader inform) {

  /** What ships with Beckon. */
  public static DeviceKnowledge shipped() {
    Dictionary dictionary = new PublishedDictionary();
    return new DeviceKnowledge(
        new EditRules(dictionary),
        new WifiReader(dictionary, new WifiMappings()),
        new InformReader(dictionary));
  }
}
