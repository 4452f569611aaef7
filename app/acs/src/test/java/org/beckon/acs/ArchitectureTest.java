package org.beckon.acs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.time.Clock;

/** The fine directions inside this module (docs/ARCHITECTURE.md, Directions). */
@AnalyzeClasses(packages = "org.beckon.acs", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static void packagesAreFreeOfCycles(JavaClasses classes) {
    slices().matching("org.beckon.acs.(**)").should().beFreeOfCycles().check(classes);
  }

  @ArchTest
  static void theSessionIsPure(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAnyPackage("..acs.session..", "..acs.operation.program..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net..",
            "java.nio..",
            "java.io..",
            "java.util.concurrent..",
            "org.slf4j..",
            "org.beckon.acs.store..",
            "org.eclipse.jetty..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class)
        .check(classes);
  }

  @ArchTest
  static void jettyStaysAtTheBorder(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackages("..acs.transport..", "..acs.api..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jetty..")
        .check(classes);
  }

  @ArchTest
  static void httpClientStaysWithConnectionRequests(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackage("..acs.connreq..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hc..", "java.net.http..")
        .check(classes);
  }

  @ArchTest
  static void ice4jStaysWithStun(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackage("..acs.stun..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ice4j..")
        .check(classes);
  }

  @ArchTest
  static void smackStaysWithTheOutsideBroker(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackage("..acs.xmpp.outside..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jivesoftware..", "org.jxmpp..", "org.minidns..")
        .check(classes);
  }

  @ArchTest
  static void nothingOfTheServerKnowsDatabaseSimulatorOrWindow(JavaClasses classes) {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javafx..", "org.beckon.store..", "org.beckon.simulator..")
        .check(classes);
  }

  @ArchTest
  static void contractsDoNotKnowTheirImplementations(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.beckon.acs.device",
            "org.beckon.acs.operation",
            "org.beckon.acs.journal",
            "org.beckon.acs.quirk",
            "org.beckon.acs.store",
            "org.beckon.acs.event")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..device.registry..",
            "..operation.queue..",
            "..operation.program..",
            "..journal.recorder..",
            "..quirk.book..",
            "..acs.live..",
            "..acs.transport..",
            "..acs.server..")
        .check(classes);
  }
}
