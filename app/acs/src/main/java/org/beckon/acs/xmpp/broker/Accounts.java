package org.beckon.acs.xmpp.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.XmppAccountStore;
import org.beckon.acs.xmpp.XmppAccount;
import org.beckon.cwmp.xmpp.ScramHash;
import org.beckon.cwmp.xmpp.ScramKeys;

/** The accounts of the broker: one for each device that was given one. Thread-safe. */
public final class Accounts {
  /** RFC 7677 4; the passwords are random, more would only cost time. */
  private static final int ITERATIONS = 4096;

  private static final int SALT_BYTES = 16;
  private static final int PASSWORD_BYTES = 18;
  private static final int LOCKS = 64;

  private final XmppAccountStore store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, XmppAccount> byName = new ConcurrentHashMap<>();
  private final Map<DeviceKey, String> names = new ConcurrentHashMap<>();
  private final String secret = random(SALT_BYTES);
  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

  /** The accounts that are kept. */
  public Accounts(XmppAccountStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    store.loadAll().forEach(this::hold);
  }

  private void hold(XmppAccount account) {
    byName.put(account.username(), account);
    names.put(account.device(), account.username());
  }

  /**
   * Makes a password for a device, and an account where it has none. What it logged in with before
   * stays good until it uses the new one. Durable on return.
   */
  public Credentials issue(DeviceKey device) {
    ReentrantLock lock = lock(device);
    lock.lock();
    try {
      return issueAlone(device);
    } finally {
      lock.unlock();
    }
  }

  private Credentials issueAlone(DeviceKey device) {
    String password = random(PASSWORD_BYTES);
    Optional<XmppAccount> old = of(device);
    // All keys of an account have one salt, so that one challenge is right for each of them.
    byte[] salt =
        old.map(account -> Base64.getDecoder().decode(saltOf(account)))
            .orElseGet(() -> bytes(SALT_BYTES));
    List<ScramKeys> keys =
        Arrays.stream(ScramHash.values())
            .map(hash -> ScramKeys.derive(hash, password, salt, ITERATIONS))
            .toList();
    XmppAccount account =
        old.map(one -> one.withNext(keys, clock.instant()))
            .orElseGet(
                () -> new XmppAccount(device, name(device), List.of(), keys, clock.instant()));
    store.save(account);
    hold(account);
    return new Credentials(account.username(), password);
  }

  private static String saltOf(XmppAccount account) {
    return account.all().findFirst().orElseThrow().salt();
  }

  /** The account of a device. */
  public Optional<XmppAccount> of(DeviceKey device) {
    return Optional.ofNullable(names.get(device)).map(byName::get);
  }

  /** Takes the account of a device away; its name, if it had one. */
  public Optional<String> remove(DeviceKey device) {
    ReentrantLock lock = lock(device);
    lock.lock();
    try {
      store.delete(device);
      Optional<String> name = Optional.ofNullable(names.remove(device));
      name.ifPresent(byName::remove);
      return name;
    } finally {
      lock.unlock();
    }
  }

  /** The account of this name, in any case. */
  public Optional<XmppAccount> named(String username) {
    return Optional.ofNullable(byName.get(username.toLowerCase(Locale.ROOT)));
  }

  /** The keys that may open an account, in the order to try; of nobody where there is none. */
  List<ScramKeys> keys(String username, ScramHash hash) {
    List<ScramKeys> found =
        named(username).stream()
            .flatMap(XmppAccount::all)
            .filter(keys -> keys.hash() == hash)
            .toList();
    return found.isEmpty() ? List.of(stranger(username, hash)) : found;
  }

  /**
   * Notes that a password was used; the one before it is good no longer. Does not wait for the
   * store: what a crash loses of it, the device's next login says again.
   */
  void used(String username, ScramKeys proven) {
    Optional<DeviceKey> device = named(username).map(XmppAccount::device);
    if (device.isEmpty()) {
      return;
    }
    ReentrantLock lock = lock(device.get());
    lock.lock();
    try {
      Optional<XmppAccount> account = named(username);
      Optional<XmppAccount> now = account.map(one -> one.used(proven));
      if (!now.equals(account)) {
        now.ifPresent(store::touch);
        now.ifPresent(this::hold);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Accounts are changed one at a time, but those of a whole fleet side by side. */
  private ReentrantLock lock(DeviceKey device) {
    return locks.get(Math.floorMod(device.hashCode(), locks.size()));
  }

  /** A salt for names that do not exist, always the same one for the same name (RFC 5802 9). */
  private ScramKeys stranger(String username, ScramHash hash) {
    byte[] salt = Arrays.copyOf(sha256(secret + username), SALT_BYTES);
    String nothing = "";
    return new ScramKeys(
        hash, Base64.getEncoder().encodeToString(salt), ITERATIONS, nothing, nothing);
  }

  /** Readable, and different for different devices whatever their names lose here. */
  private static String name(DeviceKey device) {
    String readable =
        device.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    String hash = HexFormat.of().formatHex(sha256(device.text()), 0, 4);
    return readable.substring(0, Math.min(readable.length(), 48)) + "-" + hash;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private String random(int bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
  }

  private byte[] bytes(int count) {
    byte[] out = new byte[count];
    random.nextBytes(out);
    return out;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
