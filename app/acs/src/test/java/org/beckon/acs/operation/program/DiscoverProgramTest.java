package org.beckon.acs.operation.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Work;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.Quirks;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.PathOrder;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.junit.jupiter.api.Test;

/** Discoveries of whole trees, against devices of all kinds. */
class DiscoverProgramTest {
  private final Map<Quirk, String> quirks = new EnumMap<>(Quirk.class);

  /** What the server would have stored: path to value, null for a name only. */
  private final Map<String, String> stored = new TreeMap<>(PathOrder.INSTANCE);

  private final List<String> notes = new ArrayList<>();
  private Optional<Progress> progress = Optional.empty();
  private Turn turn;

  private void start(String path, Quirks suspected) {
    turn =
        Programs.start(
            new Work.Discover(path),
            new Briefing(
                "7",
                "Device.",
                name -> "xsd:string",
                suspected,
                below ->
                    stored.entrySet().stream()
                        .filter(one -> one.getKey().startsWith(below))
                        .map(DiscoverProgramTest::parameter)
                        .toList(),
                progress,
                name -> false));
    keep();
  }

  private static StoredParameter parameter(Map.Entry<String, String> one) {
    return new StoredParameter(
        one.getKey(), one.getValue(), "", Access.READ_WRITE, -1, Instant.EPOCH);
  }

  /** Lets the device answer, up to so many times. */
  private void run(TreeCpe cpe, int most) {
    for (int i = 0; i < most && turn instanceof Ask<?> ask; i++) {
      turn = ask.answered(cpe.answer(ask.request())).orElseThrow();
      keep();
    }
  }

  private void keep() {
    if (turn instanceof Ask<?> ask && ask.progress().isPresent()) {
      progress = ask.progress();
    }
    for (Learned fact : turn.learned()) {
      switch (fact) {
        case Learned.Names names -> {
          stored.keySet().removeIf(names.keeping().negate());
          names.names().stream()
              .map(ParameterInfo::name)
              .forEach(name -> stored.putIfAbsent(name, null));
        }
        case Learned.Values values ->
            values.values().forEach(value -> stored.put(value.name(), value.value()));
        case Learned.QuirkSeen seen -> quirks.put(seen.quirk(), seen.value());
        case Learned.Removed gone -> stored.keySet().removeIf(name -> name.startsWith(gone.path()));
        case Learned.Noted noted -> notes.add(noted.text());
        default -> {}
      }
    }
  }

  private void discover(TreeCpe cpe) {
    cpe.asked.clear();
    progress = Optional.empty();
    start("", Quirks.of(quirks));
    run(cpe, Integer.MAX_VALUE);
  }

  private void endsWith(int names, int values) {
    assertThat(turn).isInstanceOf(Finished.class);
    assertThat(((Finished) turn).outcome())
        .isInstanceOfSatisfying(
            Outcome.Discovered.class,
            found -> {
              assertThat(found.names()).isEqualTo(names);
              assertThat(found.values()).isEqualTo(values);
            });
  }

  private void allIsStored(TreeCpe cpe) {
    endsWith(cpe.names(), cpe.size());
    assertThat(stored.values().stream().filter("v"::equals)).hasSize(cpe.size());
  }

  @Test
  void threeCallsAreEnoughForADeviceThatCan() {
    TreeCpe cpe = TreeCpe.of(20, 17);
    discover(cpe);
    allIsStored(cpe);
    assertThat(cpe.asked)
        .containsExactly(
            new GetParameterNames("", false),
            new GetParameterValues(List.of("Device.")),
            new GetParameterAttributes(List.of("Device.")));
    assertThat(((Finished) turn).outcome())
        .isEqualTo(new Outcome.Discovered(cpe.names(), cpe.size(), 3));
    assertThat(quirks).isEmpty();
  }

  @Test
  void aRootThatIsRefusedWithoutItsNameIsLearnt() {
    TreeCpe cpe = TreeCpe.of(2, 2);
    cpe.refusesEmptyPath = true;
    stored.put("InternetGatewayDevice.Old", "v");
    discover(cpe);
    allIsStored(cpe);
    assertThat(quirks).containsExactly(Map.entry(Quirk.EMPTY_PATH_REFUSED, "Device."));

    discover(cpe);
    assertThat(cpe.asked).hasSize(3).first().isEqualTo(new GetParameterNames("Device.", false));
  }

