import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";

interface Keybinding {
  readonly key: string;
  readonly command: string;
}

/** A key as VS Code's own bindings write it: by the letter that a US keyboard has at the place of a scan code. */
function byLetter(key: string): string {
  return key.replace(/\[(?:Key)?(\w+)\]/g, (_match, name: string) => {
    const names: Readonly<Record<string, string>> = { Period: ".", Comma: "," };
    return names[name] ?? name.toLowerCase();
  });
}

/** The comments of the generated file stand on lines of their own, after the list. */
function parseList(text: string): readonly Keybinding[] {
  const start = text.indexOf("[");
  return JSON.parse(text.slice(start, text.lastIndexOf("]\n\n") + 1 || text.lastIndexOf("]") + 1));
}

describe("keys", () => {
  it("take none that VS Code binds itself", async () => {
    const extension = vscode.extensions.getExtension("dateline.dateline");
    const ours: readonly Keybinding[] = extension?.packageJSON.contributes.keybindings ?? [];
    ok(ours.length > 10, "the extension contributes keys");
    const defaults = await vscode.workspace.openTextDocument(
      vscode.Uri.parse("vscode://defaultsettings/keybindings.json"),
    );
    const theirs = parseList(defaults.getText()).filter(({ command }) => !command.startsWith("dateline."));
    ok(theirs.length > 300, `only ${theirs.length} default keybindings were read`);
    const taken = ours.flatMap(({ key }) => {
      const same = theirs.filter((other) => byLetter(other.key) === byLetter(key));
      return same.map(({ command }) => `${key}: ${command}`);
    });
    equal(taken, []);
  });

  it("or menus reach every command", () => {
    const { contributes } = vscode.extensions.getExtension("dateline.dateline")?.packageJSON ?? {};
    const bound = new Set<string>(contributes.keybindings.map(({ command }: Keybinding) => command));
    for (const [menu, items] of Object.entries<readonly { command: string }[]>(contributes.menus)) {
      if (menu !== "commandPalette") for (const { command } of items) bound.add(command);
    }
    const unreached = contributes.commands
      .map(({ command }: { command: string }) => command)
      .filter((command: string) => !bound.has(command));
    equal(unreached, []);
  });
});
