import type { ReplyOf } from "../../../../../shared/contracts/operation.ts";
import type { readGuidance } from "../../../../../shared/contracts/staff/guidance.ts";

/** How often one guidance text was shown on one day in one channel. */
export type Count = ReplyOf<typeof readGuidance>["body"]["counts"][number];

export const total = (counts: readonly Count[]): number => counts.reduce((sum, { count }) => sum + count, 0);
