/** Installs a VS Code build with a Node extension host from npm packages. */
import { join } from "node:path";
import { HOSTS_FOLDER, type HostBuild } from "./builds.ts";
import { installed } from "./folder.ts";
import { prepareMachine } from "./machine.ts";
import { nodeRuntime } from "./node.ts";
import { compilePackage, installDependencies, installPackage } from "./packages.ts";

/** An installed VS Code server. */
export interface InstalledHost {
  readonly build: HostBuild;
  /** Absolute path of the Node that runs it. */
  readonly node: string;
  /** Absolute path of the script that starts the server. */
  readonly server: string;
}

/**
 * Installs the build unless it is installed, and returns where it is. The packages' own install scripts are
 * skipped (they compile modules that nothing here needs and want system headers); only the logging module, without
 * which the extension host dies, is compiled.
 */
export async function installHost(build: HostBuild, log: (line: string) => void): Promise<InstalledHost> {
  const node = await nodeRuntime(build.node, log);
  const inside = "node_modules/code-server/lib/vscode";
  const folder = await installed(
    join(HOSTS_FOLDER, `code-server-${build.codeServer}`),
    `${process.platform}-${process.arch} node ${build.node}`,
    async (partial) => {
      await prepareMachine({ browser: false, compiler: true }, log);
      await installPackage(partial, `code-server@${build.codeServer}`);
      await installDependencies(join(partial, inside));
      await compilePackage(join(partial, inside), "@vscode/spdlog", node);
    },
    log,
  );
  return { build, node: node.executable, server: join(folder, inside, "out/server-main.js") };
}
