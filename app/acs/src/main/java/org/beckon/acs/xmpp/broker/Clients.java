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

  /** Whether the account may have one more. */
  boolean hasRoom(Jid jid) {
    return online.containsKey(jid)
        || online.keySet().stream().filter(one -> one.bare().equals(jid.bare())).count()
            < perAccount;
  }

  /** Lets a client in; who had its address before has to go (RFC 6120 7.7.2.2). */
  void enter(Client client) {
    Client old = online.put(client.jid(), client);
    if (old != null) {
      old.connection().end(new StreamException("conflict", "The same address has logged in anew"));
    }
    watcher.accept(client.jid(), true);
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
