package org.beckon.acs.auth;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Learns which callers cannot count: those that repeat a nonce with a count used before although
 * they were given a new nonce (cpe-quirks 47). Thread-safe; remembers so many callers at most.
 */
final class Uncounted {
  private static final int MOST_CALLERS = 10_000;

  private final Map<Caller, String> replayed =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Caller, String> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  /** Devices behind one address that share a user name cannot be told apart. */
  record Caller(String address, String username) {
    private static final int LONGEST_NAME = 64;

    Caller {
      username = username.length() > LONGEST_NAME ? username.substring(0, LONGEST_NAME) : username;
    }
  }

  /**
   * Notes a login that was right but for its count.
   *
   * @return whether the caller was told so before about the same nonce, and did not follow
   */
  synchronized boolean isStubborn(Caller caller, String nonce) {
    return nonce.equals(replayed.put(caller, nonce));
  }
}
