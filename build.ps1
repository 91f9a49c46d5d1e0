# Runs a target of build/build.cake: ./build.ps1 [TARGET] [--option value]
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$target = 'default'
# PowerShell reads 100,1000 as a list; the build is given it as it was typed.
$rest = @($args | ForEach-Object { $_ -join ',' })
if ($rest.Count -gt 0 -and -not $rest[0].StartsWith('-')) {
  $target, $rest = $rest
}
$restored = dotnet tool restore
if ($LASTEXITCODE -ne 0) { $restored; exit 1 }
dotnet cake build/build.cake --target $target --verbosity quiet --no-report @rest
exit $LASTEXITCODE
