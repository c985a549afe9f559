import * as vscode from "vscode";
import { ok } from "./assert.ts";

describe("extension", () => {
  it("is present and activates", async () => {
    const extension = vscode.extensions.getExtension("dateline.dateline");
    ok(extension, "VS Code does not know the extension");
    await extension.activate();
    ok(extension.isActive, "the extension did not activate");
  });

  it("registers every command that it contributes", async () => {
    const extension = vscode.extensions.getExtension("dateline.dateline");
    ok(extension, "VS Code does not know the extension");
    await extension.activate();
    const contributed: readonly { command: string }[] = extension.packageJSON.contributes?.commands ?? [];
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = contributed.map(({ command }) => command).filter((command) => !registered.has(command));
    ok(missing.length === 0, `not registered: ${missing.join(", ")}`);
  });
});