  @Test
  void aSmallMemoryIsAskedForAsMuchAsItCouldAnswer() {
    TreeCpe cpe = TreeCpe.of(20, 17);
    cpe.most = 100;
    discover(cpe);
    allIsStored(cpe);
    assertThat(quirks).containsEntry(Quirk.NAMES_WALK, "branches");
    // Each row alone, and two refusals and two levels for each of the twenty parts.
    assertThat(cpe.calls(GetParameterNames.class)).isEqualTo(3 + 20 * (17 + 4));
    // 3,060 values in answers of 96, found from 256 by two halves and tries for more.
    assertThat(cpe.calls(GetParameterValues.class)).isBetween(32, 37);
    assertThat(quirks).containsEntry(Quirk.READ_SIZE, "96");

    discover(cpe);
    allIsStored(cpe);
    assertThat(cpe.calls(GetParameterNames.class)).isEqualTo(1 + 20 * (17 + 2));
  }

  @Test
  void aDeviceThatOnlyShowsOneLevelIsWalked() {
    TreeCpe cpe = TreeCpe.of(3, 2);
    quirks.put(Quirk.NAMES_WALK, "levels");
    discover(cpe);
    allIsStored(cpe);
    assertThat(cpe.asked)
        .filteredOn(GetParameterNames.class::isInstance)
        .allMatch(one -> ((GetParameterNames) one).nextLevel())
        .hasSize(1 + 3 + 3 + 6);
  }

  @Test
  void aTableTooLongToBeListedIsSeenInItsValues() {
    TreeCpe cpe = TreeCpe.of(2, 80);
    cpe.mostNames = 60;
    discover(cpe);
    allIsStored(cpe);
    assertThat(cpe.asked).contains(new GetParameterValues(List.of("Device.Part1.Table.")));
  }

  @Test
  void anObjectWhoseListingBrokeTheSessionOffIsSeenInItsValues() {
    TreeCpe cpe = TreeCpe.of(2, 80);
    quirks.put(Quirk.NAMES_WALK, "levels");
    quirks.put(Quirk.BAD_NAMES, "Device.Part2.Table.");
    discover(cpe);
    allIsStored(cpe);
    assertThat(cpe.asked)
        .contains(new GetParameterValues(List.of("Device.Part2.Table.")))
        .doesNotContain(new GetParameterNames("Device.Part2.Table.", true));
  }

  /** Eighty rows; neither names nor values of a table fit. */
  private static TreeCpe smallInAllWays() {
    TreeCpe cpe = TreeCpe.of(2, 80);
    cpe.mostNames = 60;
    cpe.most = 20;
    return cpe;
  }

  /** A small tree beside two long tables; sixty names and five values fit. */
  private static TreeCpe smallInEveryWay() {
    TreeCpe cpe = TreeCpe.of(2, 80);
    for (int i = 1; i <= 40; i++) {
      for (int p = 1; p <= 9; p++) {
        cpe.add("Device.Branch" + i % 10 + ".Leaf" + i + ".P" + p);
      }
    }
    cpe.mostNames = 60;
    cpe.mostValues = 5;
    return cpe;
  }

  @Test
  void whatIsTooMuchIsLearntSoThatTheSecondTimeNothingIsAskedInVain() {
    TreeCpe cpe = smallInEveryWay();
    discover(cpe);
    allIsStored(cpe);
    int first = cpe.asked.size();

    discover(cpe);

    allIsStored(cpe);
    int values = Math.ceilDiv(cpe.size(), 5);
    // Five numbers behind the last row of each table show that there are no more.
    int names = 1 + 10 + 2 + 2 * (80 + 5);
    assertThat(cpe.asked.size()).isEqualTo(2 * values + names).isLessThan(first);
    assertThat(quirks).containsEntry(Quirk.READ_SIZE, "5").containsKey(Quirk.NAMES_SIZE);
  }

  @Test
  void whatWasTooLargeAndHasShrunkIsListedAgain() {
    TreeCpe cpe = smallInEveryWay();
    discover(cpe);
    TreeCpe shrunk = new TreeCpe("Device.Part1.Table.900.P1", "Device.Part2.Other.P1");
    shrunk.mostNames = 60;
    shrunk.mostValues = 5;

    discover(shrunk);

    allIsStored(shrunk);
    assertThat(unlisted()).isEmpty();
  }

  @Test
  void aTryForMoreThatEndsTheSessionIsNotBlamedOnWhatWorked() {
    TreeCpe cpe = TreeCpe.of(20, 17);
    cpe.mostValues = 5;
    quirks.put(Quirk.NAMES_WALK, "branches");
    start("", Quirks.of(quirks));
    List<String> suspected = new ArrayList<>();
    for (int i = 0; i < 400 && turn instanceof Ask<?> ask; i++) {
      ask.suspicions().stream()
          .filter(one -> one.quirk() == Quirk.READ_SIZE && quirks.containsKey(Quirk.READ_SIZE))
          .forEach(one -> suspected.add(one.value()));
      run(cpe, 1);
    }
    assertThat(suspected).contains("4").doesNotContain("2", "3");
  }

