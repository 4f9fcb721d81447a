/** The inbox rows of a case (R17): one in its unit's list, one in its expert's. Whole rows, built from the fold alone. */

import type { BuildViews, View } from "../../shared/journal/views.ts";
import { type CaseState, holder, type Stage } from "./journal.ts";

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

export const unitList = (unit: string): string => `unit#${unit}`;
export const expertList = (username: string): string => `expert#${username}`;

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

/** Oldest first; an answered case leaves the lists, its rows stay to be overwritten. */
export const buildCaseViews: BuildViews<CaseState> = (id, version, state) => {
  const data = rowOf(id, state);
  if (!data) return [];
  const open = state.stage !== "answered";
  const order = `${data.registeredAt}#${id}`;
  const row = (name: string, list: string | undefined): View<InboxRow> => ({
    id: `case#${id}#${name}`,
    version,
    ...(open && list !== undefined && { list, order }),
    data,
  });
  const unit = row("unit", unitList(holder(state)));
  // Once some expert had it, their row is there to be overwritten; before that, nobody pays for it.
  if (!state.hops.some(({ accepted }) => accepted)) return [unit];
  return [unit, row("expert", state.expert === undefined ? undefined : expertList(state.expert))];
};
