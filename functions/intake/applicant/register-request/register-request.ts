/**
 * Registers what somebody asks (S1, C2, P4). The story: derive the tracking code from who asks and their key, put the
 * applicant into the vault and the words beside the journal, then append the one row that makes it true.
 */

import type * as z from "zod/mini";
import { aboutUs } from "../../../../shared/contracts/fields/about.ts";
import type { onBehalfOf } from "../../../../shared/contracts/public/requests.ts";
import { documentId } from "../../../../shared/documents/document-id.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { type Parties, withBelonged } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import { codeFromHash } from "../../../../shared/domain/cases/tracking-code.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import type { Applicant, Represented } from "../../../../shared/vault/applicant.ts";
import { contactProof } from "../../access/contact-proof.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { LetterWords } from "../../clerk/letter.ts";
import type {
  External,
  FirstPromise,
  LetterMark,
  Registered,
  Representing,
  RequestState,
} from "../../request/request-state.ts";
import { complainedOf, unknownChoice } from "../../rules/rules-choices.ts";
import { padHindered } from "../../rules/rules-pads.ts";
import {
  codeTaken,
  countsFromEntry,
  decideRegisterRequest,
  formHindered,
  letterBefore,
  promiseOf,
  wrongPaperDay,
} from "../../rules/rules-registration.ts";
import { firstFreeCode } from "../free-code.ts";

/** A request as asked: parsed, folded and checked by the contract. */
export interface NewRequest {
  /** C5: `us`, or the key of a hand-off. */
  readonly about?: string | undefined;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string | undefined;
  readonly description: string;
  /** R2: the key of a unit complained of. */
  readonly complainedOfUnit?: string | undefined;
  /** R2: the name of a person complained of, as the applicant writes it. */
  readonly complainedOfPerson?: string | undefined;
  /** C15. */
  readonly knownTo?: "unit" | "inspection" | undefined;
  /** C10, C11. */
  readonly onBehalfOf?: OnBehalfOf | undefined;
  readonly applicant: Applicant & { readonly mobile: string };
  readonly channel: string;
  readonly language: "fa" | "en";
}

/** C6: what a clerk enters for somebody, having read the words back to them. */
export interface EnteredRequest extends Omit<NewRequest, "applicant"> {
  /** As given; or as on an earlier request of theirs, which identity copies. */
  readonly applicant: Applicant | Known;
  readonly enteredBy: string;
  /** C7, C20: the day a paper form was handed in, or a pad's receipt given for it; ISO, Tehran. */
  readonly handedIn?: string | undefined;
  /** C20: of the receipt from a pad that they have. */
  readonly padCode?: string | undefined;
  /** C19: the letter it came in. */
  readonly letter?: EnteredLetter | undefined;
  /** C11: they were shown the authority document. */
  readonly authoritySeen?: true | undefined;
}

/** C8: what a partner system tells that somebody asked there. */
export interface PartnersRequest extends Omit<NewRequest, "applicant"> {
  readonly applicant: Applicant;
  readonly external: External;
  /** The clerk who brought it as a row of its file; absent where the partner told of it itself. */
  readonly broughtBy?: string | undefined;
}

/** C19: a letter as it was entered, and how it is known again. */
export interface EnteredLetter extends LetterWords {
  readonly mark: string;
  readonly answerBy?: string | undefined;
  /** To be registered although it was before. */
  readonly again?: true | undefined;
}

/** C3: a report of who gives no name. Its applicant is nobody, of whom identity keeps the key to its words. */
export interface Report extends Omit<NewRequest, "applicant"> {
  readonly applicant: Applicant;
  readonly withoutIdentity: true;
}

type OnBehalfOf = z.output<typeof onBehalfOf>;

type Asked = NewRequest | EnteredRequest | PartnersRequest | Report;

/** Somebody whom a clerk knows again, by a request they registered before. */
export interface Known {
  readonly as: string;
  readonly person: string;
  readonly seen?: Applicant["seen"];
}

type Deps = Pick<IntakeDeps, "requests" | "documents" | "keys" | "secret" | "directory" | "now"> & {
  readonly identity: Pick<IntakeDeps["identity"], "putApplicant">;
};

/** @param once names the registration: its key and its whole input, hashed. */
export type Limited = (once: string) => Promise<Refusal | undefined>;

/** What the receipt says. */
export interface RegistrationReceipt {
  readonly registered: true;
  readonly code: string;
  readonly at: string;
  /** C7: the day the paper was handed in. */
  readonly handedIn?: string;
  readonly countsFromEntry?: true;
  /** N8: where it goes, and by when it is answered. */
  readonly promise?: FirstPromise;
  /** C18: no SMS reaches them. */
  readonly noMobile?: true;
}

