/** Whose calendar is whose to have. Pure. */
import type { Desk } from "../../app/shell/desk.tsx";
import type { Official } from "../officials.ts";

type Me = Pick<Desk["me"], "username" | "roles" | "unit">;

/** The official themselves, and the coordinators of their unit: who stands in for a day has none (M13). The API asks again. */
export const hasCalendarOf = ({ username, roles, unit }: Me, official: Official): boolean =>
  official.username === username || (roles.includes("coordinator") && unit.key === official.unit.key);

/** What the calendar program of this device opens by itself. */
export const forThisDevice = (url: string): string => url.replace(/^https?:/, "webcal:");
