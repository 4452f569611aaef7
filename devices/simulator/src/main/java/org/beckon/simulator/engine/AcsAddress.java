package org.beckon.simulator.engine;

/**
 * Where the ACS of a CPE is, and how to log in there if it asks.
 *
 * @param url ManagementServer.URL as it stands, perhaps no URL at all
 */
public record AcsAddress(String url, Login login) {
  AcsAddress(String url, String username, String password) {
    this(url, new Login(username, password));
  }
}
