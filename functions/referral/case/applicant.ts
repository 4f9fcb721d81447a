/** Who asks: what intake tells of the applicant's consent (C15), their authority document (C11) and their group (C10). */

import { authorityHeard } from "../../../events/referral/authority-heard.v1.ts";
import { consentHeard } from "../../../events/referral/consent-heard.v1.ts";
import { memberHeard } from "../../../events/referral/member-heard.v1.ts";
import type { Folds, Mark } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { AttachmentTold } from "./attachments.ts";
import type { CaseCore } from "./core.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/**
 * C15: whether the applicant lets the units know who they are and read their words, as they said last; false to begin with.
 * `sequence`: of that in the journal of their request, 0 before they said anything.
 */
export interface Consent {
  readonly given: boolean;
  readonly sequence: number;
  /** C6: when a clerk entered it for the applicant. */
  readonly entered?: Mark;
}

/** C10: somebody who joined or left, as intake said at `sequence` of its journal. `name`: where it stands; none of who left. */
export interface MemberTold {
  readonly person: string;
  readonly sequence: number;
  readonly name?: DocumentId;
}

export interface WithApplicant {
  /** C15: the applicant asked that the units do not know who they are, and what they said of it last. */
  readonly hidden?: Consent;
  /** C11: a clerk saw the authority document since it was registered. */
  readonly authoritySeen?: Mark;
  /** C10: who joined or left the group, by what was heard of each last; absent while nobody has. */
  readonly members?: readonly (MemberTold & { readonly at: string })[];
}

export type ApplicantFact =
  | ({ readonly type: "consent-heard" } & Consent)
  /** C11: a clerk was shown the authority document. `by`: the clerk. */
  | { readonly type: "authority-heard"; readonly by: string }
  | ({ readonly type: "member-heard" } & MemberTold);

export const transitions = {
  /** C15: that the units may know who they are, or may not any more. */
  "hear-consent": { by: "applicant", from: always, fact: "consent-heard", to: always },
  /** C11: that a clerk was shown the authority document. */
  "hear-authority": { by: "applicant", from: always, fact: "authority-heard", to: always },
  /** C10: that somebody joined the group or left it. */
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
 * C11: how the authority document stands: a clerk saw it, or a file was sent as it and not refused; nothing where the applicant
 * asks for themselves. @param attachments the request's: a part has none of its own.
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

/** C10: who have joined and not left, in the order in which that was heard. */
export const membersOf = ({ members = [] }: WithApplicant): NonNullable<WithApplicant["members"]> =>
  members.filter(({ name }) => name !== undefined);
