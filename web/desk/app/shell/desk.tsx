import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { DeskAction } from "../../../../shared/contracts/policy.ts";
import type { readDesk } from "../../../../shared/contracts/staff/desk.ts";
import { contextOf } from "../context-of.ts";

/** Who sits here, what they may do, and what there is to choose from, by the directory in force. */
export type Desk = ReplyOf<typeof readDesk>["body"];

/** Known on every screen: the shell shows none before it knows. */
export const [DeskProvider, useDesk] = contextOf<Desk>("DeskProvider");

/** Whether the policy lets this person do what concerns no single case; a case says by itself what one may do with it. */
export function useMayI(): (action: DeskAction) => boolean {
  const { mayI } = useDesk().me;
  return (action) => mayI.includes(action);
}
