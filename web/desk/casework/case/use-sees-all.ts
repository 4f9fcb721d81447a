import { useDesk } from "../../app/shell/desk.tsx";

/**
 * Whether the user may see every case. Other users may see only a part of a case, so a link to the whole could fail
 * (R15).
 */
export const useSeesAll = (): boolean => useDesk().me.roles.includes("auditor");
