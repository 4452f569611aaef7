package org.beckon.acs.setting;

/** Why a value of a setting is refused. The window has words of its own for each. */
public enum SettingProblem {
  UNKNOWN_NAME("There is no such setting; `beckon settings` lists them."),
  NOT_OFFERED("That is none of the values on offer."),
  NO_PORT("A port is a number from 1 to 65535, or 0 for any free one."),
  PORT_TWICE("Another service of this server has that port already; each needs its own."),
  PORT_TAKEN("Another program has that port; choose another, or end that program."),
  PORT_FORBIDDEN(
      "This computer does not allow Beckon that port; ports from 1024 on are open to everybody."),
  NO_URL("That is no whole URL, such as http://acs.example:7547/"),
  EMPTY("This cannot be empty."),
  UNFIT("At most 256 characters, and none that cannot be seen.");

  private final String words;

  SettingProblem(String words) {
    this.words = words;
  }

  /** A sentence for people. */
  public String words() {
    return words;
  }
}
