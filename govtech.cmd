@echo off
rem Runs the command govtech; builds it first where the sources are newer than the build.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "GOVTECH_HOME=%~dp0"
if "%GOVTECH_HOME:~-1%"=="\" set "GOVTECH_HOME=%GOVTECH_HOME:~0,-1%"

if defined JAVA_HOME (
    set "GOVTECH_JAVA=%JAVA_HOME%\bin\java.exe"
    if not exist "%JAVA_HOME%\bin\java.exe" (
        echo govtech: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. Set it to a JDK 17 or newer. 1>&2
        exit /b 69
    )
) else (
    set "GOVTECH_JAVA=java.exe"
    where /q java.exe
    if errorlevel 1 (
        echo govtech: no Java was found. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
        exit /b 69
    )
)

rem the third word of the line with the word version is it, in quotes: "17.0.15" or "1.8.0_402"
set "GOVTECH_VERSION="
for /f "tokens=3" %%v in ('call "%GOVTECH_JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined GOVTECH_VERSION set "GOVTECH_VERSION=%%~v"
set "GOVTECH_MAJOR=0"
for /f "delims=.-_+ tokens=1" %%m in ("%GOVTECH_VERSION%") do set "GOVTECH_MAJOR=%%m"
if %GOVTECH_MAJOR% LSS 17 (
    echo govtech: Java %GOVTECH_VERSION% is too old. Use a JDK 17 or newer, for example by setting JAVA_HOME. 1>&2
    exit /b 69
)

if exist "%GOVTECH_HOME%\govtech.jar" (
    set "GOVTECH_JAR=%GOVTECH_HOME%\govtech.jar"
    set "GOVTECH_EXAMPLES=%GOVTECH_HOME%\examples"
    goto run
)
set "GOVTECH_JAR=%GOVTECH_HOME%\extensions\govtech-cli\target\govtech.jar"
set "GOVTECH_EXAMPLES=%GOVTECH_HOME%\govtech-examples"
if not exist "%GOVTECH_JAR%" goto build
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
    "$jar = (Get-Item -LiteralPath $env:GOVTECH_JAR).LastWriteTimeUtc;" ^
    "$paths = @(Join-Path $env:GOVTECH_HOME 'pom.xml') + @(Get-ChildItem -Path $env:GOVTECH_HOME, (Join-Path $env:GOVTECH_HOME 'extensions') -Directory -Filter 'govtech-*' | ForEach-Object { Join-Path $_.FullName 'pom.xml'; Join-Path $_.FullName 'src\main' });" ^
    "$newer = $paths | Where-Object { Test-Path -LiteralPath $_ } | ForEach-Object { Get-ChildItem -LiteralPath $_ -Recurse -File } | Where-Object { $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1;" ^
    "if ($newer) { exit 1 } else { exit 0 }"
if errorlevel 1 goto build
goto run

:build
where /q mvn.cmd
if errorlevel 1 (
    echo govtech: no Maven was found, which the first build needs. Install Maven 3.8.6 or newer. 1>&2
    exit /b 69
)
if defined JAVA_HOME (
    if not exist "%JAVA_HOME%\bin\javac.exe" (
        echo govtech: "%JAVA_HOME%" is a Java runtime without a compiler. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
        exit /b 69
    )
) else (
    where /q javac.exe
    if errorlevel 1 (
        echo govtech: the Java that was found has no compiler. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
        exit /b 69
    )
)
set "GOVTECH_MAVEN=0.0"
for /f "tokens=3" %%v in ('call mvn.cmd --version 2^>nul ^| findstr /c:"Apache Maven"') do set "GOVTECH_MAVEN=%%v"
powershell -NoProfile -Command "if ([version]($env:GOVTECH_MAVEN -replace '[^0-9.].*', '') -lt [version]'3.8.6') { exit 1 } else { exit 0 }"
if errorlevel 1 (
    echo govtech: Maven %GOVTECH_MAVEN% is too old. Install Maven 3.8.6 or newer. 1>&2
    exit /b 69
)
echo govtech: building (the first time takes some minutes) ... 1>&2
pushd "%GOVTECH_HOME%"
call mvn.cmd -q -Dquick -Dmaven.test.skip=true -pl extensions/govtech-cli -am package 1>&2
set "GOVTECH_RESULT=%errorlevel%"
popd
if not "%GOVTECH_RESULT%"=="0" (
    echo govtech: the build failed; the lines above say where. 1>&2
    exit /b 69
)
copy /b "%GOVTECH_JAR%"+,, "%GOVTECH_JAR%" >nul

:run
if "%~1"=="--print-jar" (
    echo %GOVTECH_JAR%
    echo %GOVTECH_EXAMPLES%
    exit /b 0
)
"%GOVTECH_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 "-Dgovtech.examples=%GOVTECH_EXAMPLES%" -cp "%GOVTECH_JAR%" io.github.govtechkpi.cli.Govtech %*
exit /b %errorlevel%
