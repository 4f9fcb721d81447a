import type { WordsOfResult } from "../../../shared/results/for-notification.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { fieldsOfResult } from "./open-results/fields-of-result.ts";
import { readingOf } from "./read-case/reading.ts";

/**
 * The text of a result for the partner system from which its request came, as a clerk would copy it (C8). The case
 * records the delivery after the partner took the result.
 *
 * @throws for another partner, because a request's texts go only to the partner from which it came.
 */
export async function wordsOfResult(
  { cases, documents, directory, now }: Pick<ReferralDeps, "cases" | "documents" | "directory" | "now">,
  asked: { readonly request: string; readonly partner: string; readonly result: number },
): Promise<WordsOfResult> {
  const [{ snapshot }, { state }] = await Promise.all([directory.current(), cases.load(asked.request)]);
  if (state.request?.external?.partner !== asked.partner)
    throw new Error("A result goes to the partner that its request came from");
  const last = state.results?.at(-1);
  if (!last || state.results?.length !== asked.result) return { withoutWords: "replaced" };
  const reading = readingOf(documents, snapshot, now());
  if (last.answer !== undefined && (await reading.documents.get(last.answer)) === "erased")
    return { withoutWords: "erased" };
  return { fields: await fieldsOfResult(reading, asked.request, state) };
}
