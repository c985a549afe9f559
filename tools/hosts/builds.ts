/** The VS Code builds that tests, benches and `npm start` run on, and where they live in the working tree. */
import { join } from "node:path";

/** The repository root. */
export const ROOT = join(import.meta.dirname, "../..");

/** Everything downloaded for the Node hosts: VS Code's own convention for the folder name. */
export const HOSTS_FOLDER = join(ROOT, ".vscode-test");

/** Where suites leave their counts, logs and screenshots. */
export const RESULTS_FOLDER = join(ROOT, "test-results");

/** Name of a VS Code build with a Node extension host. */
export type HostName = "1.100" | "newest";

/** A VS Code build with a Node extension host. */
export interface HostBuild {
  readonly name: HostName;
  /** VS Code's version, as the desktop download and `vscode.version` name it. */
  readonly vscode: string;
  /** Version of the npm package `code-server`, which carries VS Code's server and web workbench. */
  readonly codeServer: string;
  /** Major version of the Node that the package runs on. */
  readonly node: number;
}

/** The oldest supported build (`engines.vscode` in package.json) and the newest that is published as a package. */
export const HOST_BUILDS: { readonly [name in HostName]: HostBuild } = {
  "1.100": { name: "1.100", vscode: "1.100.3", codeServer: "4.100.3", node: 20 },
  newest: { name: "newest", vscode: "1.139.1", codeServer: "4.139.1", node: 24 },
};

/** The build whose only extension host is the web worker. */
export const WEB_BUILD = { codeOss: "1.137.0", testWeb: "0.0.81" } as const;

/**
 * The build of that name.
 *
 * @throws Error when no build has the name; it lists those there are.
 */
export function hostBuild(name: string): HostBuild {
  const build = Object.values(HOST_BUILDS).find((candidate) => candidate.name === name);
  if (build === undefined) {
    throw new Error(
      `No VS Code build is called "${name}"; there are ${Object.keys(HOST_BUILDS).join(" and ")}.`,
    );
  }
  return build;
}
