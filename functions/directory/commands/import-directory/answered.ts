import type * as z from "zod/mini";
import type { importReplySchema } from "../../adapters/import-contract.ts";
import type { Imported } from "./import-directory.ts";

/** Makes the operator's reply, with changes of power as sentences. */
export function answered(imported: Imported): z.output<typeof importReplySchema> {
  if ("power" in imported) return { power: imported.power.map(({ says }) => says) };
  if (!("problems" in imported)) return imported;
  return { problems: imported.problems.map((problem) => ({ ...problem, path: [...problem.path] })) };
}
