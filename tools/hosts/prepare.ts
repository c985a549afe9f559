/** `tsx tools/hosts/prepare.ts`: installs both VS Code builds and what they need, ahead of tests. */
import { HOST_BUILDS } from "./builds.ts";
import { installHost } from "./install.ts";
import { prepareMachine } from "./machine.ts";

await prepareMachine({ browser: true, compiler: true }, console.error);
for (const build of Object.values(HOST_BUILDS)) {
  const host = await installHost(build, console.error);
  console.log(`${build.vscode}: ${host.node} ${host.server}`);
}
