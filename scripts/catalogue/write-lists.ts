import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueCode, readEventFiles } from "./catalogue-code.ts";
import { formsCode, readSteps, stepFolders, stepsCode } from "./desk-steps-code.ts";
import { loadContracts, operationsCode, readContracts, routesCode } from "./operations-code.ts";

/** Writes the generated lists of the code: events, operations, routes and the steps of the desk. It freezes no schema. */
export async function writeLists(root: string): Promise<void> {
  writeFileSync(join(root, "events", "catalogue.ts"), catalogueCode(readEventFiles(root)));
  const contracts = join(root, "shared/contracts");
  writeFileSync(join(contracts, "operations.ts"), operationsCode(readContracts(root)));
  writeFileSync(join(contracts, "routes.ts"), routesCode(await loadContracts(root)));
  for (const folder of stepFolders) {
    const steps = readSteps(root, folder);
    writeFileSync(join(root, folder.path, `${folder.of}-steps.ts`), stepsCode(folder, steps));
    writeFileSync(join(root, folder.path, `${folder.of}-forms.ts`), formsCode(folder, steps));
  }
}
