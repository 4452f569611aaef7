package org.beckon.acs.reach.book;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Tags;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.reach.AddressRule;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.Destinations;
import org.beckon.acs.reach.DeviceAddress;
import org.beckon.acs.reach.PortForward;
import org.beckon.acs.reach.RequestManner;
import org.beckon.acs.reach.UrlTemplate;
import org.beckon.acs.store.ReachStore;

/** What is set for devices and tags, in memory and in the store. Thread-safe. */
public final class AddressBook implements Destinations {
  private static final Comparator<AddressRule> LONGEST_TAG_FIRST =
      Comparator.<AddressRule>comparingInt(rule -> -rule.tag().length())
          .thenComparing(AddressRule::tag);

  private final ReachStore store;
  private final Clock clock;
  private final Map<DeviceKey, DeviceAddress> addresses = new ConcurrentHashMap<>();
  private final Map<String, AddressRule> rules = new ConcurrentSkipListMap<>();

  /** The book as the store has it. */
  public AddressBook(ReachStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    store.addresses().forEach(address -> addresses.put(address.device(), address));
    store.rules().forEach(rule -> rules.put(rule.tag(), rule));
  }

  @Override
  public Destination of(Device device) {
    Optional<DeviceAddress> own = Optional.ofNullable(addresses.get(device.key()));
    Optional<String> template = own.map(DeviceAddress::template).filter(text -> !text.isEmpty());
    if (template.isPresent()) {
      return by(Destination.Source.DEVICE, "", template.get(), device);
    }
    Optional<PortForward> open =
        own.flatMap(DeviceAddress::forward)
            .filter(forward -> forward.state() == PortForward.State.OPEN);
    if (open.isPresent()) {
      return by(
          Destination.Source.FORWARD,
          open.get().gateway().text(),
          "http://" + bracketed(device) + ":" + open.get().externalPort() + "{path}",
          device);
    }
    return device.tags().stream()
        .flatMap(tag -> Optional.ofNullable(rules.get(tag)).stream())
        .min(LONGEST_TAG_FIRST)
        .map(rule -> by(Destination.Source.TAG, rule.tag(), rule.template(), device))
        .orElseGet(() -> Destinations.AS_REPORTED.of(device));
  }

  /** The address that the device calls from: that is the outer one of its gateway. */
  private static String bracketed(Device device) {
    String address = device.contact().address();
    return address.indexOf(':') >= 0 && !address.startsWith("[") ? "[" + address + "]" : address;
  }

  private static Destination by(
      Destination.Source source, String of, String template, Device device) {
    UrlTemplate url = new UrlTemplate(template);
    return new Destination(source, of, template, url.of(device).orElse(""), url.namesHost());
  }

  @Override
  public RequestManner manner(DeviceKey device) {
    return Optional.ofNullable(addresses.get(device))
        .map(DeviceAddress::manner)
        .orElse(RequestManner.USUAL);
  }

  Optional<DeviceAddress> address(DeviceKey device) {
    return Optional.ofNullable(addresses.get(device));
  }

  List<DeviceAddress> addresses() {
    return List.copyOf(addresses.values());
  }

  /** Changes what is set for a device; durable on return. What is then empty is removed. */
  void change(DeviceKey device, String by, UnaryOperator<DeviceAddress> change) {
    addresses.compute(
        device,
        (key, before) -> {
          DeviceAddress old =
              before == null ? DeviceAddress.none(key, by, clock.instant()) : before;
          DeviceAddress now = change.apply(old);
          if (now.isEmpty()) {
            store.delete(key);
            return null;
          }
          if (!now.equals(before)) {
            store.save(now);
          }
          return now;
        });
  }

  /** Its device is gone, and what the store had of it. */
  void forget(DeviceKey device) {
    addresses.remove(device);
  }

  List<AddressRule> rules() {
    return List.copyOf(rules.values());
  }

  Optional<Phrase> setRule(String tag, String text, String by) {
    Optional<Phrase> problem = Tags.problem(tag);
    if (problem.isPresent()) {
      return problem;
    }
    return switch (UrlTemplate.read(text)) {
      case UrlTemplate.Read.Bad(Phrase why) -> Optional.of(why);
      case UrlTemplate.Read.Good(UrlTemplate template) -> {
        AddressRule rule = new AddressRule(tag, template.text(), by, clock.instant());
        store.save(rule);
        rules.put(tag, rule);
        yield Optional.empty();
      }
    };
  }

  boolean removeRule(String tag) {
    if (!rules.containsKey(tag)) {
      return false;
    }
    store.deleteRule(tag);
    rules.remove(tag);
    return true;
  }
}
