import { defined } from "../../../shared/defined.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { FileEraser } from "../../../shared/files/files.ts";
import type { EndSessionsOf } from "../../../shared/handler/auth/session.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Decision, Outcome, Refusal } from "../../../shared/journal/journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type {
  ErasePerson,
  IdentityForErasure,
  PersonErasedReply,
} from "../../../shared/vault/for-erasure.ts";
import { mayKnow } from "../access/clerk-access.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { readAnswers } from "../applicant/read-request/read-answers.ts";
import { quarantineKey } from "../attachments/quarantine-key.ts";
import { type Listed, personList } from "../projections/build-views.ts";
import { endsOn, matterOf, partiesOf } from "../request/request-queries.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import { beginErasure, noteFilesRemoved, stopErasure } from "../rules/rules-erasure.ts";
import { representedIn } from "../rules/rules-proxy.ts";
import { keptUntil } from "../rules/rules-retention.ts";

export interface EraseDeps extends Pick<IntakeDeps, "requests" | "documents" | "directory" | "now"> {
  readonly views: Pick<ViewStore, "list">;
  readonly files: FileEraser;
  readonly identity: IdentityForErasure;
  readonly endSessionsOf: EndSessionsOf;
}

interface Asked extends Pick<ErasePerson, "request" | "because" | "by" | "key"> {
  /** C11: set to erase the represented person instead of the applicant. */
  readonly whose?: "represented" | undefined;
  /**
   * Set in a nightly run, for which the administrator `by` is responsible. The run erases by the organisation's
   * retention periods and chooses no person. Requests that accuse `by` are therefore erased too.
   */
  readonly itself?: Itself;
}

type Itself = "clock" | `operator:${string}`;

/**
 * Erases the person of a request in all of their requests (P2), none of which may be open or on hold. First a journal
 * row in each request records the start, so that a hold comes before that row or is refused. Then the files are
 * destroyed, then the key; then rows record the end, and the person's sessions end. A retry under any key continues
 * where an earlier call crashed. A member of staff cannot erase an applicant who accuses them (R2). A request past its
 * retention is erased without the person's other requests, by the request's own key, when those requests must be kept.
 *
 * Refuses with `not-found`, `still-open`, `on-hold`, `still-owed`, `kept-for-now` (only for the reason `kept-long-enough`),
 * `request-erased`, `key-reused`, `not-by-proxy`.
 */
export async function eraseApplicant(deps: EraseDeps, asked: Asked): Promise<PersonErasedReply> {
  const { state } = await deps.requests.load(asked.request);
  if (!state.registration) return { refused: { code: "not-found" } };
  const person = asked.whose === "represented" ? representedIn(state) : state.registration.person;
  if (person === undefined) return { refused: { code: "not-by-proxy" } };
  const { number: directory, snapshot } = await deps.directory.current();
  // A retry covers only the named request, since the person may have returned and made new requests.
  const again = asked.whose === undefined && state.erased !== undefined;
  const all = again ? [asked.request] : await allOf(deps, person, asked.request);
  const reach = await reachOf(deps, all, asked, snapshot);
  if ("refused" in reach) return reach;
  const { requests, alone } = reach;
  // A proxy's request for the person (C11) belongs to the proxy, and keeps the proxy's data. The represented person's
  // entry in the vault is erased by their own key.
  const own = await ownOf(deps, person, requests);
  const { whose: _, ...ask } = asked;
  const step = { ...ask, directory };
  const refused = (await begun(deps, own, step)) ?? (alone && (await heldMeanwhile(deps, all, step)));
  if (refused) return { refused };
  for (const request of own) await removeFiles(deps, request, step);
  const erased = await deps.identity.erasePerson({
    ...ask,
    person,
    requests: [...requests],
    own: [...own],
    directory,
    again,
    ...defined({ alone }),
  });
  // Ends only sessions that began before the erasure was recorded, so that a retry ends no later session.
  if (!("refused" in erased))
    await deps.endSessionsOf({ person: alone ? undefined : person, requests: own }, new Date(erased.at));
  return erased;
}

