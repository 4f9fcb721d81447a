/** Chooses a user's tour, and remembers in the browser that the user closed it. Pure except for the storage. */
import type { Desk } from "../shell/desk.tsx";
import type { Slots } from "../sign-in/session.ts";
import type { TourRole } from "./tour.text.ts";

type Role = Desk["me"]["roles"][number];

/** The tour of each role. A user with several roles gets the first tour that matches. */
const tours: readonly (readonly [Role, TourRole])[] = [
  ["administrator", "administrator"],
  ["inspector", "inspector"],
  ["head", "head"],
  ["coordinator", "coordinator"],
  ["clerk", "clerk"],
  ["phone-operator", "clerk"],
  ["expert", "expert"],
  ["auditor", "auditor"],
];

export const tourOf = ({ roles }: Pick<Desk["me"], "roles">): TourRole | undefined =>
  tours.find(([role]) => roles.includes(role))?.[1];

const slotOf = (username: string): string => `peygir.tour.${username}`;

export const isTourOver = (slots: Slots, username: string): boolean =>
  slots.getItem(slotOf(username)) !== null;

/** Stores that this user closed the tour in this browser. */
export const endTour = (slots: Slots, username: string): void => slots.setItem(slotOf(username), "over");
