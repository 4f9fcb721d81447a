/** Checks from where the text of an answer was taken, and whether its placeholders are filled in (R21). */

import { unfilledIn } from "../../../../shared/contracts/fields/block-places.ts";
import { placeDetails } from "../../../../shared/contracts/fields/notice-texts.ts";
import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import { formatTrackingCode } from "../../../../shared/domain/cases/tracking-code.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import { inSight } from "../../access/case-access.ts";
import { isPrecedentFor } from "../../access/precedents.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { Reused } from "../../case/answering.ts";
import type { DraftInput } from "./draft-answer.ts";

type Deps = Pick<ReferralDeps, "cases" | "directory" | "looks" | "now">;

/** Each source once; undefined when the author named none. */
export function namedOf(reused: Reused | undefined): Reused | undefined {
  if (!reused) return undefined;
  const blocks = [...new Map(reused.blocks.map((block) => [block.key, block])).values()];
  const precedents = [...new Set(reused.precedents)];
  return blocks.length + precedents.length > 0 ? { blocks, precedents } : undefined;
}

/** The refusal of a text that still has placeholders of prepared texts; it names the placeholders and quotes no text. */
export function unfilledOf({
  answers,
  reasoning,
  transferredTo = "",
  commitments = [],
}: DraftInput): Refusal | undefined {
  const texts = [...answers, reasoning, transferredTo, ...commitments.map(({ what }) => what)];
  const left = [...new Set(texts.flatMap(unfilledIn))].map(placeDetails);
  if (left.length === 0) return undefined;
  const details = {
    places: left.map(({ place }) => place).join(", "),
    shown: left.map(({ shown }) => shown).join("، "),
  };
  return { code: "places-unfilled", details };
}

/**
 * The refusal of the first source that is not known. A prepared text must be in the directory in force; one that an
 * earlier version had may be gone since. A case must be a precedent that the author may see; an attempt under a
 * conflict of interest is recorded (R2).
 */
export async function unsourcedOf(
  deps: Deps,
  code: string,
  reused: Reused | undefined,
  username: string,
): Promise<Refusal | undefined> {
  const { blocks, precedents } = namedOf(reused) ?? { blocks: [], precedents: [] };
  if (blocks.length + precedents.length === 0) return undefined;
  const { number, snapshot } = await deps.directory.current();
  const known = new Set(snapshot.answerTemplates?.map(({ key }) => key));
  const missing = blocks.find(
    (block) => block.directory > number || (block.directory === number && !known.has(block.key)),
  );
  if (missing) return { code: "unknown-block", details: { key: missing.key } };
  const seen = await Promise.all(precedents.map((each) => maySource(deps, code, each, username)));
  const unknown = precedents.find((_, at) => !seen[at]);
  return unknown === undefined
    ? undefined
    : { code: "unknown-precedent", details: { case: formatTrackingCode(requestOf(unknown)) } };
}

async function maySource(deps: Deps, code: string, precedent: string, username: string): Promise<boolean> {
  if (requestOf(precedent) === requestOf(code)) return false;
  const [directory, { state }] = await Promise.all([deps.directory.current(), deps.cases.load(precedent)]);
  const ask = { case: precedent, state, username, action: "see-case" } as const;
  const sight = await inSight(deps, ask, directory);
  return !("refused" in sight) && isPrecedentFor(state, sight.staff, directory.snapshot);
}