/** The requests that an erasure covers: all of the person's, or with `alone` only the one past its retention. */
interface Reach {
  readonly requests: readonly string[];
  readonly alone?: true;
}

/**
 * Refusals that do not stop the erasure of a request past its retention when they concern the person's other requests. A
 * hold on any of these requests does stop it.
 */
const ofOthers: readonly string[] = ["still-open", "still-owed", "kept-for-now"];

async function reachOf(
  deps: Looking,
  all: readonly string[],
  asked: Pick<Asked, "request" | "by" | "because" | "itself">,
  snapshot: Snapshot,
): Promise<Reach | { readonly refused: Refusal }> {
  const refused = await hindered(deps, all, asked, snapshot);
  if (!refused) return { requests: all };
  if (asked.because !== "kept-long-enough" || !ofOthers.includes(refused.code)) return { refused };
  const requests = [asked.request];
  const still = (await hindered(deps, requests, asked, snapshot)) ?? (await heldAmong(deps, all));
  return still ? { refused: still } : { requests, alone: true };
}

/** The refusal for the first of a person's requests that is on hold; undefined when none is. */
async function heldAmong(
  { requests }: Pick<Looking, "requests">,
  codes: readonly string[],
): Promise<Refusal | undefined> {
  for (const request of codes)
    if ((await requests.load(request)).state.hold) return { code: "on-hold", details: { request } };
  return undefined;
}

/**
 * Stops the erasure again when another of the person's requests was put on hold before this request's row was appended.
 */
async function heldMeanwhile(
  deps: EraseDeps,
  all: readonly string[],
  step: Step,
): Promise<Refusal | undefined> {
  const held = await heldAmong(deps, all);
  if (held) await stopped(deps, step.request, step);
  return held;
}

/** The codes of the person's requests. The named request is included even when the lists lack it. */
async function allOf({ views }: Pick<EraseDeps, "views">, person: string, named: string): Promise<string[]> {
  const codes = new Set([named]);
  let after: string | undefined;
  do {
    const { items, next } = await views.list(personList(person), after === undefined ? {} : { after });
    for (const { data } of items) codes.add((data as Listed).code);
    after = next;
  } while (after !== undefined);
  return [...codes].sort();
}

/** The requests among `codes` that the person registered, without those that they joined or that a proxy made for them. */
export async function ownOf(
  { requests }: Pick<EraseDeps, "requests">,
  person: string,
  codes: readonly string[],
): Promise<readonly string[]> {
  const own: string[] = [];
  for (const code of codes)
    if ((await requests.load(code)).state.registration?.person === person) own.push(code);
  return own;
}

/**
 * Returns why the person of a request cannot be erased now, for this reason and by this member of staff; undefined when
 * they can be. Changes nothing.
 */
export async function whatHinders(
  deps: Omit<EraseDeps, "files" | "identity">,
  asked: Pick<Asked, "request" | "because" | "by" | "itself">,
): Promise<Refusal | undefined> {
  const { state } = await deps.requests.load(asked.request);
  if (!state.registration) return { code: "not-found" };
  const { snapshot } = await deps.directory.current();
  const all = await allOf(deps, state.registration.person, asked.request);
  const reach = await reachOf(deps, all, asked, snapshot);
  return "refused" in reach ? reach.refused : undefined;
}

type Looking = Pick<EraseDeps, "requests" | "documents" | "now">;

/** Checks all requests before any is changed. */
async function hindered(
  deps: Looking,
  requests: readonly string[],
  { by, because, itself }: Pick<Asked, "by" | "because" | "itself">,
  snapshot: Snapshot,
): Promise<Refusal | undefined> {
  for (const request of requests) {
    const { state } = await deps.requests.load(request);
    if (itself === undefined && !mayKnow(snapshot, partiesOf(request, state), by, deps.now()))
      return { code: "not-found" };
    const decided = beginErasure(request, state, await nowOf(deps, state), { by, because });
    if ("refused" in decided) return decided.refused;
    const still = because === "kept-long-enough" && keptStill(request, state, snapshot, deps.now());
    if (still) return still;
  }
  return undefined;
}