  private List<String> untold() {
    return ((Outcome.Discovered) ((Finished) turn).outcome()).untold();
  }

  private List<String> unlisted() {
    return ((Outcome.Discovered) ((Finished) turn).outcome()).unlisted();
  }

  @Test
  void aTableThatCanBeListedInNoWayIsAskedRowByRow() {
    TreeCpe cpe = smallInAllWays();
    discover(cpe);
    allIsStored(cpe);
    assertThat(unlisted()).isEmpty();
    assertThat(cpe.asked)
        .contains(new GetParameterNames("Device.Part1.Table.85.", false))
        .doesNotContain(new GetParameterNames("Device.Part1.Table.86.", false));
    assertThat(((Outcome.Discovered) ((Finished) turn).outcome()).roundTrips())
        .isEqualTo(cpe.asked.size());
  }

  @Test
  void theNumberOfEntriesLeadsAcrossGapsAndEndsTheSearch() {
    TreeCpe cpe = smallInAllWays();
    cpe.add("Device.Part1.Table.111.P1");
    cpe.add("Device.Part1.TableNumberOfEntries");
    cpe.values.put("Device.Part1.TableNumberOfEntries", "81");
    discover(cpe);
    endsWith(cpe.names(), cpe.size());
    assertThat(unlisted()).isEmpty();
    assertThat(cpe.asked)
        .contains(new GetParameterNames("Device.Part1.Table.111.", false))
        .doesNotContain(new GetParameterNames("Device.Part1.Table.112.", false));
  }

  @Test
  void rowsThatWereKnownAreAskedForAndForgottenWhenGone() {
    TreeCpe cpe = smallInAllWays();
    cpe.add("Device.Part1.Table.500.P1");
    stored.put("Device.Part1.Table.500.P1", "v");
    stored.put("Device.Part1.Table.600.P1", "v");
    discover(cpe);
    allIsStored(cpe);
    assertThat(stored.keySet()).noneMatch(name -> name.contains(".600."));
  }

  @Test
  void theOutcomeNamesTheTableOfWhichRowsAreMissing() {
    TreeCpe cpe = smallInAllWays();
    cpe.add("Device.Part1.TableNumberOfEntries");
    cpe.values.put("Device.Part1.TableNumberOfEntries", "90");
    discover(cpe);
    endsWith(cpe.names(), cpe.size());
    assertThat(unlisted()).containsExactly("Device.Part1.Table.");
  }

  @Test
  void theOutcomeNamesWhatCanBeListedInNoWay() {
    TreeCpe cpe = smallInAllWays();
    for (int i = 0; i < 70; i++) {
      cpe.add("Device.Wide.P" + i);
    }
    discover(cpe);
    assertThat(unlisted()).containsExactly("Device.Wide.");
  }

  @Test
  void cutOffBetweenRowsItGoesOnThere() {
    TreeCpe whole = smallInAllWays();
    discover(whole);
    int calls = whole.asked.size();
    for (int cut = 20; cut < calls; cut += 41) {
      stored.clear();
      quirks.clear();
      progress = Optional.empty();
      TreeCpe cpe = smallInAllWays();
      start("", Quirks.NONE);
      run(cpe, cut);
      start("", Quirks.of(quirks));
      run(cpe, Integer.MAX_VALUE);
      allIsStored(cpe);
      assertThat(cpe.asked.size()).as("cut off after %s", cut).isLessThan(calls + 20);
    }
  }

  @Test
  void anAnswerThatIsTooLargeIsHalvedAndTheSizeIsLearnt() {
    TreeCpe cpe = TreeCpe.of(20, 17);
    discover(cpe);
    cpe.most = 800;
    quirks.put(Quirk.NAMES_WALK, "levels");
    stored.clear();
    quirks.put(Quirk.READ_SIZE, "3060");
    discover(cpe);
    allIsStored(cpe);
    assertThat(quirks).containsEntry(Quirk.READ_SIZE, "765");

    discover(cpe);
    assertThat(cpe.calls(GetParameterValues.class)).isBetween(4, 5);
  }

  @Test
  void theOneBadNameIsFoundLeftOutAndLearnt() {
    TreeCpe cpe = TreeCpe.of(20, 17);
    cpe.bad.add("Device.Part7.Table.3.P5");
    discover(cpe);
    endsWith(cpe.names(), cpe.size() - 1);
    assertThat(quirks).containsExactly(Map.entry(Quirk.BAD_NAMES, "Device.Part7.Table.3.P5"));
    assertThat(untold()).containsExactly("Device.Part7.Table.3.P5");

    discover(cpe);
    endsWith(cpe.names(), cpe.size() - 1);
    assertThat(untold()).containsExactly("Device.Part7.Table.3.P5");
    assertThat(cpe.calls(GetParameterValues.class)).isEqualTo(1);
  }

