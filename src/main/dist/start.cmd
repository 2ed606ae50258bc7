@echo off
rem Starts OKO-Plan with the class archive that the build has made beside it. JAVA_OPTS: options for Java.
set "ARCHIVE=-XX:SharedArchiveFile=%~dp0oko-plan.jsa"
if exist "%~dp0oko-plan.aot" set "ARCHIVE=-XX:AOTCache=%~dp0oko-plan.aot"
java "@%~dp0jvm.options" "@%~dp0start.options" "%ARCHIVE%" %JAVA_OPTS% -jar "%~dp0oko-plan.jar" %*
