import { createContext, useContext } from "react";
import type { DeskAction } from "../../../../shared/contracts/actions.ts";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { readDesk } from "../../../../shared/contracts/staff/desk.ts";

/** Who sits here, what they may do, and what there is to choose from, by the directory in force. */
export type Desk = ReplyOf<typeof readDesk>["body"];

const Context = createContext<Desk | undefined>(undefined);
export const DeskProvider = Context.Provider;

/** Known on every screen: the shell shows none before it knows. */
export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error("No DeskProvider around");
  return desk;
}

/** Whether the policy lets this person do what concerns no single case; a case says by itself what one may do with it. */
export function useMayI(): (action: DeskAction) => boolean {
  const { mayI } = useDesk().me;
  return (action) => mayI.includes(action);
}
