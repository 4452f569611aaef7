package org.beckon.acs.xmpp.outside;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.store.SettingStore;
import org.beckon.acs.xmpp.OutsideBroker;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStatus;
import org.beckon.acs.xmpp.OutsideStep;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.beckon.acs.xmpp.RegistrationProblem;
import org.beckon.acs.xmpp.XmppLink;
import org.beckon.cwmp.xmpp.Jid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outside broker that is set, kept over restarts, and the link to it. Thread-safe. */
public final class OutsideDesk implements OutsideBroker, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutsideDesk.class);
  private static final String KEY = "xmpp.outside";
  private static final String ACCOUNT = "xmpp.outside.account.";

  private final SettingStore store;
  private final Function<String, Collection<Jid>> devices;
  private final BiConsumer<Jid, Boolean> presence;
  private final List<Consumer<OutsideStatus>> watchers = new CopyOnWriteArrayList<>();
  private final Clock clock;
  private volatile Optional<Open> open = Optional.empty();

  private record Open(OutsideSettings settings, SmackLink link) {}

  /**
   * Begins to log in where a broker is set. Never waits for it.
   *
   * @param given on the command line, for this run; empty to use what is kept
   * @param devices whose presence is wanted, by the domain of the broker
   * @param presence hears of each device that comes (true) or goes
   * @param telling hears each status; must not wait
   */
  public OutsideDesk(
      SettingStore store,
      Optional<OutsideSettings> given,
      Function<String, Collection<Jid>> devices,
      BiConsumer<Jid, Boolean> presence,
      Consumer<OutsideStatus> telling,
      Clock clock) {
    this.store = store;
    this.devices = devices;
    this.presence = presence;
    watchers.add(telling);
    this.clock = clock;
    given.or(() -> store.read(KEY).flatMap(SettingsText::read)).ifPresent(this::begin);
  }

  private void tell(OutsideStatus now) {
    watchers.forEach(watcher -> watcher.accept(now));
  }

  @Override
  public Watch watch(Consumer<OutsideStatus> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  private synchronized void begin(OutsideSettings settings) {
    Optional<OutsideTrouble> trouble = Checks.trouble(settings);
    if (trouble.isPresent()) {
      LOG.error("The outside XMPP broker is not used: {}", trouble.get().cause());
      return;
    }
    Supplier<Collection<Jid>> there = () -> devices.apply(settings.domain());
    open =
        Optional.of(
            new Open(settings, new SmackLink(settings, there, presence, this::tell, clock)));
  }

  private synchronized void end() {
    open.ifPresent(one -> one.link.close());
    open = Optional.empty();
  }

  /** The link to it, whether it stands or not; empty when no broker is set. */
  public Optional<XmppLink> link() {
    return open.map(Open::link);
  }

  @Override
  public Optional<OutsideSettings> settings() {
    return open.map(Open::settings);
  }

  @Override
  public OutsideStatus status() {
    return open.map(one -> one.link.status()).orElseGet(OutsideStatus.Off::new);
  }

  @Override
  public synchronized Optional<OutsideTrouble> use(OutsideSettings settings) {
    Optional<OutsideTrouble> trouble = Checks.trouble(settings);
    if (trouble.isEmpty()) {
      store.write(KEY, SettingsText.write(settings));
      end();
      begin(settings);
    }
    return trouble;
  }

  @Override
  public synchronized void turnOff() {
    store.remove(KEY);
    end();
    tell(new OutsideStatus.Off());
  }

  @Override
  public boolean test(OutsideSettings settings, Consumer<OutsideStep> steps) {
    Optional<OutsideTrouble> trouble = Checks.trouble(settings);
    if (trouble.isPresent()) {
      steps.accept(new OutsideStep(OutsideStep.Kind.CONNECT, Duration.ZERO, "", trouble));
      return false;
    }
    // A resource of its own: the test must not throw out the login that stands.
    String resource = "beckon-test-" + UUID.randomUUID();
    try (Line _ = Line.open(settings, resource, steps, (jid, online) -> {})) {
      return true;
    } catch (LineFailure e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The password of a device's account there, as far as it was told or made here. */
  public Optional<String> password(Jid account) {
    return store.read(ACCOUNT + account).filter(text -> !text.isEmpty());
  }

  /** Keeps the password of a device's account. */
  public void keep(Jid account, String password) {
    store.write(ACCOUNT + account, password);
  }

  /**
   * Makes an account at the broker, and keeps its password. Blocks, at most a minute.
   *
   * @return why not; empty when done
   */
  public Optional<Phrase> register(OutsideSettings settings, Jid account, String password) {
    try {
      Optional<Phrase> problem =
          Registrar.register(settings, new Credentials(account.local(), password));
      if (problem.isEmpty()) {
        keep(account, password);
      }
      return problem;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(Phrase.of(RegistrationProblem.CUT_SHORT));
    }
  }

  @Override
  public void close() {
    end();
  }
}
