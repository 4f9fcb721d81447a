/**
 * Imports a request of an earlier system (P8): the applicant into the vault, the texts beside the journal, then one row. The
 * tracking code is derived from the earlier system and the code there, so a second run finds the same request.
 */

import { correlate } from "../../../shared/correlation.ts";
import { defined } from "../../../shared/defined.ts";
import { withoutOutside } from "../../../shared/directory/first-place.ts";
import { importedPlace } from "../../../shared/directory/imported-place.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { documentId } from "../../../shared/documents/document-id.ts";
import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Standing } from "../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { firstFreeCode } from "../applicant/free-code.ts";
import { type Claim, claimOf } from "../applicant/register-request/claim.ts";
import { type KeepingDeps, keepApplicant } from "../applicant/register-request/keep-applicant.ts";
import type { Registration } from "../request/registration.ts";
import type { ClosedBefore, Imported, Registered, RequestState } from "../request/request-state.ts";
import { type KeptApplicant, registeredFact } from "../rules/registered-fact.ts";
import { type Accused, accusedIn } from "../rules/rules-choices.ts";
import {
  decideImportRequest,
  dueToKeep,
  importHindered,
  type NotImported,
} from "../rules/rules-importing.ts";
import { belongingNow, codeTaken } from "../rules/rules-registration.ts";
import { answerBefore } from "./answer-before.ts";
import type { ImportedRequest, RequestOutcome } from "./import-contract.ts";
import { importedRegistration } from "./imported-registration.ts";

export type ImportDeps = Pick<IntakeDeps, "requests" | "secret" | "directory" | "now"> & KeepingDeps;

/** The earlier system, and the operator at the terminal. */
export interface ImportedBy {
  readonly from: string;
  readonly by: string;
  readonly preview?: boolean;
}

interface Attempt {
  readonly asked: ImportedRequest;
  readonly ran: ImportedBy;
  readonly registration: Registration;
  readonly claim: Claim;
  readonly directory: number;
  readonly at: Date;
  /** Where the case goes, or why the request cannot be imported now. */
  readonly place: Place | { readonly hindered: NotImported };
}

interface Place {
  readonly unit: string;
  /** The accused, with everybody whom the written name may mean (R2). */
  readonly accused: Accused;
}

/** Imports a request once, or with `preview` says what an import would do. */
export async function importRequest(
  deps: ImportDeps,
  asked: ImportedRequest,
  ran: ImportedBy,
): Promise<RequestOutcome> {
  const { number: directory, snapshot } = await deps.directory.current();
  const at = deps.now();
  const registration = importedRegistration(asked, ran);
  const claim = claimOf(await deps.secret.get(), registration);
  const hindered = importHindered(asked, snapshot, at);
  const place = hindered ? { hindered } : placeOf(asked, snapshot, at);
  const attempt = { asked, ran, registration, claim, directory, at, place };
  return firstFreeCode(claim.codeAt, (code) => importUnder(deps, attempt, code));
}

const refused = ({ code, fields }: NotImported): RequestOutcome => ({
  outcome: "refused",
  refused: { code, ...(fields && { fields: [...fields] }) },
});

function placeOf(asked: ImportedRequest, snapshot: Snapshot, at: Date): Place {
  const accused = accusedIn(asked, snapshot);
  const given = {
    named: withoutOutside(snapshot, accused.complainedOf ?? noParties),
    hidden: asked.knownTo === "inspection",
    ...(accused.undecidedName && { undecided: true as const }),
  };
  const { unit } = importedPlace(snapshot, asked, { ...given, unit: asked.unit }, at);
  return { unit, accused: belongingNow(accused, snapshot, tehranDay(at)) };
}

/** Returns undefined when the code is taken; then the next code is tried. */
async function importUnder(
  deps: ImportDeps,
  attempt: Attempt,
  code: string,
): Promise<RequestOutcome | undefined> {
  correlate(code);
  const before = await deps.requests.standing(code);
  const known = importedBefore(attempt, before);
  if (known) return known;
  if (codeTaken(before.state)) return undefined;
  const { place } = attempt;
  if ("hindered" in place) return refused(place.hindered);
  if (attempt.ran.preview) return { outcome: "new", unit: place.unit };
  // The block list turns people away who register now (C17), not requests that another system has registered.
  const unblocked = { ...attempt.registration, channel: attempt.registration.command.name };
  const kept = await keepApplicant(deps, unblocked, attempt.claim, code);
  if ("refused" in kept) return notKept(kept.refused.code);
  return append(deps, attempt, { code, kept, before, place });
}

/** What an earlier run did with this request under this code, whatever hinders its import today. */
function importedBefore(
  { claim, place }: Attempt,
  { id, keys }: Standing<RequestState>,
): RequestOutcome | undefined {
  const own = keys.get(claim.key);
  if (!own) return undefined;
  if (own.fingerprint !== claim.fingerprint) return refused({ code: "imported-otherwise" });
  return { outcome: "already", request: id, ...("unit" in place && { unit: place.unit }) };
}

/**
 * An import that was interrupted after its applicant was stored may go on with the same content only. Other refusals are about
 * the person.
 */
function notKept(code: string): RequestOutcome | undefined {
  if (code === "code-taken") return undefined;
  return refused({ code: code === "key-reused" ? "imported-otherwise" : "person-refused" });
}

async function append(
  deps: ImportDeps,
  attempt: Attempt,
  to: {
    readonly code: string;
    readonly kept: KeptApplicant;
    readonly before: Standing<RequestState>;
    readonly place: Place;
  },
): Promise<RequestOutcome | undefined> {
  const { claim, registration, directory, at } = attempt;
  const { code, kept, before, place } = to;
  const fact = importedFact(attempt, { kept, place, closed: await keepAnswer(deps, attempt, to) });
  const command = {
    ...{ name: registration.command.name, actor: registration.command.actor ?? "operator:" },
    ...{ key: claim.key, fingerprint: claim.fingerprint, at, directory, correlation: code },
  };
  const outcome = await deps.requests.decide(
    code,
    command,
    ({ state }) => decideImportRequest(state, fact),
    before,
  );
  if (!outcome.accepted) return notKept(outcome.refusal.code);
  return { outcome: outcome.replayed ? "already" : "imported", unit: place.unit, request: code };
}

/** Stores the answer of the earlier system, under the applicant's key, in the form of our own answers. */
async function keepAnswer(
  { documents }: ImportDeps,
  { asked: { closed, language }, claim }: Attempt,
  { code, kept }: { readonly code: string; readonly kept: KeptApplicant },
): Promise<ClosedBefore | undefined> {
  if (closed?.how !== "answered") return closed;
  const { how, at, outcome } = closed;
  const answer = documentId("intake", code, "answer", claim.key, claim.fingerprint);
  await documents.put(answer, kept.person, answerBefore(closed, language));
  return { how, at, outcome, answer };
}

type ImportedFact = Registered & { readonly imported: Imported };

function importedFact(
  { asked, ran, registration, at }: Attempt,
  {
    kept,
    place,
    closed,
  }: { readonly kept: KeptApplicant; readonly place: Place; readonly closed: ClosedBefore | undefined },
): ImportedFact {
  const { code, registeredAt, unit } = asked;
  const due = dueToKeep(asked, at);
  const registered = registeredFact(registration, kept, { at, counted: {}, ...place.accused });
  const imported = { from: ran.from, code, registeredAt, ...defined({ unit, due, closed }) };
  return { ...registered, imported };
}
