package org.beckon.cwmp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The protocol is pure: text in, records out, and nothing else. */
@AnalyzeClasses(packages = "org.beckon.cwmp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule DEPENDS_ON_THE_JDK_AND_THE_XML_READER_ONLY =
      classes()
          .that()
          .resideInAPackage("org.beckon.cwmp..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.beckon.cwmp..",
              "java..",
              "javax.crypto..",
              "javax.xml",
              "javax.xml.stream..",
              "com.ctc.wstx..",
              "org.codehaus.stax2..");

  @ArchTest
  static final ArchRule KEEPS_THE_XML_READER_TO_SOAP_AND_XMPP =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.beckon.cwmp.soap", "org.beckon.cwmp.xmpp")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "com.ctc.wstx..", "org.codehaus.stax2..");

  @ArchTest
  static final ArchRule KNOWS_NO_NETWORK_DATABASE_CLOCK_OR_THREADS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net..",
              "java.nio.file..",
              "java.nio.channels..",
              "java.sql..",
              "java.util.concurrent..",
              "java.util.logging..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class);

  @ArchTest
  static final ArchRule HAS_NO_CYCLES =
      slices().matching("org.beckon.cwmp.(*)..").should().beFreeOfCycles();
}
