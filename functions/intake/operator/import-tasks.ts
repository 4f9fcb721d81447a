/** The calls of `npm run import-cases` (P8). */

import type { Log } from "../../../shared/handler/log.ts";
import { type AttachDeps, attachImportedFile } from "./attach-imported-file.ts";
import type { AttachFile, AttachReply, ImportRequests, RequestOutcome } from "./import-contract.ts";
import { type ImportDeps, importRequest } from "./import-request.ts";

type Deps = ImportDeps & AttachDeps;

/** Handles a call. Requests are imported one after another, so that live traffic keeps its share of the tables. */
export async function askImport(
  deps: Deps,
  ask: ImportRequests | AttachFile,
  log: Log,
): Promise<{ readonly requests: readonly RequestOutcome[] } | AttachReply> {
  if (ask.operation === "attach-imported-file") return attachImportedFile(deps, ask);
  const { from, by, preview = false } = ask;
  const requests: RequestOutcome[] = [];
  for (const request of ask.requests)
    requests.push(await importRequest(deps, request, { from, by, preview }));
  log.add({ records: requests.filter(({ outcome }) => outcome === "imported").length });
  return { requests };
}
