// Builds the three bundles: the extension for Node, the extension for the web worker, and the command line.
import { readdirSync, readFileSync } from "node:fs";
import { build, context } from "esbuild";

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/** The languages of the model files in a folder, as the text of a list. */
function languagesIn(folder) {
  const files = readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith(".model"));
  return JSON.stringify(files.map((name) => name.slice(0, -".model".length)).sort());
}

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  format: "cjs",
  target: "es2023",
  sourcemap: production ? false : "linked",
  minify: production,
  logLevel: "warning",
  define: {
    DATELINE_VERSION: JSON.stringify(version),
    DATELINE_MODELS: languagesIn("models"),
    DATELINE_DATE_MODELS: languagesIn("models/dates"),
    DATELINE_PLACES: languagesIn("models/places"),
  },
};

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  {
    ...shared,
    entryPoints: ["src/vscode/extension.node.ts"],
    outfile: "dist/extension.js",
    platform: "node",
    external: ["vscode"],
  },
  // platform "browser" makes every import of a Node module an error: the web bundle may not contain one.
  {
    ...shared,
    entryPoints: ["src/vscode/extension.web.ts"],
    outfile: "dist/web.js",
    platform: "browser",
    external: ["vscode"],
  },
  {
    ...shared,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.js",
    platform: "node",
    banner: { js: "#!/usr/bin/env node" },
  },
];

if (watch) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: "info" })).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
