package org.beckon.console.panel;

import java.util.function.BiFunction;
import org.beckon.acs.device.DeviceKey;
import org.kordamp.ikonli.Ikon;

/**
 * A line of the catalogue of the device page's tabs.
 *
 * @param id short and stable, for {@link Place.OneDevice#tab}; the title stands under the text key
 *     {@code device.tab.ID}
 * @param make builds the tab for a device when it is first shown
 */
public record DeviceTab(
    String id, Ikon icon, BiFunction<PanelContext, DeviceKey, Panel<Place.OneDevice>> make) {}
