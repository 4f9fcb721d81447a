/**
 * R14: whoever waits for an answer is told when a case that theirs is linked with has one. Told by this service's own events, of
 * the answer and of the link, whichever comes later: nobody who answers one case takes a step on another, with which they may
 * be in conflict (R2). Decided on what is there when the news comes; told twice is once.
 */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import { hearSimilar } from "../rules/linking.ts";
import type { HearDeps } from "./hear-applicant/hear-applicant.ts";

type Told = Pick<EventEnvelope<{ readonly case: string }>, "id" | "data">;

/** A case was answered: those linked with it hear. Of a part nobody does; it has no links. */
export async function similarAnswered(deps: HearDeps, event: Told): Promise<void> {
  const { state } = await deps.cases.load(event.data.case);
  for (const link of state.links) await heard(deps, event, link.case, [event.data.case]);
}

/** A case was linked: it hears of those that were answered before. */
export async function answeredBefore(deps: HearDeps, event: Told): Promise<void> {
  const { state } = await deps.cases.load(event.data.case);
  const others = await Promise.all(state.links.map((link) => deps.cases.load(link.case)));
  const answered = others.flatMap((other) => (other.state.answered ? [other.id] : []));
  if (answered.length > 0) await heard(deps, event, event.data.case, answered);
}

async function heard(
  { cases, now }: Pick<HearDeps, "cases" | "now">,
  { id }: Told,
  code: string,
  answered: readonly string[],
): Promise<void> {
  const command = {
    name: "hear-similar",
    actor: `event:${id}`,
    key: id,
    // What was answered by then may be more when the same news comes again.
    fingerprint: fingerprintOf({ id }),
    at: now(),
    directory: 0,
    correlation: code,
  };
  const outcome = await cases.decide(code, command, ({ state }) => hearSimilar(state, answered));
  if (!outcome.accepted) throw new Error(`hearing of a similar answer was refused: ${outcome.refusal.code}`);
}
