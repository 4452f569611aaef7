package org.beckon.cwmp.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All fault codes of CWMP 1.0 to 1.4 (TR-069 A.5), from the table {@code faults.tsv}. */
public final class FaultCatalogue {
  private static final String TABLE = "faults.tsv";
  private static final int COLUMNS = 6;
  private static final Map<Integer, FaultInfo> FAULTS = load();

  private FaultCatalogue() {}

  /** The faults of the specification, by code. */
  public static Collection<FaultInfo> all() {
    return FAULTS.values();
  }

  /** A fault of the specification. */
  public static Optional<FaultInfo> find(int code) {
    return Optional.ofNullable(FAULTS.get(code));
  }

  /** What can be said of any code: also of a vendor's, a reserved one, and of none at all. */
  public static FaultInfo explain(int code) {
    return find(code).orElseGet(() -> other(code));
  }

  private static FaultInfo other(int code) {
    boolean vendor = code >= 8800 && code <= 8899 || code >= 9800 && code <= 9899;
    String name = vendor ? "Vendor fault" : code == 0 ? "SOAP fault" : "Unknown fault";
    String meaning =
        vendor
            ? "A fault that the vendor has defined."
            : code == 0
                ? "A fault without a CWMP code."
                : "A code that no version of the specification has.";
    return new FaultInfo(
        code, FaultSide.SERVER, name, meaning, "", "Read the text that came with the fault.");
  }

  private static Map<Integer, FaultInfo> load() {
    try (InputStream table = FaultCatalogue.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      Map<Integer, FaultInfo> faults = new TreeMap<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(FaultCatalogue::parse)
          .forEach(fault -> faults.put(fault.code(), fault));
      return Collections.unmodifiableMap(faults);
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + " cannot be read", e);
    }
  }

  private static FaultInfo parse(String line) {
    String[] column = line.split("\t", COLUMNS);
    return new FaultInfo(
        Integer.parseInt(column[0]),
        FaultSide.valueOf(column[1].toUpperCase(Locale.ROOT)),
        column[2],
        column[3],
        column[4],
        column[5]);
  }
}
