/**
 * `npm run pictures`: fills a stack in memory with the demo's requests, and takes the three pictures of the
 * README on one morning. Seed, days and hour are always the same; only tracking codes differ from run to run.
 */

import { demoOrganisation, templateFolder } from "../local/stack/settings.ts";
import { startStack } from "../local/stack/start-stack.ts";
import { synthesize } from "../local/template/synthesize.ts";
import { organisationIn } from "./demo-world/office.ts";
import { picturedMorning, picturedOf } from "./demo-world/pictured.ts";
import { planOf } from "./demo-world/plan.ts";
import { play } from "./demo-world/play.ts";
import { takePictures } from "./demo-world/take-pictures.ts";

const plan = planOf({ ...picturedMorning, organisation: organisationIn(demoOrganisation) });
await synthesize();
const stack = await startStack({
  template: templateFolder,
  organisation: demoOrganisation,
  begins: plan.begins,
  complain: (line) => console.error(line),
});
try {
  const { codes } = await play(stack, plan, {
    progress: (line) => console.log(line),
    refused: (error) => {
      throw error;
    },
  });
  for (const file of await takePictures(stack, picturedOf(plan), codes)) console.log(file);
} finally {
  await stack.stop();
}