/** Refuses while the retention period of the request lasts. */
function keptStill(request: string, state: RequestState, snapshot: Snapshot, at: Date): Refusal | undefined {
  const { registration, told, erased } = state;
  if (!registration || erased) return undefined;
  const { kind } = matterOf(registration, told);
  const { channel } = registration;
  const until = keptUntil(snapshot, { kind, channel, ended: endsOn(state) ?? tehranDay(at) });
  return until === undefined || tehranDay(at) <= until
    ? { code: "kept-for-now", details: { request } }
    : undefined;
}

interface Step extends Asked {
  readonly directory: number;
}

/**
 * Appends to each request the row that starts the erasure. When one of the requests was put on hold meanwhile, stops
 * the erasure of all requests again, and returns the refusal.
 */
async function begun(deps: EraseDeps, requests: readonly string[], step: Step): Promise<Refusal | undefined> {
  for (const request of requests) {
    const { version, state } = await deps.requests.load(request);
    if (state.erasing || state.erased) continue;
    const now = await nowOf(deps, state);
    const { by, because } = step;
    const outcome = await decided(deps, request, { ...step, name: "begin-erasure", version }, (known) =>
      beginErasure(request, known, now, { by, because }),
    );
    if (outcome.accepted) continue;
    // A call with the same key is erasing now, and must not be stopped.
    if (outcome.refusal.code === "key-reused") return outcome.refusal;
    for (const other of requests) await stopped(deps, other, step);
    return outcome.refusal;
  }
  return undefined;
}

async function stopped(deps: EraseDeps, request: string, step: Step): Promise<void> {
  const { version, state } = await deps.requests.load(request);
  if (state.erasing) await decided(deps, request, { ...step, name: "stop-erasure", version }, stopErasure);
}

/** Destroys the files, then records their destruction. The handler of a file that arrives later destroys that file. */
async function removeFiles(deps: EraseDeps, request: string, step: Step): Promise<void> {
  const { version, state } = await deps.requests.load(request);
  const { attachments, erased } = state;
  if (erased) return;
  // Stored files are destroyed even when no row names a file, since a restored journal may lack the row.
  await deps.files.removeStored(request);
  if (attachments.length === 0) return;
  for (const place of attachments.keys()) await deps.files.removeArrived(quarantineKey(request, place + 1));
  await decided(deps, request, { ...step, name: "remove-files", version }, noteFilesRemoved);
}

/** Appends a row under an idempotency key that contains the preceding version, so a retry appends nothing. */
function decided(
  { requests, now }: EraseDeps,
  request: string,
  {
    name,
    by,
    because,
    key,
    directory,
    version,
    itself,
  }: Step & { readonly name: string; readonly version: number },
  decide: (state: RequestState) => Decision<RequestFact>,
): Promise<Outcome<RequestState>> {
  const command: Command = {
    name,
    actor: itself ?? `staff:${by}`,
    key: `${by}/${key}/${name}/${version}`,
    fingerprint: fingerprintOf({ because }),
    at: now(),
    directory,
    correlation: request,
  };
  return requests.decide(request, command, ({ state }) => decide(state));
}

async function nowOf({ documents, now }: Pick<EraseDeps, "documents" | "now">, state: RequestState) {
  const day = tehranDay(now());
  return { day, owed: await isOwed(documents, state, day) };
}

/**
 * Whether a commitment of an answer is open. An answer of an earlier system has none, and is not read: these Lambdas may
 * read answers only where referral stores them (P8).
 */
async function isOwed(documents: EraseDeps["documents"], state: RequestState, day: string): Promise<boolean> {
  if (state.imported?.closed) return false;
  const { answer, parts, firstAnswer } = await readAnswers(documents, state, day);
  const answers = [answer, firstAnswer, ...parts.map((part) => part.answer)];
  const commitments = answers.flatMap((one) => one?.commitments ?? []);
  return commitments.some(({ standing }) => standing === "open" || standing === "late");
}
