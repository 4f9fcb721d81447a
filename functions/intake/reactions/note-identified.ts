import type { EventEnvelope } from "../../../events/define-event.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { mostShown } from "../clerk/identify-applicant.ts";
import { deskDayId } from "../journals/journal-desk-days.ts";
import { type Listed, personList } from "../projections/build-views.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import type { DeskDayDeps } from "./note-desk-act/note-desk-act.ts";

export interface NoteIdentifiedDeps
  extends Pick<IntakeDeps, "requests" | "now">,
    Pick<DeskDayDeps, "deskDays"> {
  readonly views: Pick<ViewStore, "list">;
}

type Changed = Pick<
  EventEnvelope<{
    readonly person: string;
    readonly what: string;
    readonly by?: string | undefined;
    readonly at: string;
  }>,
  "id" | "time" | "data"
>;

/**
 * Records on each request of an identified person that a clerk identified its applicant, so that the applicant sees
 * this (C6, ADR 0036). Afterwards the identification is counted in the clerk's total for the day (`eventHandlers`). A
 * repeat of an event already counted therefore records nothing on requests that appeared in the list later.
 */
export async function noteIdentified(
  { requests, deskDays, views, now }: NoteIdentifiedDeps,
  { id, time, data: { person, what, by, at } }: Changed,
): Promise<void> {
  if (what !== "attested" || by === undefined) return;
  if (await deskDays.seen(deskDayId(by, tehranDay(new Date(time))), id)) return;
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

/** Records nothing on a proxy's request for the person (C11), on a request registered later, or after an erasure. */
export function noteOn(
  { registration, erased }: RequestState,
  person: string,
  noted: Omit<Extract<RequestFact, { readonly type: "identified" }>, "type">,
): Decision<RequestFact> {
  const isTheirs = registration?.person === person && !erased;
  return { facts: isTheirs && registration.at <= noted.at ? [{ type: "identified", ...noted }] : [] };
}
