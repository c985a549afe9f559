/** Bundles the tests that run inside VS Code. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { ROOT } from "../hosts/builds.ts";

/** The bundles' paths, for `extensionTestsPath`. */
export const TEST_BUNDLES = {
  node: join(ROOT, "dist/test/host.js"),
  web: join(ROOT, "dist/test/web.js"),
} as const;

const TESTS = join(ROOT, "test/host");

/**
 * Bundles `test/host`: for the Node extension host every `*.test.ts`, for the web worker those named
 * `*.both.test.ts`, of which each import of a Node module is an error.
 */
export async function bundleHostTests(): Promise<void> {
  const shared: BuildOptions = {
    bundle: true,
    format: "cjs",
    target: "es2023",
    sourcemap: "inline",
    external: ["vscode"],
    logLevel: "warning",
  };
  await Promise.all([
    build({
      ...shared,
      entryPoints: [join(TESTS, "index.node.ts")],
      outfile: TEST_BUNDLES.node,
      platform: "node",
      plugins: [mochaAsGlobal, testList(/\.(both|node)\.test\.ts$/)],
    }),
    build({
      ...shared,
      entryPoints: [join(TESTS, "index.web.ts")],
      outfile: TEST_BUNDLES.web,
      platform: "browser",
      plugins: [mochaAsGlobal, testList(/\.both\.test\.ts$/)],
    }),
  ]);
}

/** Without this, mocha's browser build takes the bundle's own `module.exports` for its own and overwrites `run`. */
const mochaAsGlobal: Plugin = {
  name: "mocha-as-global",
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `((module, exports, define) => {${readFileSync(path, "utf8")}\n})();`,
    }));
  },
};

/** Answers the import of `dateline:tests` with a function that loads the test files whose name matches. */
function testList(name: RegExp): Plugin {
  return {
    name: "test-list",
    setup(bundler) {
      bundler.onResolve({ filter: /^dateline:tests$/ }, () => ({ path: "tests", namespace: "dateline" }));
      bundler.onLoad({ filter: /.*/, namespace: "dateline" }, () => {
        const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
          .filter((file) => name.test(file))
          .sort();
        // require, not import: the files must load after mocha has put `describe` and `it` in place.
        const loads = files.map((file) => `require(${JSON.stringify(join(TESTS, file))});`);
        return {
          contents: `exports.loadTests = () => {${loads.join("\n")}};`,
          resolveDir: TESTS,
          watchDirs: [TESTS],
        };
      });
    },
  };
}
