package org.beckon.acs.store;

import java.util.Optional;

/** Keeps single texts that the server made up or was given, such as its onboarding credentials. */
public interface SettingStore {

  /** The text under this name. */
  Optional<String> read(String name);

  /** Keeps the text; durable on return. */
  void write(String name, String text);

  /** Forgets the text, if there is one; durable on return. */
  void remove(String name);
}
