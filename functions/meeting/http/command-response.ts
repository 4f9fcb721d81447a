/** How a step by a person comes in over the API, and what it is answered with. */

import { defined } from "../../../shared/defined.ts";
import { etag } from "../../../shared/handler/http/conditional.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { StaffDeps } from "../adapters/deps.ts";
import type { Ask, StepOutcome } from "../commands/frame/meeting-step.ts";
import type { Place } from "../journals/place-id.ts";
import { alternativesTo } from "../queries/free-places.ts";
import { type MeetingView, viewOf } from "../queries/read-meeting/read-meeting.ts";

/** What a step needs of a request that was parsed and authorised. */
export interface StepRequest {
  readonly params: { readonly meeting: string };
  readonly idempotencyKey: string;
  readonly version: number;
  readonly staff: { readonly username: string };
}

export const askOf = ({ params, idempotencyKey, version, staff }: StepRequest): Ask => ({
  meeting: params.meeting,
  username: staff.username,
  key: idempotencyKey,
  seen: { personVersion: version },
});

export const shown = (view: MeetingView) => json(200, view, { headers: { ETag: etag(view.version) } });

/** A meeting has its own words for what a case has words for. */
const inItsWords = ({ code, details }: Refusal): Refusal => ({
  code: code === "wrong-stage" ? "meeting-moved-on" : code,
  ...defined({ details }),
});

/**
 * Answers a step with the meeting as it stands after it, as far as the person may read it now: an old reply to a request that
 * comes again shows no words to who lost sight of them meanwhile (R15). A place that was taken comes with the free ones nearest
 * to it (M5).
 */
export async function answered(
  deps: StaffDeps,
  { staff }: Pick<StepRequest, "staff">,
  outcome: StepOutcome,
  wanted?: Place,
) {
  if (!outcome.accepted) {
    const refused = inItsWords(outcome.refusal);
    if (refused.code !== "place-taken" || !wanted) return { refused };
    return { refused, alternatives: [...(await alternativesTo(deps, wanted))] };
  }
  const { loaded, replayed } = outcome;
  const asItIs = replayed ? (await deps.meetings.load(loaded.id)).state : loaded.state;
  const view = await viewOf(deps, loaded, staff.username, asItIs);
  return view ? shown(view) : refuse("not-found");
}
