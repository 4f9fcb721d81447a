import type { EventEnvelope } from "../../../events/define-event.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { mostShown } from "../clerk/identify-applicant.ts";
import { type Listed, personList } from "../projections/build-views.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";

export interface NoteIdentifiedDeps extends Pick<IntakeDeps, "requests" | "now"> {
  readonly views: Pick<ViewStore, "list">;
}

type Changed = Pick<
  EventEnvelope<{
    readonly person: string;
    readonly what: string;
    readonly by?: string | undefined;
    readonly at: string;
  }>,
  "id" | "data"
>;

/**
 * Notes on each request that a clerk was shown that they identified its applicant, so that the applicant sees it (C6, ADR 0036). The
 * event's id is the command's key: heard twice it is noted once.
 */
export async function noteIdentified(
  { requests, views, now }: NoteIdentifiedDeps,
  { id, data: { person, what, by, at } }: Changed,
): Promise<void> {
  if (what !== "attested" || by === undefined) return;
  const { items } = await views.list(personList(person), { limit: mostShown });
  for (const { data } of items) {
    const { code } = data as Listed;
    const command = {
      ...{ name: "note-identified", actor: `event:${id}`, key: id, at: now(), directory: 0 },
      ...{ fingerprint: fingerprintOf({ by, at }), correlation: code },
    };
    await requests.decide(code, command, ({ state }) => noteOn(state, person, { by, at }));
  }
}

/** Nothing is noted on a request that a proxy makes for the person (C11), nor after an erasure. */
export function noteOn(
  { registration, erased }: RequestState,
  person: string,
  noted: Omit<Extract<RequestFact, { readonly type: "identified" }>, "type">,
): Decision<RequestFact> {
  const isTheirs = registration?.person === person && !erased;
  return { facts: isTheirs ? [{ type: "identified", ...noted }] : [] };
}