export type RegistrationResult =
  | RegistrationReceipt
  | { readonly registered: false; readonly refusal: Refusal };

/**
 * @param key the caller's idempotency key: the same key, person and input give the same code; another input is refused
 * as `key-reused`; another person with the same key is somebody else. At the desk the person is the clerk.
 * @param before the request that the same letter was registered as (C19).
 * @param limited counts a registration, and says why it is one too many; not called for a retry (P4).
 */
export async function registerRequest(
  deps: Deps,
  asked: Asked,
  key: string,
  { before, limited }: { readonly before?: string | undefined; readonly limited?: Limited } = {},
): Promise<RegistrationResult> {
  const { number, snapshot } = await deps.directory.current();
  const claim = await claimOf(deps, asked, key);
  const unknown = unknownChoice(asked, snapshot);
  // It counts like a registration: guessing is limited, too.
  if (unknown) return { registered: false, refusal: (await limited?.(onceOf(claim))) ?? unknown };
  const [of, at] = [complainedOf(asked, snapshot), deps.now()];
  const letter = letterOf(asked);
  const hindered =
    wrongPaperDay(handedInOf(asked).handedIn, snapshot, tehranDay(at)) ?? letterBefore(letter, before);
  const counted = countsFromEntry({ channel: asked.channel, ...handedInOf(asked) }, snapshot);
  // C3: who sends a report without identity is promised nothing.
  const promise = isReport(asked) ? undefined : promiseOf(snapshot, { ...asked, ...counted, named: of }, at);
  const attempt = (code: string): Omit<Attempt, "occupied"> => ({
    ...{ ...claim, code, directory: number, at, counted },
    ...(of && { complainedOf: withBelonged(snapshot, tehranDay(at), of) }),
    ...(promise && { promise }),
    ...(hindered && { hindered }),
    ...(letter && { letter: markOf(letter, before) }),
    ...(limited && { limited }),
  });
  const padCode = padCodeOf(asked);
  return padCode === undefined
    ? firstFreeCode(claim.codeAt, (code) => tryCode(deps, asked, { ...attempt(code), occupied: codeTaken }))
    : enterFromPad(deps, asked, { ...attempt(padCode), occupied: padHindered });
}

const onceOf = ({ input }: Claim): string => input.slice(0, 12);

const isReport = (asked: Asked): asked is Report => "withoutIdentity" in asked;

const handedInOf = (asked: Asked): Pick<Registered, "handedIn"> =>
  "enteredBy" in asked && asked.handedIn !== undefined ? { handedIn: asked.handedIn } : {};

const letterOf = (asked: Asked): EnteredLetter | undefined =>
  "enteredBy" in asked ? asked.letter : undefined;

const markOf = ({ mark, answerBy, again }: EnteredLetter, before: string | undefined): LetterMark => ({
  mark,
  ...(answerBy !== undefined && { answerBy }),
  ...(again && before !== undefined && { again: before }),
});

const padCodeOf = (asked: Asked): string | undefined => ("enteredBy" in asked ? asked.padCode : undefined);

/** C20: there is no next code. When the vault has somebody else under it, their entry came first, is on its way, or was broken off. */
async function enterFromPad(deps: Deps, asked: Asked, attempt: Attempt): Promise<RegistrationResult> {
  const result = await tryCode(deps, asked, attempt);
  if (result) return result;
  const { state, keys } = await deps.requests.standing(attempt.code);
  const refusal = keys.has(attempt.key) ? { code: "key-reused" } : padHindered(state);
  return { registered: false, refusal: refusal ?? { code: "pad-code-begun" } };
}

interface Claim {
  /** The caller's key within who they are: two people with the same key do not meet. */
  readonly key: string;
  readonly fingerprint: string;
  /** For the vault: whose claim to a code it is, and with which input. */
  readonly mark: string;
  readonly input: string;
  readonly codeAt: (attempt: number) => string;
}

/** A claim to one code, with what the directory says about the input. */
interface Attempt extends Claim {
  readonly code: string;
  readonly directory: number;
  readonly at: Date;
  /** C7: from when its clocks count, where that is not the usual. */
  readonly counted: Pick<Registered, "countsFromEntry">;
  readonly complainedOf?: Parties;
  readonly promise?: FirstPromise;
  /** C7, C19: the paper's day is none that may be entered, or the letter was entered before. */
  readonly hindered?: Refusal;
  readonly letter?: LetterMark;
  readonly limited?: Limited;
  /** Why nothing can be registered under the code; `code-taken`: the next one may be free. */
  readonly occupied: (state: RequestState) => Refusal | undefined;
}

