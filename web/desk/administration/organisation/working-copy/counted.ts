import type { ReplyOf } from "../../../../../shared/contracts/operation.ts";
import type { readGuidance } from "../../../../../shared/contracts/staff/guidance.ts";

/**
 * One day's count in one channel: how often applicants were told of another body, found guidance enough, or registered.
 */
export type Count = ReplyOf<typeof readGuidance>["body"]["counts"][number];

export const total = (counts: readonly Count[]): number => counts.reduce((sum, { count }) => sum + count, 0);
