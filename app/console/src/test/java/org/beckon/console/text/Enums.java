package org.beckon.console.text;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** All enumerations of Beckon. */
final class Enums {

  private Enums() {}

  static List<Class<?>> all() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.beckon")
            .stream()
            .filter(JavaClass::isEnum)
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }
}
