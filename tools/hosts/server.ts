/** Starts an installed VS Code server on the loopback interface. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ProcessGroup, startGroup } from "./group.ts";
import type { InstalledHost } from "./install.ts";
import { run } from "./run.ts";

/** Settings, as in a settings.json. */
export type Settings = Readonly<Record<string, unknown>>;

/** How to start a server. */
export interface ServerOptions {
  /** Folder for everything that the server writes: settings, logs, storage, extensions. */
  readonly dataFolder: string;
  readonly settings: Settings;
  /** Folder of installed extensions; default: one in the data folder. */
  readonly extensionsFolder?: string;
  /** For tests, extensions under development and their tests are let in, all folders are trusted, and anyone on this
   * machine may connect. For a person, the one who connects must know the token in this file. */
  readonly access: { readonly kind: "tests" } | { readonly kind: "person"; readonly tokenFile: string };
  /** A port, or 0 for any that is free. Default 0. */
  readonly port?: number;
  /** Takes each piece of the server's own output. */
  readonly output?: (text: string) => void;
}

/** A running server. */
export interface RunningServer {
  readonly port: number;
  /** `host:port`, which is also the authority of its `vscode-remote:` addresses. */
  readonly authority: string;
  readonly group: ProcessGroup;
  /** Resolves with the end of the server's output when the server ends, wanted or not. */
  readonly ended: Promise<string>;
}

/** What keeps the workbench still in tests and for a first look: no chat, no second side bar, no news. */
export const QUIET_SETTINGS: Settings = {
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
  "git.autofetch": false,
};

const START_TIMEOUT = 60_000;
const INSTALL_EXTENSION_TIMEOUT = 120_000;

/**
 * Starts the server on 127.0.0.1 and waits until it takes connections.
 *
 * @throws Error with the server's output when it ends or is silent for too long; nothing is left running then.
 */
export async function startServer(host: InstalledHost, options: ServerOptions): Promise<RunningServer> {
  writeSettings(options);
  const args = [
    host.server,
    ...["--host", "127.0.0.1", "--port", String(options.port ?? 0)],
    ...(options.access.kind === "tests"
      ? ["--without-connection-token", "--enable-smoke-test-driver", "--disable-workspace-trust"]
      : ["--connection-token-file", options.access.tokenFile]),
    ...commonArguments(options),
  ];
  const group = startGroup(host.node, args, serverEnvironment());
  let output = "";
  const ended = group.ended.then(() => output.slice(-4000));
  const port = await new Promise<number | undefined>((resolve) => {
    setTimeout(() => resolve(undefined), START_TIMEOUT).unref();
    group.onOutput((text) => {
      output += text;
      options.output?.(text);
      const listening = /Extension host agent listening on (\d+)/.exec(output);
      if (listening !== null) resolve(Number(listening[1]));
    });
    ended.then(() => resolve(undefined));
  });
  if (port === undefined) {
    await group.stop();
    throw new Error(`VS Code ${host.build.vscode}'s server did not start:\n${output.slice(-4000)}`);
  }
  return { port, authority: `127.0.0.1:${port}`, group, ended };
}

/** Installs a packaged extension into the server's folders. The server must not run. */
export async function installExtension(
  host: InstalledHost,
  options: ServerOptions,
  vsix: string,
): Promise<void> {
  const args = [host.server, "--install-extension", vsix, "--force", ...commonArguments(options)];
  await run(host.node, args, {
    cwd: options.dataFolder,
    env: serverEnvironment(),
    timeout: INSTALL_EXTENSION_TIMEOUT,
  });
}

function commonArguments(options: ServerOptions): string[] {
  return [
    "--accept-server-license-terms",
    ...["--telemetry-level", "off"],
    ...["--server-data-dir", options.dataFolder],
    ...["--extensions-dir", options.extensionsFolder ?? join(options.dataFolder, "extensions")],
  ];
}

function writeSettings(options: ServerOptions): void {
  const folder = join(options.dataFolder, "data/Machine");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "settings.json"),
    JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }, null, 2),
  );
}

/** Without what a VS Code around this process (its terminal) or a test runner would hand down to the server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|VITEST|NODE_OPTIONS$|NODE_ENV$|npm_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
