import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { DeskAction } from "../../../../shared/contracts/policy.ts";
import type { readDesk } from "../../../../shared/contracts/staff/desk.ts";
import { contextOf } from "../context-of.ts";

/** The user, their rights, and the units, people, kinds and subjects of the published directory. */
export type Desk = ReplyOf<typeof readDesk>["body"];

/** `useDesk` never returns undefined, because the shell renders a screen only after loading the user's desk. */
export const [DeskProvider, useDesk] = contextOf<Desk>("DeskProvider");

/** Whether the policy allows the user an action outside a case. The actions allowed on a case come with the case. */
export function useMayI(): (action: DeskAction) => boolean {
  const { mayI } = useDesk().me;
  return (action) => mayI.includes(action);
}
