/** A step of staff on a case or on a meeting, as the desk offers it: a value without React, which programs read as well. */
import type * as z from "zod/mini";
import type { OperationSpec } from "../../../../shared/contracts/operation.ts";
import type { Words } from "../../../design/words.ts";

/** The unsent words of a step: `empty` before typing; `written` lists the typed texts and leaves out the choices. */
export interface Typed<T> {
  readonly empty: T;
  written(typed: T): readonly string[];
}

export const typed = <T>(empty: T, written: (typed: T) => readonly string[]): Typed<T> => ({
  empty,
  written,
});

export const oneText = typed("", (text) => [text]);

/** For a step without a text, whose choices are made in a moment. */
export const nothingTyped = typed("", () => []);

/** `Where` decides besides the person's rights whether a step is offered: a case, or a meeting and the time. */
export interface DeskStep<Where> {
  readonly operation: OperationSpec;
  /** Among the steps that are offered the lowest rank stands first, and is open. Tens leave room for a step between. */
  readonly rank: number;
  readonly words: Words<{ readonly name: string }>;
  readonly typed: Typed<unknown>;
  /** Whether it is offered to a person who may take it; always, when it does not say. */
  readonly offered?: (where: Where) => boolean;
}

/** A step that is one text and a button, and needs no form of its own. */
export interface OneText {
  readonly operation: OperationSpec & { readonly body: z.ZodMiniType };
  /** The field of the body. */
  readonly field: string;
  /** Characters. */
  readonly most: number;
  readonly words: Words<OneTextWords>;
}

export interface OneTextWords {
  /** Above the field. */
  readonly lead?: string;
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  readonly done: string;
}

/** The fields of the body that an operation takes. */
type FieldOf<O> = O extends { readonly body: infer Body extends z.ZodMiniType } ? keyof z.input<Body> : never;

/** A function that makes steps of one text, of a case or of a meeting. */
export const oneTextStepsOf =
  <Each extends DeskStep<never>>() =>
  <S extends Omit<Each, "typed"> & OneText>(
    step: S & { readonly field: FieldOf<S["operation"]> },
  ): S & { readonly typed: Typed<string> } => ({ ...step, typed: oneText });

/** By action. */
type Steps<Step extends string, Each> = Readonly<Record<Step, Each>>;

/** The names of the steps, the likeliest first. */
export const inOrder = <Step extends string>(
  steps: Steps<Step, Pick<DeskStep<never>, "rank">>,
): readonly Step[] => (Object.keys(steps) as Step[]).toSorted((a, b) => steps[a].rank - steps[b].rank);

/** The steps that are open to a person with these rights, the likeliest first. */
export const offeredOf = <Step extends string, Where>(
  steps: Steps<Step, Pick<DeskStep<Where>, "rank" | "offered">>,
  mayI: readonly string[],
  where: Where,
): readonly Step[] =>
  inOrder(steps).filter((step) => mayI.includes(step) && (steps[step].offered?.(where) ?? true));
