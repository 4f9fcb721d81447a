/** What may happen to a request. Pure. */

import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Decision, Refusal } from "../../shared/journal/journal.ts";
import type { Registration, RequestFact, RequestState, Told } from "./journal.ts";

const [hour, day] = [3_600, 86_400];

/**
 * Registrations the web takes from one address, with one mobile and by one identity (C17); proposals. The desk and the
 * phone are never limited.
 */
export const registrationLimits = {
  address: { most: 20, seconds: hour },
  mobile: { most: 10, seconds: day },
  identity: { most: 20, seconds: day },
};
/** Looks one address may take with a code and a mobile within an hour, and one code may see from everywhere. */
export const looksPerHour = { address: 60, code: 20 };
/** How often one address may ask for a code with an identity and a mobile: each guess at who is known here is one. */
export const myCodesFromAddress = { most: 20, seconds: hour };

/**
 * Registered once, under the code that its key derives. A repeat never comes here (the journal knows its key), so a
 * code that is in use is somebody else's: `code-taken`, and the next code is derived.
 */
export function registerRequest(state: RequestState, registration: Registration): Decision<RequestFact> {
  return state.registration
    ? { refused: { code: "code-taken" } }
    : { facts: [{ type: "registered", ...registration }] };
}

/**
 * Extends the public timeline with what the case's service told. A thing told twice (same sequence and entry) is
 * known already; a request that is not here yet (a restored table, a replay) makes the message wait.
 */
export function extendTimeline(state: RequestState, told: Told): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const known = state.told.some((one) => one.sequence === told.sequence && one.entry === told.entry);
  return known ? { facts: [] } : { facts: [{ type: "told", ...told }] };
}

/** C3: the citizen's form takes the kinds, subjects and provinces of the directory in force, and no other. */
export function unknownChoice(
  chosen: { readonly kind: string; readonly subject: string; readonly province?: string | undefined },
  snapshot: Snapshot,
): Refusal | undefined {
  const fields: string[] = [];
  if (!snapshot.kinds.some((kind) => kind.key === chosen.kind && kind.onWeb)) fields.push("kind");
  if (!snapshot.subjects.some((subject) => subject.key === chosen.subject)) fields.push("subject");
  const { province } = chosen;
  if (province !== undefined && !snapshot.provinces.some((one) => one.key === province))
    fields.push("province");
  return fields.length === 0 ? undefined : { code: "unknown-choice", details: { fields: fields.join(",") } };
}
