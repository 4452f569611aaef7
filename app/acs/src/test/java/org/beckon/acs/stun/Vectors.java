package org.beckon.acs.stun;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The STUN messages of connection-request 2.7, written there by hand, and who knows whom. */
final class Vectors {
  static final String TRANSACTION = "101112131415161718191a1b1c1d1e1f";
  static final String USER = "cpe-0001";
  static final String PASSWORD = "stunpass";

  static final String BINDING = "c0010014" + "64736c666f72756d2e6f72672f54522d31313120";
  static final String NAME = "000600086370652d30303031";

  /** Signed over the length with MESSAGE-INTEGRITY, padded to 64 bytes. */
  static final String INCLUDING_PADDED = "68fbdf18e2fc4c8964c381db5573890df2e5cecf";

  static final String INCLUDING = "46129d56d7d82ea60f18a72ab482b5e9304ed8fe";
  static final String EXCLUDING_PADDED = "efd700e7694b8423c3e61678d798b6e8992141fc";
  static final String EXCLUDING = "f8f56b75aebb143c8b72c7f5f75b4ec7af5e6101";

  /** Signed before the length was set, as some clients do. */
  static final String NOTHING_PADDED = "6c6895856f3db3d8f540f9b844f015c0c207cdf9";

  static final String NOTHING = "65fd60303230855c24e9210c466f467e57e068fc";

  static final String PLAIN_REQUEST = "00010018" + TRANSACTION + BINDING;
  static final String UNSIGNED_CHANGE = "00010028" + TRANSACTION + NAME + BINDING + "c0020000";

  static final InetSocketAddress CLIENT = at("203.0.113.7", 50123);

  static final String PLAIN_RESPONSE =
      ("01010024"
          + TRANSACTION
          + "000100080001c3cbcb007107"
          + "0004000800010d96c6336409"
          + "0005000800010d97c633640a");

  private Vectors() {}

  static String signedRequest(String signature) {
    return "00010040" + TRANSACTION + NAME + BINDING + "c0020000" + "00080014" + signature;
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static InetSocketAddress at(String address, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), port);
  }

  /** Knows one user. */
  static final class Users implements StunUsers {
    final Map<String, InetSocketAddress> proven = new ConcurrentHashMap<>();
    final Map<String, InetSocketAddress> heard = new ConcurrentHashMap<>();

    @Override
    public Optional<String> password(String username) {
      return username.equals(USER) ? Optional.of(PASSWORD) : Optional.empty();
    }

    @Override
    public void proven(String username, InetSocketAddress from, String transaction) {
      proven.put(username, from);
    }

    @Override
    public void heard(String username, InetSocketAddress from) {
      heard.put(username, from);
    }
  }

  /** The server of the vectors: its second port is at another address. */
  static final class TwoAddresses implements Places {
    @Override
    public InetSocketAddress of(Reply.Side side, InetAddress client) {
      return side == Reply.Side.PRIMARY ? at("198.51.100.9", 3478) : at("198.51.100.10", 3479);
    }

    @Override
    public boolean hasSecondary() {
      return true;
    }
  }
}
