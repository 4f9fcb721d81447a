/**
 * The inbox rows of a case (R17): whole rows, built from the fold alone. A case stands in the list of its unit, in its
 * expert's, in that of each unit that held it before, and in the one of all cases; open and answered ones apart.
 */

import type { BuildViews, View } from "../../shared/journal/views.ts";
import { type CaseState, formerUnits, holder, type Stage } from "./case-state.ts";

export interface InboxRow {
  readonly case: string;
  /** Of the last row by a person: what a bulk step is decided on (R16). */
  readonly version: number;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly stage: Exclude<Stage, "unknown">;
  readonly unit: string;
  readonly expert?: string;
  readonly registeredAt: string;
  /** When it came to the unit that holds it. */
  readonly receivedAt: string;
  readonly seen: boolean;
}

/** What a unit holds, and what somebody has in hand. */
export const unitList = (unit: string): string => `unit#${unit}`;
export const expertList = (username: string): string => `expert#${username}`;
/** Where an answered case stands instead: people work through the open ones, and look the others up. */
export const answeredOf = (list: string): string => `answered#${list}`;
/** What a unit held before, and what somebody wrote the draft of who did not have it in hand. */
export const formerList = (unit: string): string => `former#${unit}`;
export const authorList = (username: string): string => `author#${username}`;
export const allList = "all";

/** Oldest first, in every list: several can be read as one. */
export const orderOf = ({ registeredAt, case: code }: Pick<InboxRow, "registeredAt" | "case">): string =>
  `${registeredAt}#${code}`;

function rowOf(id: string, state: CaseState): InboxRow | undefined {
  const hop = state.hops.at(-1);
  const { stage } = state;
  if (!state.request || !hop || stage === "unknown") return undefined;
  const { kind, subject, province, registeredAt } = state.request;
  return {
    case: id,
    version: state.personVersion,
    kind,
    subject,
    ...(province !== undefined && { province }),
    stage,
    unit: hop.unit,
    ...(state.expert !== undefined && { expert: state.expert }),
    registeredAt,
    receivedAt: hop.receivedAt,
    seen: hop.seen !== undefined,
  };
}

/** Which rows a case has by now, and the list each stands in; without one it is there to be overwritten. */
function placesOf(state: CaseState): Readonly<Record<string, string | undefined>> {
  const { expert, draft, hops } = state;
  const unit = holder(state);
  const openOrAnswered = (list: string) => (state.stage === "answered" ? answeredOf(list) : list);
  const former = formerUnits(state).map((each) => [
    `former#${each}`,
    each === unit ? undefined : formerList(each),
  ]);
  return {
    unit: openOrAnswered(unitList(unit)),
    all: allList,
    // Nobody pays for a row of the expert's before there was one, or of another author's.
    ...(hops.some(({ accepted, assigned }) => accepted ?? assigned) && {
      expert: expert === undefined ? undefined : openOrAnswered(expertList(expert)),
    }),
    ...(state.otherAuthor && { author: draft && draft.by !== expert ? authorList(draft.by) : undefined }),
    ...Object.fromEntries(former),
  };
}

export const buildCaseViews: BuildViews<CaseState> = (id, version, state) => {
  const data = rowOf(id, state);
  if (!data) return [];
  return Object.entries(placesOf(state)).map(
    ([name, list]): View<InboxRow> => ({
      id: `case#${id}#${name}`,
      version,
      ...(list !== undefined && { list, order: orderOf(data) }),
      data,
    }),
  );
};
