package org.beckon.console;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.beckon.console",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** A page's pieces that others need belong into console.view or a package of their own. */
  @ArchTest
  static final ArchRule PANELS_DO_NOT_IMPORT_PANELS =
      slices().matching("org.beckon.console.panel.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices()
          .matching("org.beckon.console.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(resideInAPackage("..boot.."), resideInAPackage("..boot.."));

  /** A view model can be tested without a toolkit. */
  @ArchTest
  static final ArchRule VIEW_MODELS_KNOW_NO_CONTROLS =
      noClasses()
          .that()
          .haveNameMatching(".*Model(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx.scene..", "javafx.stage..", "javafx.fxml..", "javafx.application..");

  @ArchTest
  static final ArchRule THE_DOORS_KNOW_NO_CONTROLS =
      noClasses()
          .that()
          .resideInAnyPackage("..console.task..", "..console.event..", "..console.settings..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..");

  @ArchTest
  static final ArchRule ONLY_BOOT_KNOWS_THE_STORE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..console.boot..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.beckon.store..", "org.beckon.acs.store..")
          .allowEmptyShould(true);

  /** The laboratory is where server and simulated devices meet; its page asks the laboratory. */
  @ArchTest
  static final ArchRule ONLY_BOOT_AND_THE_LABORATORY_KNOW_THE_SIMULATOR =
      noClasses()
          .that()
          .resideOutsideOfPackages("..console.boot..", "..console.lab..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.beckon.simulator..");

  @ArchTest
  static final ArchRule PANELS_ARE_KNOWN_TO_THE_CATALOGUE_ONLY =
      classes()
          .that(resideInAPackage("org.beckon.console.panel.*.."))
          .should()
          .onlyHaveDependentClassesThat(
              resideInAPackage("org.beckon.console.panel.*..").or(simpleName("PanelCatalogue")));
}
