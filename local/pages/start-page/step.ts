/** A step of a guided tour, in both languages. */
import { quoted } from "./labels.ts";
import type { Bilingual } from "./language.ts";

export type Opens =
  | { readonly kind: "pages"; readonly path: string }
  /** The desk, signed in as a demo person. */
  | { readonly kind: "desk"; readonly path: string; readonly as: string }
  | { readonly kind: "messages" }
  /** The day of the next meeting at the desk; moves the clock there when the tour is at the door. */
  | { readonly kind: "meeting"; readonly at: "door" | "minutes"; readonly as: string };

export interface Step {
  readonly name: Bilingual;
  readonly opens: Opens;
  readonly does: Bilingual;
  readonly look: Bilingual;
  /** What to do when a page does not show the expected data, because steps were skipped or are long past. */
  readonly otherwise?: Bilingual;
  /** What to type: the field's label and the text. */
  readonly fill?: readonly (readonly [Bilingual, Bilingual])[];
  /** Whether the step needs a one-time code, which the list of messages shows. */
  readonly needsCode?: boolean;
}

export interface Tour {
  readonly key: "citizen" | "desk" | "meeting";
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly steps: readonly Step[];
}

/** A sentence in both languages, with labels of the screens in quotation marks. */
export const sentence = (fa: (q: Quoted) => string, en: (q: Quoted) => string): Bilingual => ({
  fa: fa(quoted("fa")),
  en: en(quoted("en")),
});

type Quoted = ReturnType<typeof quoted>;

/** All people of the demo organisation whom a step signs in. */
export const peopleOf = (tours: readonly Tour[]): readonly string[] => [
  ...new Set(tours.flatMap(({ steps }) => steps.flatMap(({ opens }) => ("as" in opens ? [opens.as] : [])))),
];
