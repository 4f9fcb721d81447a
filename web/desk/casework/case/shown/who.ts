/** The units and people that can be chosen as the accused (R2) or as owners of commitments (R11). Pure. */
import type { CaseView } from "../../../app/api/own-replies.ts";
import type { Desk } from "../../../app/shell/desk.tsx";
import type { Option } from "../../../ui/options.tsx";

type Say = (text: Desk["organisation"]) => string;
/** A unit or person, as the API takes them. */
export type Who = { readonly unit: string } | { readonly person: string };

const unit = (key: string): string => `unit:${key}`;
const person = (username: string): string => `person:${username}`;

/** A single key for a unit or person, for lists of options. */
export const keyOf = (who: Who): string => ("unit" in who ? unit(who.unit) : person(who.person));

/**
 * The unit or person of a key. When nothing is chosen, returns a unit with an empty key, which the API refuses with an
 * error at the field.
 */
export function whoOf(key: string): { unit: string } | { person: string } {
  const [of = "", name = ""] = key.split(":", 2);
  return of === "person" ? { person: name } : { unit: name };
}

/** All units and then all people of the organisation, as options; units outside the organisation are left out. */
export function whoCanBeNamed({ units, people }: Desk, say: Say): readonly Option[] {
  const names = new Map(units.map(({ key, name }) => [key, say(name)]));
  return [
    ...units.filter(({ outside }) => !outside).map(({ key, name }) => ({ key: unit(key), label: say(name) })),
    ...people.map((one) => ({
      key: person(one.username),
      label: say(one.name),
      note: names.get(one.unit) ?? one.unit,
    })),
  ];
}

/** The name of a unit or person, or the key when the directory no longer has that unit or person. */
export function nameOf(who: Who, { units, people }: Desk, say: Say): string {
  const found =
    "unit" in who
      ? units.find(({ key }) => key === who.unit)
      : people.find(({ username }) => username === who.person);
  return found ? say(found.name) : "unit" in who ? who.unit : who.person;
}

/** The keys of the accused units and people of a case. */
export const partiesOf = ({ parties }: CaseView): readonly string[] => [
  ...parties.units.map(({ key }) => unit(key)),
  ...parties.people.map(({ username }) => person(username)),
];

/** The chosen units and people as the body of `name-parties`. */
export function asParties(keys: readonly string[]): { units: string[]; people: string[] } {
  const all = keys.map(whoOf);
  return {
    units: all.flatMap((who) => ("unit" in who ? [who.unit] : [])),
    people: all.flatMap((who) => ("person" in who ? [who.person] : [])),
  };
}
