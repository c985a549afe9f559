/** `tsx tools/suites/web.ts`: runs the tests of `test/host` that need no Node in the web-worker extension host. */
import { createServer } from "node:net";
import { ROOT } from "../hosts/builds.ts";
import { withCleanup } from "../hosts/cleanup.ts";
import { findBrowser } from "../hosts/machine.ts";
import { installWeb } from "../hosts/web.ts";
import { CHROMIUM_ARGUMENTS } from "../hosts/workbench.ts";
import { TEST_BUNDLES } from "./bundle.ts";
import { testWorkspace } from "./workspace.ts";

const code = await withCleanup(async (cleanup) => {
  const { testWeb, playwright, buildOptions } = await installWeb(console.error);
  const executablePath = findBrowser();
  const launch = playwright.chromium.launch.bind(playwright.chromium);
  // The runner has no option for the browser's path, and would look for Playwright's own download.
  playwright.chromium.launch = (options) => launch({ ...options, executablePath });
  await testWeb.runTests({
    ...buildOptions,
    browserType: "chromium",
    headless: true,
    browserOptions: CHROMIUM_ARGUMENTS,
    host: "localhost",
    port: await freePort(),
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: TEST_BUNDLES.web,
    folderPath: testWorkspace(cleanup),
  });
  return 0;
}).catch((error: Error) => {
  console.error(error.message);
  return 1;
});
process.exit(code);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject()));
    });
  });
}
