package org.beckon.store;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The directions of this module's packages. */
@AnalyzeClasses(packages = "org.beckon", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule ONLY_THE_STORE_KNOWS_A_DATABASE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.beckon.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.h2..", "org.jdbi..", "org.flywaydb..");

  @ArchTest
  static final ArchRule OF_THE_SERVER_ONLY_PORTS_AND_THEIR_RECORDS =
      noClasses()
          .that()
          .resideInAPackage("org.beckon.store..")
          .should()
          .dependOnClassesThat(
              describe(
                  "are of the server but neither ports nor records",
                  type ->
                      type.getPackageName().startsWith("org.beckon.")
                          && !type.getPackageName().startsWith("org.beckon.store")
                          && !type.getPackageName().startsWith("org.beckon.cwmp.")
                          && !Set.of(
                                  "org.beckon.acs.store",
                                  "org.beckon.acs.connreq",
                                  "org.beckon.acs.binding",
                                  "org.beckon.acs.device",
                                  "org.beckon.acs.operation",
                                  "org.beckon.acs.phrase",
                                  "org.beckon.acs.journal",
                                  "org.beckon.acs.quirk",
                                  "org.beckon.acs.reach",
                                  "org.beckon.acs.transfer",
                                  "org.beckon.acs.xmpp")
                              .contains(type.getPackageName())));

  @ArchTest
  static final ArchRule THE_DATABASE_KNOWS_NO_DEVICES =
      classes()
          .that()
          .resideInAPackage("org.beckon.store.database")
          .should()
          .onlyDependOnClassesThat(
              describe(
                  "are the database's or a library's",
                  type ->
                      !type.getPackageName().startsWith("org.beckon.")
                          || type.getPackageName().equals("org.beckon.store.database")
                          || type.getPackageName().equals("org.beckon.store.file")));

  @ArchTest
  static final ArchRule THE_FILE_KNOWS_NO_TABLES =
      noClasses()
          .that()
          .resideInAPackage("org.beckon.store.file")
          .should()
          .dependOnClassesThat(
              describe(
                  "are ours elsewhere, or of SQL",
                  type ->
                      type.getPackageName().startsWith("org.beckon.")
                              && !type.getPackageName().equals("org.beckon.store.file")
                          || type.getPackageName().startsWith("java.sql")));

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.beckon.store.(**)").should().beFreeOfCycles();
}
