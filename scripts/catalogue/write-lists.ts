import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueCode, readEventFiles } from "./catalogue-code.ts";
import { loadContracts, operationsCode, readContracts, routesCode } from "./operations-code.ts";

/** Writes the generated lists of the code: the events, the operations and the table of routes. It freezes no schema. */
export async function writeLists(root: string): Promise<void> {
  writeFileSync(join(root, "events", "catalogue.ts"), catalogueCode(readEventFiles(root)));
  const contracts = join(root, "shared/contracts");
  writeFileSync(join(contracts, "operations.ts"), operationsCode(readContracts(root)));
  writeFileSync(join(contracts, "routes.ts"), routesCode(await loadContracts(root)));
}
