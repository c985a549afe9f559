// A process that tags and saves one article over and over: node --import tsx save-many.ts FOLDER NAME PREFIX COUNT
// Prints the id of each annotation that was reported saved, a line each.

import { applyEdit } from "../../src/core/annotate/edits.ts";
import type { Layer } from "../../src/core/annotate/layer.ts";
import { EMPTY_LAYER } from "../../src/core/annotate/layer.ts";
import { SidecarKeeper } from "../../src/core/annotate/sidecar-file.ts";
import { adoptSidecar, sidecarFromLayer } from "../../src/core/annotate/sidecar-layer.ts";
import { NodeSidecarFiles } from "../../src/node/sidecar-files.ts";

const [folder, name, prefix, count] = process.argv.slice(2) as [string, string, string, string];
const text = "Φωτιά στην Πάτρα χθες. ".repeat(20);
let layer: Layer = EMPTY_LAYER;
const keeper = new SidecarKeeper(new NodeSidecarFiles(folder), name, {
  snapshot: (known) => sidecarFromLayer(layer, text, known),
  adopt: (stored, known) => {
    layer = adoptSidecar(layer, text, stored, known).layer;
  },
});
async function main(): Promise<void> {
  for (let i = 0; i < Number(count); i++) {
    const id = `${prefix}-${i}`;
    const start = (i * 7) % 400;
    const annotation = { id, label: prefix, start, end: start + 3, from: "hand" } as const;
    layer = applyEdit(layer, { kind: "put", annotation }).layer;
    const result = await keeper.save();
    if (result.kind !== "stored") throw new Error(JSON.stringify(result));
    process.stdout.write(`${id}\n`);
  }
}

void main();
