/** Whether desktop VS Code can be downloaded and started here. */
import { fetchStableVersions } from "@vscode/test-electron/out/download.js";

const PROBE_TIMEOUT = 4000;

/**
 * Why desktop VS Code cannot be used here, or undefined when it can: it needs a screen, and its download must be
 * reachable. `DATELINE_DESKTOP` set to 0 or 1 decides without looking.
 */
export async function noDesktopBecause(): Promise<string | undefined> {
  const decided = process.env["DATELINE_DESKTOP"];
  if (decided === "1") return undefined;
  if (decided === "0") return "DATELINE_DESKTOP is 0";
  const screen = process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"];
  if (process.platform === "linux" && screen === undefined) return "there is no screen";
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("no answer")), PROBE_TIMEOUT).unref();
  });
  try {
    await Promise.race([fetchStableVersions(true, PROBE_TIMEOUT), late]);
    return undefined;
  } catch (error) {
    return `its download cannot be reached (${(error as Error).message})`;
  }
}
