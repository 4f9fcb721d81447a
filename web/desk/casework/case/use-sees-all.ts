import { useDesk } from "../../app/shell/desk.tsx";

/** Whether this person sees every case: others see a part, or the case it is of, and a link would lead nowhere (R15). */
export const useSeesAll = (): boolean => useDesk().me.roles.includes("auditor");
