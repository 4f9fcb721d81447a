/**
 * The placeholders of prepared texts for answers (R21). The desk fills in those that the case decides; the author of
 * the answer replaces the others by hand. No placeholder stands for the applicant's name or form of address, since the
 * page of a case does not have them: each look at them is recorded (R15). Pure.
 */

import { placesKept, placesShown } from "../notices/place-names.ts";
import type { Language } from "./language.ts";
import { placesIn } from "./notice-texts.ts";

/** The placeholders that the desk fills in. `office`: the unit of the person who writes the answer. */
export const filledPlaces = ["code", "date", "registered", "unit", "office", "subject", "kind"] as const;

/** The placeholders that the author of the answer replaces. */
const handPlaces = ["done", "law", "amount", "place", "reason", "contact", "until"] as const;

export const blockPlaces: readonly string[] = [...filledPlaces, ...handPlaces];

/**
 * Replaces the Persian names of placeholders in prepared texts by the stored English names.
 * @param own the section as written. A value of another shape is returned unchanged, since later checks refuse it.
 */
export const withBlockPlacesKept = (own: unknown): unknown =>
  Array.isArray(own) ? own.map((entry) => (isRecord(entry) ? { ...entry, ...textKept(entry) } : entry)) : own;

const textKept = ({ text }: Readonly<Record<string, unknown>>) =>
  isRecord(text) && typeof text["fa"] === "string" ? { text: { ...text, fa: placesKept(text["fa"]) } } : {};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The text with the values of the placeholders. A placeholder without a value stays, in Persian with its Persian name,
 * so that the author sees what is left to write.
 */
export const filledBlock = (
  text: string,
  values: Readonly<Partial<Record<string, string>>>,
  language: Language,
): string => {
  const filled = text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  return language === "fa" ? placesShown(filled) : filled;
};

/** The known placeholders that are left in a text, each once, by their English names. */
export const unfilledIn = (text: string): readonly string[] => [
  ...new Set(placesIn(placesKept(text)).filter((place) => blockPlaces.includes(place))),
];
