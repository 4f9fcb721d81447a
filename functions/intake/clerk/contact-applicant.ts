import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Noted } from "../applicant/applicant-command.ts";
import { decideContactApplicant } from "../rules/rules-follow-up.ts";
import { type By, clerksStep, type Opened } from "./clerk-command.ts";

/** What the clerk and the applicant discussed, and the call that the clerk promised. */
export interface Contact extends Opened {
  readonly how: "phone" | "in-person";
  readonly words?: string | undefined;
  /** `day`: ISO; `time`: such as `09:20`; both in Tehran. */
  readonly call?: { readonly day: string; readonly time: string; readonly reason: string } | undefined;
}

/**
 * Records that a clerk spoke with an applicant whom the clerk identified within the last ten minutes, and perhaps
 * promised a call. The case shows the contact, and its assignee makes the call (R19). The request is hidden from an
 * accused clerk and from a deputy of the accused (R2).
 *
 * Refused: `pass-expired`, `not-found`, `call-not-ahead`, `contacts-full`, `key-reused`.
 */
export async function contactApplicant(
  deps: ClerkDeps,
  { request, pass, ...said }: Contact,
  by: By,
): Promise<Noted> {
  const { how, words, call } = said;
  const stepped = await clerksStep(deps, { request, pass }, by, {
    name: "contact-applicant",
    input: said,
    // The stored form that referral reads: the contact as an object with `words`, the reason for the call as a plain
    // string.
    words: { ...(words !== undefined && { contact: { words } }), ...(call && { call: call.reason }) },
    decide: (state, { document, at }) => {
      const contacted = {
        ...{ how, by: by.clerk },
        ...(words !== undefined && { words: document("contact") }),
        ...(call && { call: { due: momentOfTehran(call.day, call.time), reason: document("call") } }),
      };
      return decideContactApplicant(state, contacted, at);
    },
  });
  return "refused" in stepped ? stepped : { at: stepped.state.contacts.at(-1)?.at ?? stepped.at };
}
