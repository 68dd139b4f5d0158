@echo off
rem Offprint's command line: the program that is installed around this file, without a window.
"%~dp0..\..\Offprint.exe" --cli %*
exit /b %ERRORLEVEL%
