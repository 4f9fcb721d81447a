/** Which requests of an earlier system may be imported (P8). Pure. */

import { kind, subjectsOf } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { ImportedRequest, ImportRefusal } from "../operator/import-contract.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import { attachmentsFull, type Now } from "./rules-attachments.ts";
import { insideUnits } from "./rules-choices.ts";
import { codeTaken } from "./rules-registration.ts";

export interface NotImported {
  readonly code: ImportRefusal;
  readonly fields?: readonly string[];
}

/** The fields of a request by which it is decided whether the request can be imported. */
export type ToImport = Pick<
  ImportedRequest,
  | "kind"
  | "subject"
  | "province"
  | "unit"
  | "complainedOfUnit"
  | "knownTo"
  | "registeredAt"
  | "due"
  | "passedDue"
> & {
  readonly closed?:
    | { readonly how: string; readonly at: string; readonly outcome?: string | undefined }
    | undefined;
};

/** Returns why a request cannot be imported; undefined when it can. */
export const importHindered = (asked: ToImport, snapshot: Snapshot, now: Date): NotImported | undefined =>
  unknownChoices(asked, snapshot) ?? kindHindered(asked, snapshot) ?? datesHindered(asked, now);

function unknownChoices(asked: ToImport, snapshot: Snapshot): NotImported | undefined {
  const { province, unit: at, complainedOfUnit: of, knownTo, closed } = asked;
  const isOf = (entries: readonly { readonly key: string }[], key: string | undefined) =>
    key === undefined || entries.some((one) => one.key === key);
  const known: Readonly<Record<string, boolean>> = {
    kind: kind(snapshot, asked.kind) !== undefined,
    subject: isOf(subjectsOf(snapshot, asked.kind), asked.subject),
    province: isOf(snapshot.provinces, province),
    unit: isOf(insideUnits(snapshot), at),
    complainedOfUnit: isOf(insideUnits(snapshot), of),
    knownTo: knownTo !== "inspection" || kind(snapshot, asked.kind)?.mayHide === true,
    outcome: isOf(snapshot.outcomes, closed?.outcome),
  };
  const fields = Object.keys(known).filter((field) => !known[field]);
  return fields.length === 0 ? undefined : { code: "unknown-choice", fields };
}

/**
 * Emergencies (S3) and reports without identity (C3) follow rules of their own, which an earlier system did not keep, so
 * they are not imported.
 */
function kindHindered({ kind: key }: ToImport, snapshot: Snapshot): NotImported | undefined {
  const { byInspection, withoutIdentity } = kind(snapshot, key) ?? {};
  return byInspection || withoutIdentity ? { code: "kind-not-imported", fields: ["kind"] } : undefined;
}

function datesHindered(
  { registeredAt, closed, due, passedDue }: ToImport,
  now: Date,
): NotImported | undefined {
  const at = now.toISOString();
  const ahead = [
    ...(registeredAt > at ? ["registeredAt"] : []),
    ...(closed && closed.at > at ? ["closedAt"] : []),
  ];
  if (ahead.length > 0) return { code: "ahead-of-now", fields: ahead };
  if (closed && closed.at < registeredAt) return { code: "closed-before-registered", fields: ["closedAt"] };
  if (closed && due !== undefined) return { code: "due-when-closed", fields: ["due"] };
  const passed = due !== undefined && dueToKeep({ due }, now) === undefined;
  return passed && passedDue === undefined ? { code: "due-passed", fields: ["due"] } : undefined;
}

/** The earlier system's last day for the answer; undefined when it set none, or when the day has passed. */
export const dueToKeep = ({ due }: Pick<ToImport, "due">, now: Date): string | undefined =>
  due === undefined || due < tehranDay(now) ? undefined : due;

/** Imports a request once, under a free code. */
export function decideImportRequest(
  state: RequestState,
  fact: Omit<Extract<RequestFact, { readonly type: "imported" }>, "type">,
): Decision<RequestFact> {
  const taken = codeTaken(state);
  return taken ? { refused: taken } : { facts: [{ type: "imported", ...fact }] };
}

/**
 * Begins an attachment of an imported request. The request may have ended in the earlier system; the most files of a request
 * hold all the same (C12).
 */
export function decideAttachImported(state: RequestState, now: Now): Decision<RequestFact> {
  const refused = attachmentsFull(state, now);
  return refused ? { refused } : { facts: [{ type: "attachment-begun" }] };
}
