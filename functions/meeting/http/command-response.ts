/** Reads a step of staff from an HTTP request, and forms the HTTP reply. */

import { defined } from "../../../shared/defined.ts";
import { etag } from "../../../shared/handler/http/conditional.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { StaffDeps } from "../adapters/deps.ts";
import type { Ask, StepOutcome } from "../commands/frame/meeting-step.ts";
import type { Place } from "../journals/place-id.ts";
import { alternativesTo } from "../queries/free-places.ts";
import { type MeetingView, viewOf } from "../queries/read-meeting/read-meeting.ts";

/** The parts of a parsed and authorised HTTP request that a step needs. */
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

/** Replaces refusal codes shared with cases by the codes that have a text about meetings. */
const inItsWords = ({ code, details }: Refusal): Refusal => ({
  code: code === "wrong-stage" ? "meeting-moved-on" : code,
  ...defined({ details }),
});

/**
 * Replies with the meeting after the step. The reply has only the texts that the person may read now, so on a retry a
 * person who has since lost access sees none (R15). A `place-taken` refusal lists the nearest free places (M5).
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
