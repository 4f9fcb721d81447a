/**
 * What intake reports of the applicant: consent to be known (C15), authority document (C11) and group members (C10).
 */

import { authorityHeard } from "../../../events/referral/authority-heard.v1.ts";
import { consentHeard } from "../../../events/referral/consent-heard.v1.ts";
import { memberHeard } from "../../../events/referral/member-heard.v1.ts";
import type { Folds, Mark } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { AttachmentTold } from "./attachments.ts";
import type { CaseCore } from "./core.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/**
 * The applicant's latest choice whether the units may know the applicant's identity and read the applicant's texts
 * (C15). `given`: false until the applicant consents. `sequence`: the version of the request's journal that recorded
 * the choice; 0 before any choice.
 */
export interface Consent {
  readonly given: boolean;
  readonly sequence: number;
  /** The clerk who entered the choice for the applicant, and the time (C6). */
  readonly entered?: Mark;
}

/**
 * A person who joined or left the group, as intake reported it in version `sequence` of its journal (C10). `name`:
 * absent when the person left.
 */
export interface MemberTold {
  readonly person: string;
  readonly sequence: number;
  readonly name?: DocumentId;
}

export interface WithApplicant {
  /** Set when the applicant asked to stay hidden from the units (C15). */
  readonly hidden?: Consent;
  /** The clerk who first saw the authority document after the registration, and the time (C11). */
  readonly authoritySeen?: Mark;
  /** The latest report of each person who ever joined the group; absent while no person has (C10). */
  readonly members?: readonly (MemberTold & { readonly at: string })[];
}

export type ApplicantFact =
  | ({ readonly type: "consent-heard" } & Consent)
  /** The clerk `by` has seen the authority document (C11). */
  | { readonly type: "authority-heard"; readonly by: string }
  | ({ readonly type: "member-heard" } & MemberTold);

export const transitions = {
  "hear-consent": { by: "applicant", from: always, fact: "consent-heard", to: always },
  "hear-authority": { by: "applicant", from: always, fact: "authority-heard", to: always },
  "hear-member": { by: "applicant", from: always, fact: "member-heard", to: always },
} as const satisfies Transitions<ApplicantFact>;

export const folds: Folds<ApplicantFact, WithApplicant> = {
  "consent-heard": (_, { type: __, ...hidden }) => ({ hidden }),
  "authority-heard": (_, { by }, { at }) => ({ authoritySeen: { at, by } }),
  "member-heard": ({ members = [] }, told, { at }) => ({
    members: [...members.filter(({ person }) => person !== told.person), { ...told, at }],
  }),
};

export const announces: Announces<ApplicantFact, WithApplicant> = {
  "consent-heard": ({ given }, { case: code, at }) => [consentHeard.of({ case: code, given, at })],
  "authority-heard": (_, { case: code, at }) => [authorityHeard.of({ case: code, at })],
  "member-heard": (_, { case: code, at }) => [memberHeard.of({ case: code, at })],
};

/**
 * Whether the authority document is there (C11): `seen` by a clerk; `attached` as a file that was not refused; or
 * `none`. Undefined when the applicant does not act for another person.
 * @param attachments of the whole request; a case that is one part of a divided request has no attachments.
 */
export function authorityOf(
  { request, authoritySeen }: Pick<CaseCore, "request"> & WithApplicant,
  attachments: readonly AttachmentTold[],
): "seen" | "attached" | "none" | undefined {
  if (!request?.representing) return undefined;
  if (authoritySeen || request.representing.seen) return "seen";
  const isThere = attachments.some(({ authority, stands }) => authority && stands !== "refused");
  return isThere ? "attached" : "none";
}

/** The present members of the group, in the order in which intake reported them (C10). */
export const membersOf = ({ members = [] }: WithApplicant): NonNullable<WithApplicant["members"]> =>
  members.filter(({ name }) => name !== undefined);
