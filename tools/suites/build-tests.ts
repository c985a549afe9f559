/** `npm run build:tests`: bundles the tests that run inside VS Code, for debugging them there. */
import { bundleHostTests } from "./bundle.ts";

await bundleHostTests();
