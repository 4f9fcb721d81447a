import type { ReactNode } from "react";

interface FormOfStepProps<Words, Step extends keyof Words> {
  readonly step: Step;
  readonly forms: { readonly [Each in Step]: (props: { readonly kept: Words[Each] }) => ReactNode };
  /** The unsent input of each step, keyed by action. */
  readonly words: Words;
}

/** Renders the form of a step with its unsent text. */
export function FormOfStep<Words, Step extends keyof Words>({
  step,
  forms,
  words,
}: FormOfStepProps<Words, Step>) {
  const Form: (props: { readonly kept: Words[Step] }) => ReactNode = forms[step];
  return <Form kept={words[step]} />;
}
