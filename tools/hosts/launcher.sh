#!/bin/sh
# What `vscodeExecutablePath` of @vscode/test-electron points to where VS Code itself cannot be downloaded.
# exec leaves no process between the test runner and the launcher: signals and the exit code pass straight through.
root=$(cd "$(dirname "$0")/../.." && pwd)
exec node --import "file://$root/node_modules/tsx/dist/loader.mjs" "$root/tools/hosts/launcher.ts" "$@"
