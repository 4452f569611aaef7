package org.beckon.profiles.inform;

import org.beckon.profiles.field.Editable;

/**
 * One Inform setting that a device has.
 *
 * @param name its name in the specification; below a table with the table and instance number
 *     ({@code PeriodicInformInterval}, {@code XMPP.Connection.1.Domain}); unique in a device
 * @param helpKey key of its help text in the bundles of ui-resources, the same for all instances
 * @param editable its parameter
 */
public record InformSetting(
    String name, InformGroup group, InformSettingKind kind, String helpKey, Editable editable) {}