  @Test
  void aDeviceThatRefusesPartialPathsIsAskedByName() {
    TreeCpe cpe = TreeCpe.of(20, 17);
    cpe.refusesPartialPaths = true;
    discover(cpe);
    allIsStored(cpe);
    assertThat(quirks).containsExactly(Map.entry(Quirk.NO_PARTIAL_READ, Quirk.ON));

    discover(cpe);
    // 3,060 names, at most 256 in a call.
    assertThat(cpe.calls(GetParameterValues.class)).isEqualTo(12);
  }

  @Test
  void attributesThatAreNotToldAreNotAskedForAgain() {
    TreeCpe cpe = TreeCpe.of(2, 2);
    cpe.refusesAttributes = true;
    discover(cpe);
    allIsStored(cpe);
    assertThat(quirks).containsExactly(Map.entry(Quirk.NO_ATTRIBUTES, Quirk.ON));

    discover(cpe);
    assertThat(cpe.calls(GetParameterAttributes.class)).isZero();
  }

  @Test
  void valuesThatAreLeftOutAreNoted() {
    TreeCpe cpe = new TreeCpe("Device.A", "Device.B");
    start("", Quirks.NONE);
    run(cpe, 1);
    turn =
        ((Ask<?>) turn)
            .answered(
                new GetParameterValuesResponse(List.of(new ParameterValue("Device.A", "v", ""))))
            .orElseThrow();
    keep();
    assertThat(notes)
        .containsExactly("The device left out 1 of the parameters that it was asked for: Device.B");
    run(cpe, Integer.MAX_VALUE);
    assertThat(untold()).containsExactly("Device.B");
  }

  @Test
  void missingParentsAndDotsAreFilledIn() {
    start("Device.X.", Quirks.NONE);
    turn =
        ((Ask<?>) turn)
            .answered(
                new GetParameterNamesResponse(
                    List.of(
                        new ParameterInfo("Device.X.1", Access.READ_WRITE),
                        new ParameterInfo("Device.X.1.A.B", Access.UNKNOWN))))
            .orElseThrow();
    keep();
    assertThat(stored.keySet())
        .containsExactly("Device.X.", "Device.X.1.", "Device.X.1.A.", "Device.X.1.A.B");
  }

  @Test
  void whereverItIsCutOffItGoesOnWithoutAskingTwice() {
    TreeCpe whole = TreeCpe.of(3, 3);
    quirks.put(Quirk.NAMES_WALK, "levels");
    quirks.put(Quirk.READ_SIZE, "10");
    quirks.put(Quirk.ATTRIBUTES_SIZE, "10");
    discover(whole);
    int calls = whole.asked.size();
    for (int cut = 2; cut < calls; cut++) {
      stored.clear();
      progress = Optional.empty();
      TreeCpe cpe = TreeCpe.of(3, 3);
      start("", Quirks.of(quirks));
      run(cpe, cut);
      start("", Quirks.of(quirks));
      run(cpe, Integer.MAX_VALUE);
      allIsStored(cpe);
      assertThat(cpe.asked).as("cut off after %s", cut).doesNotHaveDuplicates().hasSize(calls);
    }
  }

  @Test
  void eachLargeCallSaysWhatToSuspectWhenTheSessionBreaksOff() {
    TreeCpe cpe = TreeCpe.of(20, 17);
    start("", Quirks.NONE);
    assertThat(((Ask<?>) turn).suspicions())
        .singleElement()
        .satisfies(one -> assertThat(one.quirk()).isEqualTo(Quirk.NAMES_WALK));
    run(cpe, 1);
    assertThat(((Ask<?>) turn).suspicions())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.quirk()).isEqualTo(Quirk.READ_SIZE);
              assertThat(one.value()).isEqualTo("765");
            });
  }

  @Test
  void progressGrowsTowardsTheTotal() {
    TreeCpe cpe = TreeCpe.of(3, 3);
    quirks.put(Quirk.READ_SIZE, "27");
    start("", Quirks.of(quirks));
    run(cpe, 1);
    assertThat(progress).contains(new Progress(Progress.Phase.VALUES, 0, 81, 1, ""));
    run(cpe, 1);
    assertThat(progress)
        .contains(new Progress(Progress.Phase.VALUES, 27, 81, 2, "Device.Part1.Table.3.P9"));
    run(cpe, 2);
    assertThat(progress).contains(new Progress(Progress.Phase.ATTRIBUTES, 0, 81, 4, ""));
  }
}
