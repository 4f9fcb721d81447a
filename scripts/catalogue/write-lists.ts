import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueCode, readEventFiles } from "./catalogue-code.ts";
import { changesCode } from "./changes-code.ts";
import { deskStepsCode, formsCode, readDeskSteps, stepFolders } from "./desk-steps-code.ts";
import { loadContracts, operationsCode, readContracts, routesCode } from "./operations-code.ts";
import { readStaffSteps, staffStepsCode } from "./staff-steps-code.ts";

/**
 * Writes the generated lists of the code: events, operations, routes, staff steps, the facts of which
 * colleagues are told, and the desk's steps. It freezes no schema.
 */
export async function writeLists(root: string): Promise<void> {
  const write = (file: string, code: string) => writeFileSync(join(root, file), code);
  write("events/catalogue.ts", catalogueCode(readEventFiles(root)));
  write("shared/contracts/operations.ts", operationsCode(readContracts(root)));
  // The contracts import `change-words.ts`, so this file is written before the contracts are loaded.
  const { machine } = await import("../../functions/referral/rules/machine.ts");
  write("shared/contracts/words/change-words.ts", changesCode(machine));
  const contracts = await loadContracts(root);
  write("shared/contracts/routes.ts", routesCode(contracts));
  const { policy } = await import("../../shared/contracts/policy.ts");
  write(
    "functions/referral/commands/frame/staff-steps.ts",
    staffStepsCode(readStaffSteps(root), contracts, Object.keys(policy)),
  );
  for (const folder of stepFolders) {
    const steps = readDeskSteps(root, folder);
    write(`${folder.path}/${folder.of}-steps.ts`, deskStepsCode(folder, steps));
    write(`${folder.path}/${folder.of}-forms.ts`, formsCode(folder, steps));
  }
}
