package org.beckon.profiles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions of this module: cwmp's plain data below, nothing of Beckon beside or above. */
@AnalyzeClasses(
    packages = "org.beckon.profiles",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule FREE_OF_CYCLES =
      slices().matching("org.beckon.profiles.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_CWMP_DATA_BELOW =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.beckon.acs..",
              "org.beckon.store..",
              "org.beckon.simulator..",
              "org.beckon.console..",
              "org.beckon.cwmp.soap..",
              "org.beckon.cwmp.rpc..",
              "javafx..",
              "java.sql..",
              "java.net..");
}
