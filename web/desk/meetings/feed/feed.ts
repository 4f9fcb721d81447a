/** Who may have an official's calendar. Pure. */
import type { Desk } from "../../app/shell/desk.tsx";
import type { Official } from "../officials.ts";

type Me = Pick<Desk["me"], "username" | "roles" | "unit">;

/** The official and the coordinators of their unit; a deputy for a day has none (M13). The API checks again. */
export const hasCalendarOf = ({ username, roles, unit }: Me, official: Official): boolean =>
  official.username === username || (roles.includes("coordinator") && unit.key === official.unit.key);

/** Opens the calendar program of this device. */
export const forThisDevice = (url: string): string => url.replace(/^https?:/, "webcal:");
