/**
 * `npm run demo-world`: fills an empty `DATA_DIR` with about three hundred requests of the last six weeks,
 * which `npm start` then shows. Another value of `SEED` gives other requests.
 */
import { existsSync, readdirSync } from "node:fs";
import { demoOrganisation, readSettings, templateFolder } from "../local/stack/settings.ts";
import { startStack } from "../local/stack/start-stack.ts";
import { synthesize } from "../local/template/synthesize.ts";
import { organisationIn } from "./demo-world/office.ts";
import { picturedMorning } from "./demo-world/pictured.ts";
import { fullestPlanOf } from "./demo-world/plan.ts";
import { play } from "./demo-world/play.ts";

const { dataDir } = readSettings(process.env);
if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
  console.error(
    `${dataDir} is not empty. Run npm run reset, or choose another folder: DATA_DIR=.demo npm run demo-world`,
  );
  process.exit(1);
}
const seed = Number(process.env["SEED"] || picturedMorning.seed);
const plan = fullestPlanOf({ seed, organisation: organisationIn(demoOrganisation), until: new Date() });
await synthesize();
const began = performance.now();
const stack = await startStack({
  template: templateFolder,
  organisation: demoOrganisation,
  dataDir,
  begins: plan.begins,
  complain: (line) => console.error(line),
});
let refused = 0;
try {
  await play(stack, plan, {
    progress: (line) => console.log(line),
    refused: (error) => {
      refused += 1;
      console.error(error.message);
    },
  });
  // Playing the plan took some time, so the stack's clock is moved ahead to real time.
  stack.clock.moveBy(Math.max(0, Date.now() - stack.clock.now().getTime()));
  await stack.settled();
} finally {
  await stack.stop();
}
const seconds = Math.round((performance.now() - began) / 1_000);
console.log(`${plan.requests.length} requests in ${seconds} s. npm start with the same DATA_DIR shows them.`);
process.exitCode = refused > 0 ? 1 : 0;
