/** Decides which users are offered the calendar link of an official. Pure. */
import type { Desk } from "../../app/shell/desk.tsx";
import type { Official } from "../officials.ts";

type Me = Pick<Desk["me"], "username" | "roles" | "unit">;

/**
 * Whether the user may have the calendar link: the official and the coordinators of the official's unit may, a deputy
 * for a day may not (M13). The API checks this again.
 */
export const hasCalendarOf = ({ username, roles, unit }: Me, official: Official): boolean =>
  official.username === username || (roles.includes("coordinator") && unit.key === official.unit.key);

/** The link in a scheme that opens the calendar program of this device. */
export const forThisDevice = (url: string): string => url.replace(/^https?:/, "webcal:");
