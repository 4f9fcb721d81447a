/** `npm run case-machine`: writes `docs/develop/case-machine.md` from the machine, the policy table and the fold. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { caseMachineText } from "./case-machine/case-machine-text.ts";

writeFileSync(join(import.meta.dirname, "../docs/develop/case-machine.md"), caseMachineText());
