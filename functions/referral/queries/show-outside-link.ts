import type { Refusal } from "../../../shared/journal/journal.ts";
import { inSight } from "../access/case-access.ts";
import { outsideLinkOf } from "../access/outside-links.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { outsideIn } from "../case/outside.ts";
import { outsideStanding } from "../rules/outside.ts";

/**
 * The link of an open question to an outside body, for people who may ask (R7). Refuses with `not-found` (also for a
 * conflict of interest, which is recorded), `not-yours-to-do`, `unknown-outside`, `outside-answered`, `outside-revoked`,
 * `outside-expired`.
 */
export async function showOutsideLink(
  deps: Pick<ReferralDeps, "cases" | "directory" | "linkRing" | "looks" | "now">,
  {
    case: code,
    number,
    username,
  }: { readonly case: string; readonly number: number; readonly username: string },
): Promise<{ readonly path: string; readonly until: string } | { readonly refused: Refusal }> {
  const [directory, { state }] = await Promise.all([deps.directory.current(), deps.cases.load(code)]);
  const sight = await inSight(deps, { case: code, state, username, action: "ask-outside" }, directory);
  if ("refused" in sight) return sight;
  const question = outsideIn(state, number);
  if (!question) return { refused: { code: "unknown-outside" } };
  const standing = outsideStanding(state, question, deps.now().toISOString());
  if (standing !== "open")
    return { refused: { code: standing === "closed" ? "outside-expired" : `outside-${standing}` } };
  const { serial, until } = question;
  return { path: `/outside/${await outsideLinkOf(deps.linkRing, { case: code, number, serial })}`, until };
}
