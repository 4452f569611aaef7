@echo off
rem Builds what is stale, finds a JDK, runs Beckon with all arguments: see the file beckon beside this one.
setlocal enabledelayedexpansion
set "wanted=25"
set "root=%~dp0"
set "console=%root%app\console"
set "built=%console%\target\built"

set "jdk="
set "found="
call :look "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :look "%%~dpj.."
for /d %%h in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :look "%%~h"
if not defined jdk (
  echo beckon: no JDK %wanted% or newer. Found:!found! 1>&2
  echo beckon: install one, for example from https://adoptium.net, or set JAVA_HOME to where it is. 1>&2
  exit /b 1
)

powershell -NoProfile -Command "$b='%built%'; if (-not (Test-Path $b)) { exit 1 }; $t=(Get-Item $b).LastWriteTime; Set-Location '%root%'; $s=@(Get-Item pom.xml) + @(Get-ChildItem app,devices,ui-resources -Recurse | Where-Object { $_.FullName -notmatch '\\(target|src\\test|app\\it)(\\|$)' -and ($_.Name -eq 'pom.xml' -or $_.FullName -match '\\src\\main') }); if ($s | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto run
where mvn >nul 2>nul
if errorlevel 1 (
  if exist "%built%" (
    echo beckon: the sources have changed, but there is no Maven to build them with; running the last build 1>&2
    goto run
  )
  echo beckon: not built yet, and no Maven ^(mvn^) on the PATH to build it with: https://maven.apache.org 1>&2
  exit /b 1
)
echo beckon: building; the first time fetches libraries and takes a few minutes 1>&2
set "log=%TEMP%\beckon-build-%RANDOM%.log"
pushd "%root%"
set "JAVA_HOME=%jdk%"
call mvn -B -Dmaven.test.skip=true -Dexec.skip=true -pl app/console -am package >"%log%" 2>&1
set "status=%errorlevel%"
popd
if not "%status%"=="0" (
  findstr /v /b /l /c:"[INFO]" "%log%" 1>&2
  echo beckon: the build failed, see above 1>&2
  exit /b 1
)
del "%log%"

:run
rem An argument may hold an exclamation mark.
setlocal disabledelayedexpansion
set "first=%~1"
if not defined first goto window
if "%first:~0,1%"=="-" goto window
if "%first%"=="serve" goto server
if "%first%"=="simulate" goto server
if "%first%"=="bench" goto server
"%jdk%\bin\java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%console%\target\beckon.jsa" -Xlog:disable -Xlog:all=error:stderr -jar "%console%\target\beckon-console.jar" %*
exit /b %errorlevel%
:server
"%jdk%\bin\java" -Xmx768m -jar "%console%\target\beckon-console.jar" %*
exit /b %errorlevel%
:window
"%jdk%\bin\java" --module-path "%console%\target\javafx" --add-modules=javafx.controls,javafx.fxml --enable-native-access=javafx.graphics -Xmx768m -jar "%console%\target\beckon-console.jar" %*
exit /b %errorlevel%

rem Takes the folder for the JDK when it is one and new enough; else notes its version.
:look
if defined jdk exit /b
if not exist "%~1\bin\javac.exe" exit /b
if not exist "%~1\release" exit /b
set "version=0"
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "version=%%~v"
for /f "delims=." %%m in ("!version!") do if %%m geq %wanted% set "jdk=%~f1"
if not defined jdk set "found=!found! !version! (%~f1)"
exit /b
