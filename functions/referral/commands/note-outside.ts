import { decideNoteOutside } from "../rules/outside.ts";
import { step } from "./frame/step.ts";

interface Noted {
  /** The number of the question in its case, from 1. */
  readonly number: number;
  /** The text of the letter, with its number and date. */
  readonly words: string;
}

/**
 * Enters the letter by which an outside body answered, also after its link expired (R7). The link then opens nothing.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `unknown-outside`, `outside-answered`,
 * `outside-revoked`.
 */
export const noteOutside = step({
  action: "note-outside",
  versionless: true,
  fact: "outside-answered",
  words: ({ words }: Noted) => ({ "outside-answer": words }),
  say: ({ number }, { document }) => ({ number, words: document("outside-answer") }),
  decide: (state, noted) => decideNoteOutside(state, noted),
  saidIn: ({ type: _, ...noted }) => noted,
});
