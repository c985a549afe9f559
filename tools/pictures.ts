/** `npm run pictures`: makes the pictures of docs/images from our own samples in the real workbench. */
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { openWorkbench } from "../test/ui/workbench.ts";
import { ROOT } from "./hosts/builds.ts";

const FOLDER = join(ROOT, "docs/images");
mkdirSync(FOLDER, { recursive: true });
const workbench = await openWorkbench({
  folder: join(ROOT, "samples"),
  extension: "development",
  file: "el/gyros-limnis-ioannina.txt",
  theme: "light",
  viewport: { width: 1180, height: 720 },
  settings: { "editor.minimap.enabled": false },
});
try {
  const { page } = workbench;
  await page.locator(".editor-instance .cdr").nth(20).waitFor();
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < 9; step++) {
    await page.keyboard.press("Alt+Period");
    await page.keyboard.press("Alt+KeyY");
  }
  await page.keyboard.press("Control+Home");
  await workbench.run("Notifications: Clear All Notifications");
  await page.waitForTimeout(500);
  copyFileSync(await workbench.screenshot("greek-sample"), join(FOLDER, "greek-sample.png"));
} finally {
  await workbench.close();
}
