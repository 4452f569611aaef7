package org.beckon.simulator.engine.software;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beckon.cwmp.rpc.DuOperation;
import org.beckon.cwmp.rpc.DuResult;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.tree.CpeTime;

/**
 * The deployment units of a simulated CPE. It does not fetch the files: whatever has a URL that it
 * could fetch is installed, with the version in the file's name. Not thread-safe.
 */
final class SoftwareUnits {
  /** Units that it has room for. */
  static final int MAX = 16;

  private static final Pattern UUID_FORM =
      Pattern.compile("[A-Fa-f0-9]{8}(-[A-Fa-f0-9]{4}){3}-[A-Fa-f0-9]{12}");
  private static final Pattern FETCHABLE = Pattern.compile("(?i)https?://[^/]+/.*");
  private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+)+(?=[^/]*$)");

  private final String root;
  private final List<SoftwareUnit> units = new ArrayList<>();
  private int lastInstance;

  SoftwareUnits(String root) {
    this.root = root;
  }

  /** Carries out one operation; a result for each unit that it concerns. */
  List<DuResult> apply(DuOperation operation, Instant now) {
    return switch (operation) {
      case DuOperation.Install install -> List.of(install(install, now));
      case DuOperation.Update update -> update(update, now);
      case DuOperation.Uninstall uninstall -> uninstall(uninstall, now);
    };
  }

  void clear() {
    units.clear();
  }

  private DuResult install(DuOperation.Install order, Instant now) {
    String uuid = order.uuid().isEmpty() ? uuidOf(order.url()) : order.uuid();
    String version = versionOf(order.url(), "1.0");
    if (!UUID_FORM.matcher(uuid).matches()) {
      return failed(uuid, CpeFault.INVALID_UUID, now);
    }
    if (!FETCHABLE.matcher(order.url()).matches()) {
      return failed(uuid, CpeFault.TRANSFER_PROTOCOL_UNSUPPORTED, now);
    }
    if (!order.executionEnvRef().isEmpty() && !order.executionEnvRef().equals(environment())) {
      return failed(uuid, CpeFault.UNKNOWN_EXECUTION_ENVIRONMENT, now);
    }
    if (units.stream().anyMatch(unit -> same(unit, uuid, version))) {
      return failed(uuid, CpeFault.DUPLICATE_UNIT, now);
    }
    if (units.size() >= MAX) {
      return failed(uuid, CpeFault.SYSTEM_RESOURCES_EXCEEDED, now);
    }
    lastInstance++;
    SoftwareUnit unit = new SoftwareUnit(lastInstance, uuid, version, order.url());
    units.add(unit);
    return done(unit, "Installed", now);
  }

  private List<DuResult> update(DuOperation.Update order, Instant now) {
    List<SoftwareUnit> meant =
        units.stream()
            .filter(unit -> order.uuid().isEmpty() || unit.uuid().equalsIgnoreCase(order.uuid()))
            .filter(unit -> order.version().isEmpty() || unit.version().equals(order.version()))
            .toList();
    if (meant.isEmpty() && !order.uuid().isEmpty()) {
      return List.of(failed(order.uuid(), CpeFault.UNKNOWN_UNIT, now));
    }
    if (meant.size() > 1 && !order.uuid().isEmpty()) {
      return List.of(failed(order.uuid(), CpeFault.VERSION_NOT_SPECIFIED, now));
    }
    return meant.stream().map(unit -> update(unit, order.url(), now)).toList();
  }

  private DuResult update(SoftwareUnit unit, String url, Instant now) {
    String from = url.isEmpty() ? unit.url() : url;
    if (!FETCHABLE.matcher(from).matches()) {
      return failed(unit.uuid(), CpeFault.TRANSFER_PROTOCOL_UNSUPPORTED, now);
    }
    String version = versionOf(from, unit.version());
    int order = Versions.compare(version, unit.version());
    if (order < 0) {
      return failed(unit.uuid(), CpeFault.DOWNGRADE_NOT_PERMITTED, now);
    }
    if (order == 0 && !url.isEmpty()) {
      return failed(unit.uuid(), CpeFault.VERSION_EXISTS, now);
    }
    SoftwareUnit updated = new SoftwareUnit(unit.instance(), unit.uuid(), version, from);
    units.replaceAll(one -> one.equals(unit) ? updated : one);
    return done(updated, "Installed", now);
  }

  private List<DuResult> uninstall(DuOperation.Uninstall order, Instant now) {
    List<SoftwareUnit> meant =
        units.stream()
            .filter(unit -> unit.uuid().equalsIgnoreCase(order.uuid()))
            .filter(unit -> order.version().isEmpty() || unit.version().equals(order.version()))
            .toList();
    if (meant.isEmpty()) {
      return List.of(failed(order.uuid(), CpeFault.UNKNOWN_UNIT, now));
    }
    units.removeAll(meant);
    return meant.stream().map(unit -> done(unit, "Uninstalled", now)).toList();
  }

  private DuResult done(SoftwareUnit unit, String state, Instant now) {
    String time = CpeTime.text(now);
    return new DuResult(
        unit.uuid(),
        root + "SoftwareModules.DeploymentUnit." + unit.instance() + ".",
        unit.version(),
        state,
        true,
        root + "SoftwareModules.ExecutionUnit." + unit.instance() + ".",
        time,
        time,
        0,
        "");
  }

  private static DuResult failed(String uuid, CpeFault fault, Instant now) {
    return new DuResult(
        uuid,
        "",
        "",
        "Failed",
        false,
        "",
        CpeTime.text(now),
        CpeTime.UNKNOWN,
        fault.code(),
        fault.text());
  }

  private String environment() {
    return root + "SoftwareModules.ExecEnv.1.";
  }

  private static boolean same(SoftwareUnit unit, String uuid, String version) {
    return unit.uuid().equalsIgnoreCase(uuid) && unit.version().equals(version);
  }

  private static String uuidOf(String url) {
    return UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String versionOf(String url, String otherwise) {
    Matcher inName = VERSION.matcher(url);
    return inName.find() ? inName.group() : otherwise;
  }
}
