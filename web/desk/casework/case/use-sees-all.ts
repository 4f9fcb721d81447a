import { useDesk } from "../../app/shell/desk.tsx";

/** Whether the user sees every case; others may see only a part, and a link to the whole would fail (R15). */
export const useSeesAll = (): boolean => useDesk().me.roles.includes("auditor");
