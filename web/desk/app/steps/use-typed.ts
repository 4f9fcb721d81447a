import { type UnsentWords, useUnsent } from "../unsent/use-unsent.ts";
import { type DeskStep, inOrder, type Typed } from "./desk-step.ts";

type Steps = Readonly<Record<string, Pick<DeskStep<never>, "rank" | "typed">>>;

/** The props of a step's form: its unsent input. */
export interface FormProps<Step extends Pick<DeskStep<never>, "typed">> {
  readonly kept: UnsentWords<Step["typed"] extends Typed<infer T> ? T : never>;
}

/** The unsent input of each step, keyed by action. */
export type TypedFor<All extends Steps> = { readonly [Step in keyof All]: FormProps<All[Step]>["kept"] };

/**
 * Keeps the unsent input of every step (R16). The screen calls this hook, so the input stays when the form of one step
 * closes.
 */
export function useTyped<const All extends Steps>(steps: All, of: string): TypedFor<All> {
  const kept = Object.entries(steps).map(([step, { typed }]) => {
    // biome-ignore lint/correctness/useHookAtTopLevel: the list of steps never changes, so the hooks keep their order
    return [step, useUnsent(`${step}:${of}`, typed.empty)];
  });
  return Object.fromEntries(kept) as TypedFor<All>;
}

interface Left<Step> {
  readonly step: Step;
  readonly texts: readonly string[];
  readonly drop: () => void;
}

/** The texts typed for steps that are no longer offered; the user can copy or discard them. */
export const leftOf = <All extends Steps>(
  steps: All,
  words: TypedFor<All>,
  offered: readonly (keyof All)[],
): readonly Left<keyof All & string>[] =>
  inOrder<keyof All & string>(steps)
    .filter((step) => !offered.includes(step))
    .map((step) => ({ step, texts: textsOf(steps[step], words[step].value), drop: words[step].forget }))
    .filter(({ texts }) => texts.length > 0);

const textsOf = (step: Steps[string] | undefined, value: unknown): readonly string[] =>
  step?.typed.written(value).filter((text) => text.trim() !== "") ?? [];
