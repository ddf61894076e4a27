@echo off
rem Lists the notebooks, opens one in jshell with everything imported, or runs them all.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "NOTEBOOK_HOME=%~dp0"
set "NOTEBOOK_JAR="
set "NOTEBOOK_EXAMPLES="
for /f "usebackq delims=" %%l in (`call "%NOTEBOOK_HOME%govtech.cmd" --print-jar`) do (
    if not defined NOTEBOOK_JAR (set "NOTEBOOK_JAR=%%l") else if not defined NOTEBOOK_EXAMPLES set "NOTEBOOK_EXAMPLES=%%l"
)
if not defined NOTEBOOK_EXAMPLES exit /b 69
set "NOTEBOOK_BIN="
if defined JAVA_HOME set "NOTEBOOK_BIN=%JAVA_HOME%\bin\"
set "NOTEBOOKS=%NOTEBOOK_EXAMPLES%\notebooks"
"%NOTEBOOK_BIN%jshell.exe" --version >nul 2>nul
if errorlevel 1 (
    echo notebook: there is no jshell. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
    exit /b 69
)

set "NOTEBOOK_LANG=en"
if not "%~1"=="--lang" goto known
if not "%~2"=="ja" if not "%~2"=="en" (
    echo notebook: --lang takes ja or en, but was '%~2' 1>&2
    exit /b 2
)
set "NOTEBOOK_LANG=%~2"
shift
shift
:known

if "%~1"=="" (
    echo Notebooks ^(open one with: notebook 01; run them all with: notebook --run all; in Japanese: --lang ja^):
    "%NOTEBOOK_BIN%java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dgovtech.lang=%NOTEBOOK_LANG% -cp "%NOTEBOOK_JAR%" io.github.govtechkpi.cli.Notebooks --list "%NOTEBOOKS%"
    exit /b %errorlevel%
)
if "%~1"=="--run" goto run
set "NOTEBOOK_FILE="
for %%f in ("%NOTEBOOKS%\%~1*.jsh") do set "NOTEBOOK_FILE=%%~ff"
if not defined NOTEBOOK_FILE if exist "%~1" set "NOTEBOOK_FILE=%~f1"
if not defined NOTEBOOK_FILE (
    echo notebook: there is no notebook '%~1'; notebook lists them 1>&2
    exit /b 2
)
pushd "%NOTEBOOK_EXAMPLES%"
"%NOTEBOOK_BIN%jshell.exe" -R-Dfile.encoding=UTF-8 -R-Dgovtech.lang=%NOTEBOOK_LANG% -J-Dfile.encoding=UTF-8 -R-XX:TieredStopAtLevel=1 -J-XX:TieredStopAtLevel=1 --class-path "%NOTEBOOK_JAR%" --startup DEFAULT --startup "%NOTEBOOKS%\startup\imports.jsh" "%NOTEBOOK_FILE%"
set "NOTEBOOK_RESULT=%errorlevel%"
popd
exit /b %NOTEBOOK_RESULT%

:run
set "NOTEBOOK_PATTERN=%~2*.jsh"
if "%~2"=="" set "NOTEBOOK_PATTERN=*.jsh"
if /i "%~2"=="all" set "NOTEBOOK_PATTERN=*.jsh"
pushd "%NOTEBOOK_EXAMPLES%"
for %%f in ("%NOTEBOOKS%\%NOTEBOOK_PATTERN%") do (
    "%NOTEBOOK_BIN%java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dgovtech.lang=%NOTEBOOK_LANG% -cp "%NOTEBOOK_JAR%" io.github.govtechkpi.cli.Notebooks --run "%%~ff"
    if errorlevel 1 (
        popd
        exit /b 1
    )
)
popd
exit /b 0
