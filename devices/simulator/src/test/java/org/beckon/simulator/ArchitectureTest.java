package org.beckon.simulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;

/** A simulated CPE knows the protocol and the device profiles, never the server. */
@AnalyzeClasses(
    packages = "org.beckon.simulator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule KNOWS_OF_BECKON_ONLY_THE_PROTOCOL_AND_THE_PROFILES =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.beckon..")
                  .and(
                      resideOutsideOfPackages(
                          "org.beckon.simulator..", "org.beckon.cwmp..", "org.beckon.profiles..")));

  @ArchTest
  static final ArchRule THE_ENGINE_IS_PURE =
      classes()
          .that()
          .resideInAPackage("org.beckon.simulator.engine..")
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage("org.beckon..")
                  .and(resideOutsideOfPackages("org.beckon.simulator.net..", "..fleet.."))
                  .or(
                      resideInAPackage("java..")
                          .and(
                              resideOutsideOfPackages(
                                  "java.net..",
                                  "java.nio.file..",
                                  "java.nio.channels..",
                                  "java.util.concurrent..")))
                  .or(belongToAnyOf(URI.class, URISyntaxException.class)))
          .andShould()
          .onlyDependOnClassesThat(not(assignableTo(Clock.class).or(assignableTo(Thread.class))));

  @ArchTest
  static final ArchRule ONLY_THE_NETWORK_KNOWS_HTTP_LIBRARIES =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.beckon.simulator.net")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache..", "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule HAS_NO_CYCLES =
      slices().matching("org.beckon.simulator.(**)").should().beFreeOfCycles();
}
