package org.beckon.profiles.inform;

import java.util.List;

/**
 * The Inform settings of a data model, as the data file lists them.
 *
 * @param read partial paths to read, relative to the root object
 * @param objects the objects that the settings stand in
 */
record InformMapping(List<String> read, List<InObject> objects) {

  /**
   * @param path relative to the root object, {@code {i}} for instance numbers; empty, or with its
   *     last dot
   */
  record InObject(String path, List<Setting> settings) {}

  /** One setting, by the last part of its path. */
  record Setting(String name, InformGroup group, InformSettingKind kind) {}
}
