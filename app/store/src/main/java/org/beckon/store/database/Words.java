package org.beckon.store.database;

import java.nio.file.Path;

/** Says why a database cannot be opened, and what to do next. */
final class Words {
  private Words() {}

  static CannotOpen unusable(Path file, Exception e) {
    if (Faults.locked(e)) {
      return new CannotOpen(
          "Another program has Beckon's database " + file + " open. Close it and start again.", e);
    }
    if (Faults.diskFull(e)) {
      return new CannotOpen(
          "The disk that holds Beckon's database "
              + file
              + " is full. Free some space and start again.",
          e);
    }
    if (Faults.corrupt(e)) {
      return damaged(file);
    }
    return new CannotOpen(
        "Beckon's database " + file + " cannot be opened (" + Faults.root(e) + ").", e);
  }

  static CannotOpen damaged(Path file) {
    return new CannotOpen(
        "Beckon's database "
            + file
            + " cannot be read; it may be damaged. The file was left as it is. Put a copy back in"
            + " its place, or move it away to start afresh.");
  }

  static CannotOpen older(Path file) {
    return new CannotOpen(
        "Beckon's database "
            + file
            + " is damaged: only an older state of it can be read, and what was done since would be"
            + " lost. The file was left as it is. Put a copy back in its place, or move it away to"
            + " start afresh.");
  }

  static CannotOpen newer(Path file) {
    return new CannotOpen(
        "Beckon's database "
            + file
            + " was written by a newer Beckon. Install that version again, or start with another"
            + " data directory.");
  }

  static CannotOpen notUpdated(Path file, Path copy, Exception e) {
    if (Faults.diskFull(e)) {
      return unusable(file, e);
    }
    return new CannotOpen(
        "Beckon's database "
            + file
            + " cannot be brought up to date ("
            + Faults.root(e)
            + "). As it was before, it is kept in "
            + copy
            + ".",
        e);
  }
}
