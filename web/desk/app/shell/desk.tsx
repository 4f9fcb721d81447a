import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { DeskAction } from "../../../../shared/contracts/policy.ts";
import type { readDesk } from "../../../../shared/contracts/staff/desk.ts";
import { contextOf } from "../context-of.ts";

/** The user, their rights, and the options of the directory in force. */
export type Desk = ReplyOf<typeof readDesk>["body"];

/** Always known: the shell renders screens only after loading it. */
export const [DeskProvider, useDesk] = contextOf<Desk>("DeskProvider");

/** Whether the policy allows an action outside a single case; a case lists its own actions. */
export function useMayI(): (action: DeskAction) => boolean {
  const { mayI } = useDesk().me;
  return (action) => mayI.includes(action);
}
