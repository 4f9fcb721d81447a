/** A step of a guided tour, in both languages. */
import { quoted } from "./labels.ts";
import type { Bilingual } from "./language.ts";

export type Opens =
  | { readonly kind: "pages"; readonly path: string }
  /** The desk, signed in as a demo person. */
  | { readonly kind: "desk"; readonly path: string; readonly as: string }
  | { readonly kind: "messages" }
  /** The day of the next meeting at the desk; moves the clock there when the tour has come to the door. */
  | { readonly kind: "meeting"; readonly at: "door" | "minutes"; readonly as: string };

export interface Step {
  readonly name: Bilingual;
  readonly opens: Opens;
  readonly does: Bilingual;
  readonly look: Bilingual;
  /** What to do when a page does not show what the step is about: the steps were taken out of order, or long ago. */
  readonly otherwise?: Bilingual;
  /** What to type: the field's label and the words. */
  readonly fill?: readonly (readonly [Bilingual, Bilingual])[];
  /** The step needs a one-time code, which the list of messages shows. */
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

/** Everybody of the demo organisation whom a step signs in. */
export const peopleOf = (tours: readonly Tour[]): readonly string[] => [
  ...new Set(tours.flatMap(({ steps }) => steps.flatMap(({ opens }) => ("as" in opens ? [opens.as] : [])))),
];
