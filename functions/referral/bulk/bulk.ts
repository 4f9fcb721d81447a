import type * as z from "zod/mini";
import type { bulkResult } from "../../../shared/contracts/cases.ts";
import type { Language } from "../../../shared/contracts/language.ts";
import { problemOf } from "../../../shared/handler/problem.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { Ask, StepOutcome } from "../act.ts";
import type { ReferralDeps } from "../deps.ts";
import { type BulkStep, bulkOf } from "../journal-bulk.ts";

export interface BulkAsk {
  readonly username: string;
  readonly key: string;
  /** The language of each case's refusal. */
  readonly language: Language;
  readonly cases: readonly { readonly case: string; readonly version: number }[];
  /** What is asked for each of them. */
  readonly input: object;
}

export type BulkResult = z.output<typeof bulkResult>;

/**
 * One step on several cases (R17). Each is decided by itself, as if it had been sent alone under a key of its own: one
 * case's refusal stops no other. Asked again with the same key, each case gives its reply again, and what an interrupted
 * call left undone is done.
 *
 * Refused as a whole: `key-reused`.
 */
export async function bulk(
  deps: ReferralDeps,
  step: BulkStep,
  ask: BulkAsk,
  take: (ask: Ask) => Promise<StepOutcome>,
): Promise<readonly BulkResult[] | { readonly refused: Refusal }> {
  const asked = await remember(deps, step, ask);
  if (!asked.accepted) return { refused: asked.refusal };
  const results: BulkResult[] = [];
  for (const [index, { case: code, version }] of ask.cases.entries()) {
    const key = `${ask.key}/${index}`;
    const outcome = await take({ case: code, username: ask.username, seen: { personVersion: version }, key });
    results.push(resultOf(code, outcome, ask.language));
  }
  return results;
}

/** Before anything is done: whoever comes with the same key and another body is told so. */
async function remember({ bulks, directory, now }: ReferralDeps, step: BulkStep, ask: BulkAsk) {
  const { username, key, cases, input } = ask;
  const { number } = await directory.current();
  const command = {
    name: "ask-in-bulk",
    actor: `staff:${username}`,
    key: `${username}/${key}`,
    fingerprint: fingerprintOf({ step, cases, input }),
    at: now(),
    directory: number,
    correlation: bulkOf(username, key),
  };
  const codes = cases.map((each) => each.case);
  return bulks.decide(bulkOf(username, key), command, () => ({
    facts: [{ type: "asked", step, cases: codes }],
  }));
}

function resultOf(code: string, outcome: StepOutcome, language: Language): BulkResult {
  if (outcome.accepted) return { case: code, done: true, version: outcome.loaded.state.personVersion };
  const { type, title, detail, status } = problemOf(outcome.refusal, language);
  return { case: code, done: false, problem: { type, title, detail, status } };
}
