/** The columns of the duty report, in order (M15). Pure. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { readDuty } from "../../../../shared/contracts/staff/meeting-duty.ts";

type Duty = ReplyOf<typeof readDuty>["body"]["officials"][number];

export const names = [
  ...(["held", "ahead", "cancelled"] as const),
  ...(["requests", "meetings", "applicant", "organisation", "orders", "kept"] as const),
] as const;

export type Figures = Readonly<Record<(typeof names)[number], number>>;

export const figuresOf = ({ days, absences, requests, meetings, orders, kept }: Duty): Figures => ({
  ...days,
  ...absences,
  ...{ requests, meetings, orders, kept },
});

export const totalOf = (all: readonly Figures[]): Figures =>
  Object.fromEntries(
    names.map((name) => [name, all.reduce((sum, one) => sum + one[name], 0)]),
  ) as unknown as Figures;
