package org.beckon.console.boot;

/** The window that will stand before a server while the server starts, and afterwards. */
interface Front {
  /** Begins to prepare it, beside the server's start; the data directory is this process's now. */
  void begin();

  /** Brings it before other windows, once it is there. Any thread. */
  void raise();
}
