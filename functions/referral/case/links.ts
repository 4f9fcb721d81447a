/** Links between cases about the same matter (R14). Both cases record each fact. */

import { caseLinked } from "../../../events/referral/case-linked.v1.ts";
import { caseUnlinked } from "../../../events/referral/case-unlinked.v1.ts";
import { similarAnswered } from "../../../events/referral/similar-answered.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { type Announces, always, open, type Transitions } from "./subject.ts";

export interface Link extends Mark {
  /** The tracking code of the other case. A case that is one part of a divided request has no links. */
  readonly case: string;
  readonly reason: DocumentId;
  /** Set when this case's applicant was told that the other case is answered. */
  readonly answered?: true;
}

export interface WithLinks {
  readonly links: readonly Link[];
}

export const begins: WithLinks = { links: [] };

export type LinkFact =
  /** `reason`: a document of the case in which the link was made or undone. Both cases refer to the same document. */
  | { readonly type: "linked"; readonly to: string; readonly reason: DocumentId }
  | { readonly type: "unlinked"; readonly to: string; readonly reason: DocumentId }
  /** A linked case was answered while this one was open. There is one such fact for each link. */
  | { readonly type: "similar-answered"; readonly of: string };

export const transitions = {
  link: { by: "staff", action: "link-case", from: always, fact: "linked", to: always, untold: true },
  unlink: { by: "staff", action: "unlink-case", from: always, fact: "unlinked", to: always, untold: true },
  "hear-similar": { by: "system", from: open, fact: "similar-answered", to: open },
} as const satisfies Transitions<LinkFact>;

export const quiet: readonly LinkFact["type"][] = ["linked", "unlinked", "similar-answered"];

/** An undone link is removed from the state; the journal keeps its facts. */
export const folds: Folds<LinkFact, WithLinks> = {
  linked: ({ links }, { to, reason }, row) => ({ links: [...links, { case: to, ...mark(row), reason }] }),
  unlinked: ({ links }, { to }) => ({ links: links.filter((link) => link.case !== to) }),
  "similar-answered": ({ links }, { of }) => ({
    links: links.map((link) => (link.case === of ? { ...link, answered: true } : link)),
  }),
};

export const announces: Announces<LinkFact, WithLinks> = {
  linked: (_, { case: code, at }) => [caseLinked.of({ case: code, at })],
  unlinked: (_, { case: code, at }) => [caseUnlinked.of({ case: code, at })],
  "similar-answered": (_, { case: code, at }) => [similarAnswered.of({ case: code, at })],
};
