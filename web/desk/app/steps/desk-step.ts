/** Describes a step of staff on a case or meeting as plain data without React, so that programs can read it too. */
import type * as z from "zod/mini";
import type { OperationSpec } from "../../../../shared/contracts/operation.ts";
import type { Words } from "../../../design/words.ts";

/**
 * The input of a step that the user has not sent yet. `empty` is the input before typing; `written` returns the typed
 * texts in it, without the choices.
 */
export interface Typed<T> {
  readonly empty: T;
  written(typed: T): readonly string[];
}

export const typed = <T>(empty: T, written: (typed: T) => readonly string[]): Typed<T> => ({
  empty,
  written,
});

export const oneText = typed("", (text) => [text]);

/**
 * The `typed` of a step without a text field. The step's choices are not stored, since the user can make them again
 * quickly.
 */
export const nothingTyped = typed("", () => []);

/**
 * A step on a case or meeting. `Where` holds the case, or the meeting and the time. `Where` and the user's rights
 * decide whether the step is offered.
 */
export interface DeskStep<Where> {
  readonly operation: OperationSpec;
  /**
   * The offered step with the lowest rank comes first and is open. Ranks are multiples of ten, to leave room between
   * them.
   */
  readonly rank: number;
  readonly words: Words<{ readonly name: string }>;
  readonly typed: Typed<unknown>;
  /** Whether the step is offered to a user who has the right to it; when absent, it is always offered. */
  readonly offered?: (where: Where) => boolean;
}

/** A step with one text field and a button. Such steps share one form. */
export interface OneText {
  readonly operation: OperationSpec & { readonly body: z.ZodMiniType };
  /** The name of the text's field in the body. */
  readonly field: string;
  /** The longest text, in characters. */
  readonly most: number;
  readonly words: Words<OneTextWords>;
}

export interface OneTextWords {
  /** The text above the field. */
  readonly lead?: string;
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  readonly done: string;
}

/** The names of the fields in the operation's body. */
type FieldOf<O> = O extends { readonly body: infer Body extends z.ZodMiniType } ? keyof z.input<Body> : never;

/**
 * Returns a function that defines a step of a case or meeting for which the user types only one text. The compiler checks
 * that `field` is a field of the operation's request body.
 */
export const oneTextStepsOf =
  <Each extends DeskStep<never>>() =>
  <S extends Omit<Each, "typed"> & OneText>(
    step: S & { readonly field: FieldOf<S["operation"]> },
  ): S & { readonly typed: Typed<string> } => ({ ...step, typed: oneText });

/** The steps of a case or meeting, keyed by action. */
type Steps<Step extends string, Each> = Readonly<Record<Step, Each>>;

/** The names of the steps, the lowest rank first. */
export const inOrder = <Step extends string>(
  steps: Steps<Step, Pick<DeskStep<never>, "rank">>,
): readonly Step[] => (Object.keys(steps) as Step[]).toSorted((a, b) => steps[a].rank - steps[b].rank);

/** The names of the steps offered to a user with the rights `mayI`, the lowest rank first. */
export const offeredOf = <Step extends string, Where>(
  steps: Steps<Step, Pick<DeskStep<Where>, "rank" | "offered">>,
  mayI: readonly string[],
  where: Where,
): readonly Step[] =>
  inOrder(steps).filter((step) => mayI.includes(step) && (steps[step].offered?.(where) ?? true));
