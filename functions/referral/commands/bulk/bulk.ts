import type * as z from "zod/mini";
import type { Language } from "../../../../shared/contracts/fields/language.ts";
import { caseworkRefusals } from "../../../../shared/contracts/refusals/refusals-casework.ts";
import type { bulkResult } from "../../../../shared/contracts/staff/cases.ts";
import { problemOf } from "../../../../shared/handler/http/problem.ts";
import { byStaff } from "../../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Refusal } from "../../../../shared/journal/journal.ts";
import { severalAtOnce } from "../../../../shared/several-at-once.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { type BulkResult, type BulkStep, bulkOf, finishBulk } from "../../journals/journal-bulk.ts";
import type { Ask, StepOutcome } from "../frame/case-step.ts";

/**
 * The number of cases decided in parallel: enough to finish two hundred cases while the user waits, and few enough not
 * to slow down other requests.
 */
const atOnce = 5;

export interface BulkAsk {
  readonly username: string;
  readonly key: string;
  /** The language of the refusals' texts. */
  readonly language: Language;
  readonly cases: readonly { readonly case: string; readonly version: number }[];
  /** The step's input, the same for every case. */
  readonly input: object;
}

export type BulkReply = z.output<typeof bulkResult>;

/**
 * Runs the same operation on several cases (R17). Each case is decided as if the operation had been sent only for that
 * case, with a separate idempotency key. So the refusal of one case does not stop the operation on the others. A retry
 * with the same key finishes an interrupted call and gets the same reply, whatever the cases' present state.
 *
 * The whole call is refused only as `key-reused`.
 */
export async function bulk(
  deps: ReferralDeps,
  step: BulkStep,
  ask: BulkAsk,
  take: (ask: Ask) => Promise<StepOutcome>,
): Promise<readonly BulkReply[] | { readonly refused: Refusal }> {
  const id = bulkOf(ask.username, ask.key);
  const command = await commandOf(deps, step, ask);
  const cases = ask.cases.map((each) => each.case);
  const asked = await deps.bulks.decide(id, command, () => ({ facts: [{ type: "asked", step, cases }] }));
  if (!asked.accepted) return { refused: asked.refusal };
  const known = asked.replayed ? (await deps.bulks.load(id)).state.results : undefined;
  const results = known ?? (await finish(deps, command, await tryEach(ask, take)));
  return results.map((result) => shown(result, ask.language));
}

async function commandOf({ directory, now }: ReferralDeps, step: BulkStep, ask: BulkAsk): Promise<Command> {
  const { username, key, cases, input } = ask;
  return {
    name: "ask-in-bulk",
    ...byStaff(username, key),
    fingerprint: fingerprintOf({ step, cases, input }),
    at: now(),
    directory: (await directory.current()).number,
    correlation: bulkOf(username, key),
  };
}

const tryEach = (ask: BulkAsk, take: (ask: Ask) => Promise<StepOutcome>): Promise<readonly BulkResult[]> =>
  severalAtOnce(ask.cases, atOnce, async ({ case: code, version }, index) => {
    const seen = { personVersion: version };
    const outcome = await take({ case: code, username: ask.username, seen, key: `${ask.key}/${index}` });
    return outcome.accepted
      ? { case: code, version: outcome.loaded.state.personVersion }
      : { case: code, refused: outcome.refusal };
  });

async function finish(
  { bulks, now }: ReferralDeps,
  asked: Command,
  results: readonly BulkResult[],
): Promise<readonly BulkResult[]> {
  const command = { ...asked, name: "finish-bulk", key: `${asked.key}/done`, at: now() };
  const done = await bulks.decide(asked.correlation, command, ({ state }) => finishBulk(state, results));
  return (done.accepted && done.loaded.state.results) || results;
}

function shown(result: BulkResult, language: Language): BulkReply {
  if ("version" in result) return { case: result.case, done: true, version: result.version };
  const { type, title, detail, status } = problemOf(caseworkRefusals, result.refused, language);
  return { case: result.case, done: false, problem: { type, title, detail, status } };
}
