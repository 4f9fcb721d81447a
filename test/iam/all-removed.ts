/**
 * `npm run rights`: plays the journey through all functions once for each kind of IAM statement, each time without one
 * statement of this kind. Exits with 1 when a journey succeeds although a statement is missing.
 */

import { synthesize } from "../../local/template/synthesize.ts";
import { journeyWithout, oneOfEachKind } from "./removed.ts";
import { textOf } from "./rights.ts";

await synthesize();
const kinds = oneOfEachKind();
let unnoticed = 0;
for (const right of kinds) {
  const noticed = await journeyWithout(right);
  if (noticed === undefined) unnoticed += 1;
  console.log(`${textOf(right).padEnd(60)} ${noticed ?? "NOT NOTICED"}`);
}
console.log(`${kinds.length - unnoticed} of ${kinds.length} rights noticed`);
process.exit(unnoticed === 0 ? 0 : 1);
