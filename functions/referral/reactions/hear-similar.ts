/**
 * Records in an open case that a case linked with it was answered, and announces this to its applicant (R14). Runs
 * after this service's own events of answers and of links, whichever comes later. So the person who answers one case
 * takes no step on the other, with which that person may be in conflict of interest (R2).
 */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import { hearSimilar } from "../rules/linking.ts";
import type { HearDeps } from "./hear-applicant/hear-applicant.ts";

type Told = Pick<EventEnvelope<{ readonly case: string }>, "id" | "data">;

/** After an answer: records the answer in the linked cases. The parts of a divided case have no links. */
export async function similarAnswered(deps: HearDeps, event: Told): Promise<void> {
  const { state } = await deps.cases.load(event.data.case);
  for (const link of state.links) await heard(deps, event, link.case, [event.data.case]);
}

/** After a link is made: records in the case which linked cases were answered before. */
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
    // The fingerprint has only the event's id, because the linked cases may differ on a retry.
    fingerprint: fingerprintOf({ id }),
    at: now(),
    directory: 0,
    correlation: code,
  };
  const outcome = await cases.decide(code, command, ({ state }) => hearSimilar(state, answered));
  if (!outcome.accepted) throw new Error(`recording a similar answer was refused: ${outcome.refusal.code}`);
}
