/** `tsx tools/suites/host.ts NAME`: runs `test/host` in the Node extension host of a VS Code build. */
import { hostBuild } from "../hosts/builds.ts";
import { withCleanup } from "../hosts/cleanup.ts";
import { runInHost } from "../hosts/run-in-host.ts";
import { TEST_BUNDLES } from "./bundle.ts";
import { testWorkspace } from "./workspace.ts";

const build = hostBuild(process.argv[2] ?? "newest");
const passed = await withCleanup((cleanup) =>
  runInHost({ build, module: TEST_BUNDLES.node, folder: testWorkspace(cleanup) }, cleanup),
).catch((error: unknown) => {
  console.error(error);
  return false;
});
process.exit(passed ? 0 : 1);
