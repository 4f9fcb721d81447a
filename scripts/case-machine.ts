/**
 * `npm run case-machine`: writes `docs/generated/case-machine.md` from the state machine of cases, the policy
 * table, and the events that each fact publishes.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { caseMachineText } from "./case-machine/case-machine-text.ts";

writeFileSync(join(import.meta.dirname, "../docs/generated/case-machine.md"), caseMachineText());
