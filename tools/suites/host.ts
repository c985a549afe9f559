/** `tsx tools/suites/host.ts NAME`: runs `test/host` in the Node extension host of a VS Code build. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests, TestRunFailedError } from "@vscode/test-electron";
import { HOSTS_FOLDER, hostBuild, ROOT } from "../hosts/builds.ts";
import { withCleanup } from "../hosts/cleanup.ts";
import { noDesktopBecause } from "../hosts/desktop.ts";
import { QUIET_SETTINGS } from "../hosts/server.ts";
import { TEST_BUNDLES } from "./bundle.ts";
import { sampleWorkspace } from "./workspace.ts";

const build = hostBuild(process.argv[2] ?? "newest");
const reason = await noDesktopBecause();
console.log(`VS Code ${build.name}: ${reason === undefined ? "desktop" : `its server, because ${reason}`}`);

const code = await withCleanup(async (cleanup) => {
  const profile = mkdtempSync(join(tmpdir(), "dateline-profile-"));
  cleanup(() => rmSync(profile, { recursive: true, force: true }));
  mkdirSync(join(profile, "user/User"), { recursive: true });
  writeFileSync(join(profile, "user/User/settings.json"), JSON.stringify(QUIET_SETTINGS));
  const executable =
    reason === undefined
      ? { version: build.name === "newest" ? "stable" : build.vscode, cachePath: HOSTS_FOLDER }
      : { vscodeExecutablePath: join(ROOT, "tools/hosts/launcher.sh") };
  return runTests({
    ...executable,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: TEST_BUNDLES.node,
    launchArgs: [
      sampleWorkspace(cleanup),
      `--user-data-dir=${join(profile, "user")}`,
      `--extensions-dir=${join(profile, "extensions")}`,
    ],
    extensionTestsEnv: { DATELINE_HOST: build.name },
  });
}).catch((error: unknown) => {
  if (!(error instanceof TestRunFailedError)) console.error(error);
  return 1;
});
process.exit(code);
