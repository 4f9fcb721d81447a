/** Rules that every answer must keep; each function returns the violations as sentences. */

import { type Alteration, anothersKey } from "./alterations.ts";
import { type Draft, wired } from "./draft.ts";
import { brokenStructure } from "./oracle.ts";
import { valueAt } from "./places.ts";
import { type Plan, planText } from "./plan.ts";
import { wordsOf } from "./says.ts";
import type { Spoil } from "./spoils/spoil.ts";
import type { WireAnswer } from "./wire.ts";

/** An answer with the effects of its request. */
export interface Told {
  readonly answer: WireAnswer;
  /** The number of rows, documents, keys and applicants that the request stored. */
  readonly stored: number;
  /** The log lines that the request caused. */
  readonly logged: readonly string[];
}

export const isTaken = ({ status }: WireAnswer): boolean => status < 400;

const isRefusedAs = ({ body }: WireAnswer, code: string): boolean =>
  body.includes(`"urn:peygir:problem:${code}"`);

/**
 * Refusals that count as an attempt at a one-time code: the code was wrong, or the code was right but the group cannot be
 * joined (C10).
 */
const spendsCode = ["wrong-code", "nothing-to-join", "own-group", "group-full"] as const;

export const isWrongCode = (answer: WireAnswer): boolean => isRefusedAs(answer, "wrong-code");

export function afterAlteration(
  { name, expects }: Alteration,
  first: WireAnswer,
  { answer, stored }: Told,
): readonly string[] {
  const right =
    expects === anothersKey
      ? isTaken(answer) && answer.body !== first.body
      : isRefusedAs(answer, expects) && stored === 0;
  return right ? [] : [`${name} is not answered with ${expects}, or something was stored`];
}

export function unexpected(spoil: Spoil | undefined, { status }: WireAnswer): readonly string[] {
  if (!spoil || spoil.expects === "either" || spoil.expects === "taken") return [];
  return spoil.expects.includes(status)
    ? []
    : [`is answered ${status} instead of ${spoil.expects.join(" or ")}`];
}

/** A refused request stores nothing, except that an attempt at a one-time code is counted. */
export function afterRefusal({ answer, stored }: Told): readonly string[] {
  if (isTaken(answer) || stored === 0 || spendsCode.some((code) => isRefusedAs(answer, code))) return [];
  return [`stored ${stored} things for a refused request`];
}

/** A body that breaks the document's structure must never be taken. */
export function takenWrongly({ operation }: Plan, draft: Draft, { answer }: Told): readonly string[] {
  if (
    !isTaken(answer) ||
    (draft.raw !== undefined && !String(draft.headers["content-type"]).includes("json"))
  )
    return [];
  const text = draft.raw === undefined ? JSON.stringify(draft.body ?? null) : String(draft.raw);
  return brokenStructure(operation, text) ? ["took a body that breaks the document's structure"] : [];
}

/** No log line may contain free text of the request (law 4). Short texts are not checked, since they may occur by chance. */
export function leaked({ operation }: Plan, { body }: Draft, { logged }: Told): readonly string[] {
  if (!operation.body || logged.length === 0) return [];
  const lines = logged.join("\n");
  const words = wordsOf(operation, body).map((place) => String(valueAt(body, place)));
  const found = words.some((text) => text.length >= 12 && lines.includes(JSON.stringify(text).slice(1, -1)));
  return found ? ["words of the body are in the log"] : [];
}

export function complaint(
  plan: Plan,
  draft: Draft,
  { status, body }: WireAnswer,
  wrong: readonly string[],
): string {
  const { method, url, headers, body: sent } = wired(draft);
  return [
    `${planText(plan)}: ${wrong.join("; ")}`,
    `${method} ${url.slice(0, 300)}`,
    JSON.stringify(headers),
    sent.toString().slice(0, 600),
    `→ ${status} ${body.slice(0, 600)}`,
  ].join("\n");
}
