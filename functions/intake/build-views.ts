/** The lists a request stands in: of its person, and of its person with the same mobile (C14, R15). Statuses, no words. */

import { isUnconcerned, type Parties } from "../../shared/domain/conflict-of-interest.ts";
import type { BuildViews, View } from "../../shared/journal/views.ts";
import type { RequestState } from "./request-state.ts";
import { partiesOf } from "./standing.ts";
import { type Status, statusOf } from "./status.ts";

/** Every request of a person: for the clerk who sees their document, and for who signed in by an identity provider. */
export const personList = (person: string): string => `person#${person}`;
/** Their requests with one mobile: for who signed in by a one-time code. A SIM may be reassigned, an identity misused. */
export const mineList = (person: string, contact: string): string => `mine#${person}#${contact}`;

/** A line of a list. Who is complained of is there for whether a clerk may see it (R2); absent when nobody is. */
export interface Listed extends Status {
  readonly complainedOf?: Parties;
}

/** Lists are read from their beginning; the newest has the smallest number. */
const farAhead = 9_999_999_999_999;
const newestFirst = (at: string): string => String(farAhead - Date.parse(at)).padStart(13, "0");

export const buildRequestViews: BuildViews<RequestState> = (id, version, state) => {
  const { registration } = state;
  if (!registration) return [];
  const { person, contact, at } = registration;
  const order = `${newestFirst(at)}#${id}`;
  const parties = partiesOf(id, state);
  const data = { ...statusOf(id, state), ...(!isUnconcerned({ parties }) && { complainedOf: parties }) };
  const row = (name: string, list: string): View<Listed> => ({
    id: `request#${id}#${name}`,
    version,
    list,
    order,
    data,
  });
  const ofPerson = row("person", personList(person));
  return contact === undefined ? [ofPerson] : [ofPerson, row("mine", mineList(person, contact))];
};
