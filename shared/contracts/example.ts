/**
 * Examples of the operations, beside their contracts in `examples/`. The OpenAPI document, tests and `npm run
 * examples` read them.
 */

import type * as z from "zod/mini";
import type { OperationSpec } from "./operation.ts";
import type { RefusalCode } from "./refusals/refusals.ts";

/**
 * One call of the common story of all examples: the same code, case and people throughout. `npm run examples`
 * runs them in order and replaces values that the system generates (codes, times, tokens).
 */
export interface Example {
  /** Why `npm run examples` leaves this operation out, and the test that calls it instead. */
  readonly notPlayed?: string;
  /** Staff operations: the member of staff in the story who calls. */
  readonly as?: StoryMember;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly status: number;
  readonly response: unknown;
  readonly etag?: string;
}

/** The members of staff in the story. */
export type StoryMember =
  | "expert"
  | "head"
  | "otherHead"
  | "clerk"
  | "administrator"
  | "auditor"
  | "inspector";

/** An operation with its example, as in the generated list. */
export type OperationWithExample = OperationSpec & { readonly example: Example };

type Unchanging<T> = T extends object ? { readonly [K in keyof T]: Unchanging<T[K]> } : T;
type Input<S> = S extends z.ZodMiniType ? Unchanging<z.input<S>> : never;

/** Requires a part of the request exactly when the operation has one, with its schema's type. */
type Given<O extends OperationSpec, Part extends "params" | "query" | "body"> = O[Part] extends z.ZodMiniType
  ? { readonly [P in Part]: Input<O[Part]> }
  : { readonly [P in Part]?: never };

type Caller<O extends OperationSpec> = O["audience"] extends "staff"
  ? { readonly as: StoryMember }
  : { readonly as?: never };

type Condition<O extends OperationSpec> = O["ifMatch"] extends true
  ? { readonly ifMatch: string }
  : { readonly ifMatch?: never };

type ETag<Response> = Response extends { readonly headers: readonly (infer Header)[] }
  ? "ETag" extends Header
    ? { readonly etag: string }
    : { readonly etag?: never }
  : { readonly etag?: never };

type Answered<O extends OperationSpec> = {
  [S in keyof O["responses"] & number]: {
    readonly status: S;
    readonly response: Input<O["responses"][S]["body"]>;
  } & ETag<O["responses"][S]>;
}[keyof O["responses"] & number];

interface Refused {
  readonly status: number;
  readonly response: {
    readonly type: `urn:peygir:problem:${RefusalCode}`;
    readonly title: string;
    readonly detail: string;
    readonly status: number;
  };
  readonly etag?: never;
}

/** The type of an operation's example; a test also validates each by the operation's schemas. */
type ExampleOf<O extends OperationSpec> = { readonly notPlayed?: string } & Caller<O> &
  Given<O, "params"> &
  Given<O, "query"> &
  Given<O, "body"> &
  Condition<O> &
  (Answered<O> | Refused);

/**
 * Types the example by its operation.
 * @returns it unchanged
 * @example
 * export const healthExample = exampleOf(health, { … });
 */
export const exampleOf = <O extends OperationSpec, const E extends ExampleOf<O>>(
  _operation: O,
  example: E,
): E => example;
