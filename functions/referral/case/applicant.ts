/** What intake reports about the applicant: their consent (C15), authority document (C11) and group (C10). */

import { authorityHeard } from "../../../events/referral/authority-heard.v1.ts";
import { consentHeard } from "../../../events/referral/consent-heard.v1.ts";
import { memberHeard } from "../../../events/referral/member-heard.v1.ts";
import type { Folds, Mark } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { AttachmentTold } from "./attachments.ts";
import type { CaseCore } from "./core.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/**
 * Whether the units may know the applicant and read their words (C15): the applicant's latest choice, initially false.
 * `sequence`: the version of the request's journal that set it, 0 before the applicant chose.
 */
export interface Consent {
  readonly given: boolean;
  readonly sequence: number;
  /** Set when a clerk entered the choice for the applicant (C6). */
  readonly entered?: Mark;
}

/**
 * A member who joined or left the group, as intake reported it at `sequence` of its journal (C10). `name`: absent when they
 * left.
 */
export interface MemberTold {
  readonly person: string;
  readonly sequence: number;
  readonly name?: DocumentId;
}

export interface WithApplicant {
  /** Set when the applicant asked to stay hidden from the units (C15). */
  readonly hidden?: Consent;
  /** When a clerk first saw the authority document after registration (C11). */
  readonly authoritySeen?: Mark;
  /** The latest report about each member of the group, leavers included; absent while no one joined (C10). */
  readonly members?: readonly (MemberTold & { readonly at: string })[];
}

export type ApplicantFact =
  | ({ readonly type: "consent-heard" } & Consent)
  /** A clerk, `by`, was shown the authority document (C11). */
  | { readonly type: "authority-heard"; readonly by: string }
  | ({ readonly type: "member-heard" } & MemberTold);

export const transitions = {
  /** The applicant gave or withdrew consent (C15). */
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
 * The status of the authority document (C11): seen by a clerk, or sent as a file that was not refused. Undefined when the
 * applicant acts for themselves.
 * @param attachments of the request, because a part has none.
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

/** The present members of the group, in the order in which they were reported (C10). */
export const membersOf = ({ members = [] }: WithApplicant): NonNullable<WithApplicant["members"]> =>
  members.filter(({ name }) => name !== undefined);
