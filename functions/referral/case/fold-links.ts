/** How links between cases fold (R14). One that was undone is gone; that it was there is in the journal. */

import type { RowHead } from "../../../shared/journal/journal.ts";
import type { CaseState } from "./case-state.ts";
import type { LinkFact } from "./link-facts.ts";

type FactOf<Type extends LinkFact["type"]> = Extract<LinkFact, { readonly type: Type }>;

export const linkFolds: {
  readonly [Type in LinkFact["type"]]: (state: CaseState, fact: FactOf<Type>, row: RowHead) => CaseState;
} = {
  linked: (state, { to, reason }, { at, actor }) => ({
    ...state,
    links: [...state.links, { case: to, at, by: actor.slice(actor.indexOf(":") + 1), reason }],
  }),
  unlinked: (state, { to }) => ({ ...state, links: state.links.filter((link) => link.case !== to) }),
  "similar-answered": (state, { of }) => ({
    ...state,
    links: state.links.map((link) => (link.case === of ? { ...link, answered: true } : link)),
  }),
};
