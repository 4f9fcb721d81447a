/**
 * Draws a step of a fuzzing campaign with fast-check: an operation, its body, and the spoil (the deliberate fault), if
 * any.
 */

import fc from "fast-check";
import { type Operation, operations } from "./document.ts";
import type { Draft } from "./draft.ts";
import type { Spoil } from "./spoils/spoil.ts";
import { spoils } from "./spoils.ts";
import { hostile, valuesOf, wrongTypes } from "./values.ts";

export interface Plan {
  readonly operation: Operation;
  /** A body that fits the schema, with placeholders for values that only the running system knows. */
  readonly body: unknown;
  /** The deliberate fault of the request; undefined for a valid request. */
  readonly spoil: Spoil | undefined;
  /** A random number that chooses among the requests, keys and users that the running system has. */
  readonly pick: number;
  readonly hostile: string;
  readonly wrong: unknown;
}

const planned = (operation: Operation, spoil: fc.Arbitrary<Spoil | undefined>): fc.Arbitrary<Plan> =>
  fc.record({
    operation: fc.constant(operation),
    body: operation.body ? valuesOf(operation.body) : fc.constant(undefined),
    spoil,
    pick: fc.nat(1_000_000),
    hostile,
    wrong: wrongTypes,
  });

const anyOf = (operation: Operation): fc.Arbitrary<Plan> => {
  const fitting = spoils.filter((spoil) => spoil.fits(operation));
  const spoil = fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: fc.constantFrom(...fitting) },
  );
  return planned(operation, spoil);
};

/** Plans a valid request of the operation. */
export const meantValid = (operation: Operation): fc.Arbitrary<Plan> =>
  planned(operation, fc.constant(undefined));

/** Plans a valid request of the operation, to be sent until a rate limit refuses it. */
export const againAndAgain = (operation: Operation): fc.Arbitrary<Plan> =>
  planned(
    operation,
    fc.constant({
      name: "again and again",
      fits: () => true,
      apply: (draft: Draft) => draft,
      expects: "either",
    }),
  );

/** Plans a request of any operation, with any deliberate fault (`spoil`) or none. */
export const anything: fc.Arbitrary<Plan> = fc.oneof(...operations.map(anyOf));

/** Plans a request of one of the given pairs of operation and deliberate fault (`spoil`). */
export const aimedAt = (missing: readonly (readonly [Operation, Spoil | undefined])[]): fc.Arbitrary<Plan> =>
  fc.oneof(...missing.map(([operation, spoil]) => planned(operation, fc.constant(spoil))));

/** The plan in one line, for the report of a failure. */
export const planText = ({ operation, spoil, pick }: Plan): string =>
  `${operation.id} (${spoil?.name ?? "meant valid"}, pick ${pick})`;
