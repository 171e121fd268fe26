@echo off
rem Builds what is needed and runs Comity on Windows: comity.cmd [command] [options]; without a command it serves.
setlocal
set "here=%~dp0"
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
dotnet --list-sdks 2>nul | findstr /b "10." >nul || (
  echo Comity needs the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0 1>&2
  exit /b 3
)
where node >nul 2>nul || (
  echo Comity builds its pages with Node 20 or newer and npm: https://nodejs.org 1>&2
  exit /b 3
)
set "publish=dotnet publish "%here%src\App" --configuration Release --use-current-runtime --no-self-contained -p:NuGetLockFilePath=obj\published.lock.json --output "%here%src\App\bin\published" --nologo --verbosity quiet"
%publish% -p:PublishReadyToRun=true 1>&2 || %publish% -p:PublishReadyToRun=false 1>&2 || exit /b 1
dotnet "%here%src\App\bin\published\Comity.App.dll" %*
