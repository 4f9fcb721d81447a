/**
 * The types of an operation's example. The examples are stored beside the contracts in `examples/`; the
 * OpenAPI document, tests and `npm run examples` read them.
 */

import type * as z from "zod/mini";
import type { OperationSpec } from "./operation.ts";
import type { RefusalCode } from "./refusals/refusals.ts";

/**
 * An example of one call of an operation. All examples together follow one invented request (the story): the
 * same tracking code, case and people appear throughout. `npm run examples` runs the examples in order and
 * replaces values that the system generates (codes, times, tokens).
 */
export interface Example {
  /** Why `npm run examples` leaves this operation out, and the test that calls it instead. */
  readonly notPlayed?: string;
  /** The invented member of staff who makes the call; only for staff operations. */
  readonly as?: StoryMember;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly status: number;
  readonly response: unknown;
  readonly etag?: string;
}

/** The invented members of staff who appear in the examples. */
export type StoryMember =
  | "expert"
  | "head"
  | "otherHead"
  | "clerk"
  | "administrator"
  | "auditor"
  | "inspector";

/** An operation with its example, as the generated file `operations.ts` lists them. */
export type OperationWithExample = OperationSpec & { readonly example: Example };

type Unchanging<T> = T extends object ? { readonly [K in keyof T]: Unchanging<T[K]> } : T;
type Input<S> = S extends z.ZodMiniType ? Unchanging<z.input<S>> : never;

/**
 * The type of one part of an example's request: when the operation has the part (`params`, `query` or
 * `body`), the example must have it too, with the type of the operation's schema; otherwise the example may
 * not have it.
 */
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

/** The type of an operation's example. A test also checks each example against the operation's schemas. */
type ExampleOf<O extends OperationSpec> = { readonly notPlayed?: string } & Caller<O> &
  Given<O, "params"> &
  Given<O, "query"> &
  Given<O, "body"> &
  Condition<O> &
  (Answered<O> | Refused);

/**
 * Checks the type of an example against its operation.
 * @returns the example unchanged
 * @example
 * export const healthExample = exampleOf(health, { … });
 */
export const exampleOf = <O extends OperationSpec, const E extends ExampleOf<O>>(
  _operation: O,
  example: E,
): E => example;
