package org.beckon.console.panel.inform;

import org.beckon.console.form.FieldModel;
import org.beckon.profiles.inform.InformGroup;
import org.beckon.profiles.inform.InformSettingKind;

/**
 * One Inform setting of a device.
 *
 * @param name its name in the specification
 * @param helpKey text key of its help
 */
public record SettingModel(
    String name, InformGroup group, InformSettingKind kind, String helpKey, FieldModel field) {}
