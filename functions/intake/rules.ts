/** What may happen to a request. Pure. */

import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Decision, Refusal } from "../../shared/journal/journal.ts";
import type { Registration, RequestFact, RequestState, Told } from "./journal.ts";

/** Registrations one address may make within an hour (C17, the simple part). Staff channels are never limited. */
export const registrationsPerHour = 20;
/** Looks one address may take with a code and a mobile within an hour, and one code may see from everywhere. */
export const looksPerHour = { address: 60, code: 20 };

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
