/** Which tour a person gets, and whether this browser has shown it to them. Pure but for the slots. */
import type { Desk } from "../shell/desk.tsx";
import type { Slots } from "../sign-in/session.ts";
import type { TourRole } from "./tour.text.ts";

type Role = Desk["me"]["roles"][number];

/** By the role that says most of a person's day: a person with several roles gets one tour. */
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

/** Never again for this person in this browser. */
export const endTour = (slots: Slots, username: string): void => slots.setItem(slotOf(username), "over");
