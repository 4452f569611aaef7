package org.beckon.profiles.dictionary;

/**
 * What a published data model says of one object or table.
 *
 * @param path generic path with its dot; of a table it ends with {@code {i}.}
 * @param kind whether it is a table, and whose the rows are
 * @param entriesParameter name of the parameter that counts the rows, empty when none
 * @param enableParameter name of the parameter that switches a row on, empty when none
 * @param since version of the data model that brought it
 */
public record ObjectFacts(
    String path,
    Kind kind,
    String entriesParameter,
    String enableParameter,
    String since,
    boolean deprecated) {

  /** The forms that an object takes. */
  public enum Kind {
    SINGLE,
    /** A table whose rows only the CPE makes and removes. */
    FIXED_TABLE,
    /** A table whose rows the ACS makes with AddObject and removes with DeleteObject. */
    CREATABLE_TABLE
  }

  /** Whether it is an object with instances. */
  public boolean isTable() {
    return kind != Kind.SINGLE;
  }
}
