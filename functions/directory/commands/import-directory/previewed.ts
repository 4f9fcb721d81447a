import type * as z from "zod/mini";
import type { importReplySchema } from "../../adapters/import-contract.ts";
import type { Preview } from "../../queries/preview-directory.ts";

/** Makes the operator's reply: the errors, or the changes as sentences. */
export const previewed = ({
  base,
  problems,
  changes,
  rerouted,
}: Preview): z.output<typeof importReplySchema> =>
  problems.length > 0
    ? { problems: problems.map((problem) => ({ ...problem, path: [...problem.path] })) }
    : { base, changes: changes.map(({ says }) => says), rerouted: rerouted.map(({ says }) => says) };