async function claimOf({ secret }: Deps, asked: Asked, callersKey: string): Promise<Claim> {
  const own = await secret.get();
  const key = ownKey(own, principalOf(asked), callersKey);
  const fingerprint = fingerprintOf(saidIn(asked));
  const padCode = padCodeOf(asked);
  // Under a pad's code: whoever comes after a clerk whose entry was broken off finds the same person's row (C20).
  const claimed = padCode === undefined ? [key] : ["pad", padCode, fingerprintOf(asked.applicant)];
  return {
    key,
    fingerprint,
    mark: keyedHash(own, "claim", ...claimed).toString("base64url"),
    input: keyedHash(own, "input", ...(padCode === undefined ? [key, fingerprint] : claimed)).toString(
      "base64url",
    ),
    codeAt: codesFrom(own, key),
  };
}

/** Of a form and of a partner's request, whoever enters it. */
function saidIn(asked: Asked): object {
  if (isForm(asked)) return { ...asked, enteredBy: undefined };
  return "external" in asked ? { ...asked, broughtBy: undefined } : asked;
}

function ownKey(own: Uint8Array, principal: readonly string[], callersKey: string): string {
  const who = keyedHash(own, "principal", ...principal).toString("base64url");
  return keyedHash(own, "key", who, callersKey).toString("base64url").slice(0, 22);
}

const codesFrom =
  (own: Uint8Array, key: string): Claim["codeAt"] =>
  (attempt) =>
    codeFromHash(keyedHash(own, "register-request", key, String(attempt)));

/** C8: the code that a partner's request was registered under; none where it was not. */
export async function codeOfPartners(
  { requests, secret }: Pick<Deps, "requests" | "secret">,
  external: External,
): Promise<string | undefined> {
  const own = await secret.get();
  const codeAt = codesFrom(own, ownKey(own, ofPartner(external), external.code));
  const found = await firstFreeCode(codeAt, async (code) => {
    const { reserved, registration } = (await requests.load(code)).state;
    const there = registration?.external;
    if (there?.partner === external.partner && there.code === external.code) return { code };
    return reserved || registration ? undefined : { code: undefined };
  });
  return found.code;
}

const ofPartner = ({ partner }: External): readonly string[] => ["partner", partner];

/** C7: a paper form, whose key is the form's, whoever enters it: the same file from two clerks registers each form once. */
const isForm = (asked: Asked): boolean => asked.channel === "paper" && padCodeOf(asked) === undefined;

/**
 * Who asks: at the desk its clerk, whose key it is; of a paper form the form; of a partner's the partner; of a report without identity
 * nobody; else the applicant.
 */
function principalOf(asked: Asked): readonly string[] {
  if (isForm(asked)) return ["paper"];
  if ("enteredBy" in asked) return ["staff", asked.enteredBy];
  if ("external" in asked) return ofPartner(asked.external);
  if (isReport(asked)) return ["without-identity"];
  const { identityType, identityNumber = "", mobile } = asked.applicant;
  return [identityType, identityNumber, mobile];
}

/** Registers under this code, or nothing when the code is somebody else's. */
async function tryCode(deps: Deps, asked: Asked, claim: Attempt): Promise<RegistrationResult | undefined> {
  const { code, key, fingerprint, directory, at, occupied } = claim;
  const before = await deps.requests.standing(code);
  const own = before.keys.get(key);
  const refused = own ? undefined : occupied(before.state);
  if (refused) return unlessTaken(refused);
  if (own && own.fingerprint !== fingerprint) return { registered: false, refusal: { code: "key-reused" } };
  // The same key says the same, whatever day it is by now (P4).
  if (!own && claim.hindered) return { registered: false, refusal: claim.hindered };
  const tooMany = own ? undefined : await claim.limited?.(onceOf(claim));
  if (tooMany) return { registered: false, refusal: tooMany };
  const kept = await keep(deps, asked, claim);
  if (kept === "taken") return undefined;
  if (typeof kept === "string") return { registered: false, refusal: { code: refusals[kept] } };
  const command = {
    ...enteredBy(kept),
    key,
    fingerprint,
    at,
    directory,
    correlation: code,
  };
  const outcome = await deps.requests.decide(
    code,
    command,
    ({ state }) => decideRegisterRequest(state, kept, occupied),
    before,
  );
  const { registration } = outcome.accepted ? outcome.loaded.state : {};
  if (registration) {
    const refusal = formHindered(code, registration, kept);
    return refusal ? { registered: false, refusal } : registeredIn(code, registration);
  }
  if (outcome.accepted) throw new Error("What was registered has no registration");
  return unlessTaken(outcome.refusal);
}

/** Why identity keeps nobody for it. */
const refusals = {
  reused: "key-reused",
  blocked: "blocked",
  unknown: "not-found",
  same: "represents-themselves",
} as const;
type Not = keyof typeof refusals;

