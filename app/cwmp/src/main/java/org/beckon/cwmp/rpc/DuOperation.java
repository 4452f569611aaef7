package org.beckon.cwmp.rpc;

/** One change of a deployment unit; an argument that is left out is empty (A.4.1.10). */
public sealed interface DuOperation {

  /** Fetches a unit and installs it: InstallOpStruct. */
  record Install(String url, String uuid, String username, String password, String executionEnvRef)
      implements DuOperation {}

  /** Updates a unit, or all units where neither uuid nor url is given: UpdateOpStruct. */
  record Update(String uuid, String version, String url, String username, String password)
      implements DuOperation {}

  /** Removes a unit, all its versions where none is given: UninstallOpStruct. */
  record Uninstall(String uuid, String version, String executionEnvRef) implements DuOperation {}
}
