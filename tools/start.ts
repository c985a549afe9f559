/**
 * `npm start`: opens the samples in VS Code with the extension: in desktop VS Code when its `code` is on PATH, else
 * in the browser, from a VS Code server on this machine. `npm start -- --server` takes the server in any case;
 * `--port N` sets its port, `--data FOLDER` where it keeps what it writes; a folder opens that folder.
 */
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { HOST_BUILDS, HOSTS_FOLDER, ROOT } from "./hosts/builds.ts";
import { type Cleanup, withCleanup } from "./hosts/cleanup.ts";
import { installHost } from "./hosts/install.ts";
import { onPath, run } from "./hosts/run.ts";
import { installExtension, type ServerOptions, startServer } from "./hosts/server.ts";

/** The same port each time, when it is free: what the browser remembers of the workbench belongs to the address. */
const USUAL_PORT = 8177;
const BUILD_TIMEOUT = 180_000;

const { values, positionals } = parseArgs({
  options: {
    server: { type: "boolean", default: false },
    port: { type: "string" },
    data: { type: "string" },
  },
  allowPositionals: true,
});
const dataFolder = resolve(values.data ?? join(HOSTS_FOLDER, "start-data"));
const folder = resolve(ROOT, positionals[0] ?? "samples");
/** Opened along with the samples: an article that nobody has annotated yet. */
const article = positionals.length === 0 ? join(folder, "el/gyros-limnis-ioannina.txt") : undefined;

const code = values.server ? undefined : onPath("code");
if (code === undefined || !(await openDesktop(code))) {
  await withCleanup(serve).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

async function openDesktop(code: string): Promise<boolean> {
  await run(process.execPath, ["esbuild.mjs"], { cwd: ROOT, timeout: BUILD_TIMEOUT });
  const args = [
    "--new-window",
    `--extensionDevelopmentPath=${ROOT}`,
    folder,
    ...(article === undefined ? [] : [article]),
  ];
  try {
    await run(code, args, { cwd: ROOT, timeout: 60_000 });
  } catch (error) {
    console.log(
      `Desktop VS Code did not open (${(error as Error).message.split("\n")[0]}); starting a server.`,
    );
    return false;
  }
  console.log(`Opened ${folder} in desktop VS Code. For the browser instead: npm start -- --server`);
  return true;
}

async function serve(cleanup: Cleanup): Promise<void> {
  console.log("Packaging the extension …");
  mkdirSync(dataFolder, { recursive: true });
  await run("npm", ["run", "package"], { cwd: ROOT, timeout: BUILD_TIMEOUT });
  const host = await installHost(HOST_BUILDS.newest, console.log);
  const token = randomBytes(24).toString("hex");
  const tokenFile = join(dataFolder, "token");
  writeFileSync(tokenFile, token, { mode: 0o600 });
  chmodSync(tokenFile, 0o600);
  const options: ServerOptions = {
    dataFolder,
    settings: { "workbench.startupEditor": "none" },
    access: { kind: "person", tokenFile },
    port: values.port === undefined ? await usualPort() : Number(values.port),
  };
  await installExtension(host, options, join(ROOT, "dateline.vsix"));
  const server = await startServer(host, options);
  cleanup(() => server.group.stop());
  const query = new URLSearchParams({ tkn: token, folder });
  if (article !== undefined) {
    query.set("payload", JSON.stringify([["openFile", `vscode-remote://${server.authority}${article}`]]));
  }
  console.log(`\nVS Code ${host.build.vscode} with Dateline, on this machine only. Open in a browser:\n`);
  console.log(`  http://${server.authority}/?${query}\n\nCtrl-C stops it.`);
  const output = await server.ended;
  throw new Error(`VS Code's server ended:\n${output}`);
}

function usualPort(): Promise<number> {
  return new Promise((settle) => {
    const probe = createServer().once("error", () => settle(0));
    probe.listen(USUAL_PORT, "127.0.0.1", () => probe.close(() => settle(USUAL_PORT)));
  });
}
