import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Noted } from "../applicant/applicant-command.ts";
import { decideContactApplicant } from "../rules/rules-follow-up.ts";
import { type By, clerksStep, type Opened } from "./clerk-command.ts";

/** The words of the contact, and the call that the clerk promised. */
export interface Contact extends Opened {
  readonly how: "phone" | "in-person";
  readonly words?: string | undefined;
  /** `day`: ISO, `time`: `09:20`, both in Tehran. */
  readonly call?: { readonly day: string; readonly time: string; readonly reason: string } | undefined;
}

/**
 * Records that a clerk spoke with an applicant whom they identified within the last ten minutes, and perhaps promised a
 * call; the case learns it, and its assignee calls (R19). The request is hidden from an accused clerk and from a deputy of
 * the accused (R2).
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
    // The shape that referral reads: the contact as its own, the reason as a text.
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
