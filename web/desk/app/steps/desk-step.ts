/** A step of staff on a case or meeting, as plain data without React, so that programs can read it too. */
import type * as z from "zod/mini";
import type { OperationSpec } from "../../../../shared/contracts/operation.ts";
import type { Words } from "../../../design/words.ts";

/** The unsent input of a step: `empty` before typing; `written` lists the typed texts without the choices. */
export interface Typed<T> {
  readonly empty: T;
  written(typed: T): readonly string[];
}

export const typed = <T>(empty: T, written: (typed: T) => readonly string[]): Typed<T> => ({
  empty,
  written,
});

export const oneText = typed("", (text) => [text]);

/** For a step without texts, whose choices are quickly made again. */
export const nothingTyped = typed("", () => []);

/** `Where` is the case, or the meeting and the time, that decides with the user's rights whether a step is offered. */
export interface DeskStep<Where> {
  readonly operation: OperationSpec;
  /** The offered step with the lowest rank is first and open. Ranks go in tens to leave room between. */
  readonly rank: number;
  readonly words: Words<{ readonly name: string }>;
  readonly typed: Typed<unknown>;
  /** Whether the step is offered to a user with the right to it; always, when absent. */
  readonly offered?: (where: Where) => boolean;
}

/** A step with one text and a button, which needs no form of its own. */
export interface OneText {
  readonly operation: OperationSpec & { readonly body: z.ZodMiniType };
  /** Field of the body. */
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

/** Fields of the operation's body. */
type FieldOf<O> = O extends { readonly body: infer Body extends z.ZodMiniType } ? keyof z.input<Body> : never;

/** Makes one-text steps of a case or meeting. */
export const oneTextStepsOf =
  <Each extends DeskStep<never>>() =>
  <S extends Omit<Each, "typed"> & OneText>(
    step: S & { readonly field: FieldOf<S["operation"]> },
  ): S & { readonly typed: Typed<string> } => ({ ...step, typed: oneText });

/** By action. */
type Steps<Step extends string, Each> = Readonly<Record<Step, Each>>;

/** Names of the steps, the likeliest first. */
export const inOrder = <Step extends string>(
  steps: Steps<Step, Pick<DeskStep<never>, "rank">>,
): readonly Step[] => (Object.keys(steps) as Step[]).toSorted((a, b) => steps[a].rank - steps[b].rank);

/** The steps open to a user with these rights, the likeliest first. */
export const offeredOf = <Step extends string, Where>(
  steps: Steps<Step, Pick<DeskStep<Where>, "rank" | "offered">>,
  mayI: readonly string[],
  where: Where,
): readonly Step[] =>
  inOrder(steps).filter((step) => mayI.includes(step) && (steps[step].offered?.(where) ?? true));