const unlessTaken = (refusal: Refusal): RegistrationResult | undefined =>
  refusal.code === "code-taken" ? undefined : { registered: false, refusal };

function enteredBy({ enteredBy: clerk, external, person }: Registered) {
  if (external && clerk === undefined) return { name: "hear-partner", actor: `partner:${external.partner}` };
  return clerk === undefined
    ? { name: "register-request", actor: `applicant:${person}` }
    : { name: "register-for-applicant", actor: `staff:${clerk}` };
}

const registeredIn = (
  code: string,
  { at, promise, handedIn, countsFromEntry: from, contactProof: proof }: Registered & { readonly at: string },
) => ({
  registered: true as const,
  code,
  at,
  ...(handedIn !== undefined && { handedIn }),
  ...(from && { countsFromEntry: from }),
  ...(promise && { promise }),
  ...(proof === undefined && { noMobile: true as const }),
});

/**
 * The applicant into the vault, the words beside the journal. The vault's row is the first that is written, so it also
 * tells two bodies under one key apart that are in flight together, before either has a row here.
 */
async function keep(deps: Deps, asked: Asked, attempt: Attempt): Promise<Registered | "taken" | Not> {
  const { applicant, channel } = asked;
  const { code, key, fingerprint, mark, input } = attempt;
  const represented = representedIn(asked);
  const ask = { request: code, claim: mark, input, channel, applicant };
  const put = await deps.identity.putApplicant({ ...ask, ...(represented && { represented }) });
  if (!("person" in put)) return reasonIn(put);
  const words = documentId("intake", code, "words", key, fingerprint);
  // Both need the person's key, and ask for it once when they ask together.
  const [personKey] = await Promise.all([
    deps.keys.get(put.person),
    deps.documents.put(words, put.person, wordsOf(asked)),
  ]);
  if (!personKey) throw new Error("The vault took an applicant whose data key is not there");
  const { kind, subject, province, language } = asked;
  const { mobile } = "as" in applicant ? put : applicant;
  return {
    person: put.person,
    kind,
    subject,
    ...(province !== undefined && { province }),
    channel,
    language,
    words,
    ...(mobile !== undefined && { contactProof: contactProof(personKey, code, mobile) }),
    ...(put.contact !== undefined && { contact: put.contact }),
    ...(isReport(asked) ? { withoutIdentity: true as const } : put.byCall && { byCall: put.byCall }),
    ...representingIn(asked, put.represented),
    ...saidOf(asked, attempt),
  };
}

const reasonIn = (put: object) =>
  (["taken", ...Object.keys(refusals)] as ("taken" | Not)[]).find((reason) => reason in put) ?? "taken";

/** C11: what identity keeps of whom they ask for. */
function representedIn({ onBehalfOf: of }: Asked): Represented | undefined {
  if (of?.type !== "another") return undefined;
  const { fullName, identity, mobile } = of;
  return {
    fullName,
    identityType: identity.type,
    ...("number" in identity && { identityNumber: identity.number }),
    ...(mobile !== undefined && { mobile }),
  };
}

/** C11: what stays here of them. */
function representingIn(
  asked: Asked,
  put: (Pick<Representing, "person"> & { readonly contact?: string }) | undefined,
): Pick<Registered, "representing"> {
  const { onBehalfOf: of } = asked;
  if (of?.type !== "another" || put === undefined) return {};
  const seen = "authoritySeen" in asked && asked.authoritySeen === true;
  return { representing: { relation: of.relation, ...put, ...(seen && { seen }) } };
}

/** What of a registration does not depend on who asks. */
const saidOf = (asked: Asked, { complainedOf: of, promise, letter, counted }: Attempt) => ({
  ...(asked.onBehalfOf?.type === "group" && { collective: true as const }),
  ...(asked.about !== undefined && asked.about !== aboutUs && { handOff: asked.about }),
  ...(of && { complainedOf: of }),
  ...(asked.knownTo === "inspection" && { hidden: true as const }),
  ...(promise && { promise }),
  ...("enteredBy" in asked && { enteredBy: asked.enteredBy }),
  ...("external" in asked && { external: asked.external }),
  ...("broughtBy" in asked && asked.broughtBy !== undefined && { enteredBy: asked.broughtBy }),
  ...handedInOf(asked),
  ...counted,
  ...(letter && { letter }),
});

/** What is kept as words: the name of whoever is complained of is nobody's business but the case's. */
function wordsOf(asked: Asked) {
  const { description, complainedOfPerson: name } = asked;
  const letter = letterOf(asked);
  return {
    description,
    ...(name !== undefined && { complainedOfPerson: name }),
    ...(letter && { letter: { sender: letter.sender, number: letter.number, date: letter.date } }),
  };
}
