/** A step of a guided tour, in both languages. */
import { quoted } from "./labels.ts";
import type { Bilingual } from "./language.ts";

export type Opens =
  | { readonly kind: "pages"; readonly path: string }
  /** A page of the desk, where the browser is signed in as a demo person. */
  | { readonly kind: "desk"; readonly path: string; readonly as: string }
  | { readonly kind: "messages" }
  /**
   * The desk's page of the next meeting: in the step in which the citizen arrives (`door`) or the minutes are
   * written. For `door`, the clock is moved to the time of the meeting.
   */
  | { readonly kind: "meeting"; readonly at: "door" | "minutes"; readonly as: string };

export interface Step {
  readonly name: Bilingual;
  readonly opens: Opens;
  readonly does: Bilingual;
  readonly look: Bilingual;
  /**
   * What the user can do when the page lacks the expected data, because they skipped steps or did them long
   * ago.
   */
  readonly otherwise?: Bilingual;
  /** What the user types: pairs of a field's label and the text. */
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

/** Makes a sentence in both languages; `q` has the labels of the screens in quotation marks. */
export const sentence = (fa: (q: Quoted) => string, en: (q: Quoted) => string): Bilingual => ({
  fa: fa(quoted("fa")),
  en: en(quoted("en")),
});

type Quoted = ReturnType<typeof quoted>;

/** Returns all people of the demo organisation whom a step signs in. */
export const peopleOf = (tours: readonly Tour[]): readonly string[] => [
  ...new Set(tours.flatMap(({ steps }) => steps.flatMap(({ opens }) => ("as" in opens ? [opens.as] : [])))),
];
