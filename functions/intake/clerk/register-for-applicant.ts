import type * as z from "zod/mini";
import type { registerForApplicant as contract } from "../../../shared/contracts/staff/desk-registration.ts";
import { defined } from "../../../shared/defined.ts";
import { isByInspection, staffMember } from "../../../shared/directory/lookups.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";
import { mayKnow } from "../access/clerk-access.ts";
import { firstReceipt, pinOf } from "../access/receipt-pin.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { registerRequest } from "../applicant/register-request/register-request.ts";
import type { RegistrationReceipt } from "../applicant/register-request/registration-receipt.ts";
import type { Known } from "../request/registration.ts";
import { partiesOf } from "../request/request-queries.ts";
import type { By } from "./clerk-command.ts";
import { letterMark, registeredBefore } from "./letter.ts";
import { registrationByClerk } from "./registration-by-clerk.ts";

type Asked = z.output<(typeof contract)["body"]>;
type Given = Extract<Asked["applicant"], { readonly type: "given" }>;

export type RegisteredAtDesk = RegistrationReceipt & {
  /** The receipt's PIN (C2); absent when the applicant has a mobile. */
  readonly pin?: string;
};

type Reply = RegisteredAtDesk | { readonly refused: Refusal };

/**
 * A clerk registers a request for an applicant at the desk or on the telephone, after reading the text back (C6). The
 * journal row names the clerk beside the applicant. The identity service records how the clerk identified the applicant
 * (R15). Rate limits and the block list do not apply at the desk (C17). The code of a receipt from a pre-printed pad
 * (C20) holds one request: a second clerk who enters it learns who was first and when.
 *
 * Refused: `unknown-choice`, `key-reused`; for paper `paper-day-ahead`, `paper-day-too-old`, and
 * `paper-registered-before` when another clerk entered the form (C7); for a letter `letter-registered-before` with the
 * earlier code (C19); for a receipt from a pre-printed pad `pad-code-…`; for a person just identified `pass-expired`
 * and `not-found` (also for an earlier request in which the clerk has a conflict of interest: R2).
 */
export async function registerForApplicant(deps: ClerkDeps, asked: Asked, by: By): Promise<Reply> {
  const { snapshot } = await deps.directory.current();
  if (isByInspection(snapshot, asked.kind)) return { refused: notItsForm };
  const who = await (asked.applicant.type === "known"
    ? knownAgain(deps, asked.applicant, by.clerk)
    : { applicant: givenNow(asked.applicant) });
  if ("refused" in who) return who;
  const { applicant: _, readBack: __, language = "fa", letter: given, ...matter } = asked;
  const letter = given && { ...given, mark: letterMark(await deps.secret.get(), given) };
  const entered = {
    ...{ ...matter, applicant: who.applicant, language, enteredBy: by.clerk },
    ...defined({ letter }),
  };
  const before = letter && (await registeredBefore(deps, letter.mark, by.clerk));
  const { id: pinKey } = await deps.pinKeys.current();
  const registration = { ...registrationByClerk(entered, by.key, before), pinKey };
  const result = await registerRequest(deps, registration);
  if (!result.registered) return { refused: await naming(deps, result.refusal, by.clerk) };
  if (asked.applicant.type === "given") await attest(deps, asked.applicant, by.clerk);
  if (!result.noMobile) return result;
  const pin = await pinOf(deps.pinKeys, result.code, firstReceipt(result.pinKey));
  return { ...result, ...defined({ pin }) };
}

/** S3: the refusal of an emergency in this form. Emergencies have their own form, with the fields that inspection needs. */
const notItsForm: Refusal = { code: "unknown-choice", details: { fields: "kind" } };

/**
 * Adds to the refusal the name of the colleague who entered the paper first (C20, C7), but hides a request that accuses
 * this clerk (R2).
 */
async function naming(deps: ClerkDeps, refusal: Refusal, clerk: string): Promise<Refusal> {
  const { by, code } = refusal.details ?? {};
  if (!named.includes(refusal.code) || by === undefined) return refusal;
  const { snapshot } = await deps.directory.current();
  if (code !== undefined) {
    const request = String(code);
    const { state } = await deps.requests.load(request);
    if (!mayKnow(snapshot, partiesOf(request, state), clerk, deps.now())) return { code: "key-reused" };
  }
  const { fa = by, en = by } = staffMember(snapshot, String(by))?.name ?? {};
  return { ...refusal, details: { ...refusal.details, fa, en } };
}

const named: readonly string[] = ["pad-code-used", "paper-registered-before"];

type Who = { readonly applicant: Applicant | Known } | { readonly refused: Refusal };

/** Takes the applicant from the earlier request `as`, which must belong to the person whom this clerk identified. */
async function knownAgain(
  { passes, requests, directory, now }: ClerkDeps,
  { pass, as }: { readonly pass: string; readonly as: string },
  clerk: string,
): Promise<Who> {
  const passed = await passes.open(pass, now());
  if (passed?.clerk !== clerk) return { refused: { code: "pass-expired" } };
  const { person, seen } = passed;
  const [{ state }, { snapshot }] = await Promise.all([requests.load(as), directory.current()]);
  const theirs = state.registration?.person === person;
  return theirs && mayKnow(snapshot, partiesOf(as, state), clerk, now())
    ? { applicant: { as, person, seen } }
    : { refused: { code: "not-found" } };
}

function givenNow({ identity, seen, fullName, mobile, landline, email, postalCode }: Given): Applicant {
  const number = "number" in identity ? identity.number : undefined;
  return {
    fullName,
    identityType: identity.type,
    ...defined({ identityNumber: number, mobile, landline, email, postalCode }),
    contactBy: mobile === undefined && email !== undefined ? "email" : "sms",
    ...(number !== undefined && seen !== "nothing" && { seen }),
  };
}

async function attest(
  { identity: at, directory }: ClerkDeps,
  { identity, seen }: Given,
  clerk: string,
): Promise<void> {
  if (!("number" in identity) || seen === "nothing") return;
  const { number } = await directory.current();
  const who = { identityType: identity.type, identityNumber: identity.number };
  await at.attest({ ...who, seen, by: clerk, directory: number });
}
