package org.beckon.acs.xmpp.broker;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.beckon.cwmp.xmpp.Jid;
import org.beckon.cwmp.xmpp.StreamException;

/** Who is logged in, by full address. Thread-safe. */
final class Clients {
  private final Map<Jid, Client> online = new ConcurrentHashMap<>();
  private final int perAccount;
  private final BiConsumer<Jid, Boolean> watcher;

  /** Tells the watcher of each address that comes online (true) or goes (false). */
  Clients(int perAccount, BiConsumer<Jid, Boolean> watcher) {
    this.perAccount = perAccount;
    this.watcher = watcher;
  }

  /**
   * Lets a client in; who had its address before has to go (RFC 6120 7.7.2.2).
   *
   * @return false when its account has no room for one more
   */
  boolean enter(Client client) {
    Optional<Client> old;
    synchronized (this) {
      if (!hasRoom(client.jid())) {
        return false;
      }
      old = Optional.ofNullable(online.put(client.jid(), client));
    }
    old.ifPresent(
        before ->
            before
                .connection()
                .end(new StreamException("conflict", "The same address has logged in anew")));
    watcher.accept(client.jid(), true);
    return true;
  }

  private boolean hasRoom(Jid jid) {
    return online.containsKey(jid)
        || online.keySet().stream().filter(one -> one.local().equals(jid.local())).count()
            < perAccount;
  }

  /** Whether it is still the one of its address. */
  boolean isIn(Client client) {
    return online.get(client.jid()) == client;
  }

  void leave(Client client) {
    if (online.remove(client.jid(), client)) {
      watcher.accept(client.jid(), false);
    }
  }

  Optional<Client> find(Jid jid) {
    return Optional.ofNullable(online.get(jid));
  }

  Collection<Client> all() {
    return online.values();
  }
}
