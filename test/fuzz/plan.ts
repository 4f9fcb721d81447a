/** One step of a campaign as fast-check draws it: an operation, its body, and the spoil. */

import fc from "fast-check";
import { type Operation, operations } from "./document.ts";
import type { Draft } from "./draft.ts";
import type { Spoil } from "./spoils/spoil.ts";
import { spoils } from "./spoils.ts";
import { hostile, valuesOf, wrongTypes } from "./values.ts";

export interface Plan {
  readonly operation: Operation;
  /** A body that fits the schema, with placeholders for values of the running system. */
  readonly body: unknown;
  /** Undefined for a valid request. */
  readonly spoil: Spoil | undefined;
  /** Seed for choices among what the running system offers. */
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

/** A valid request of the operation. */
export const meantValid = (operation: Operation): fc.Arbitrary<Plan> =>
  planned(operation, fc.constant(undefined));

/** A valid request of the operation, to be sent until it is limited. */
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

/** Any operation with any spoil or none. */
export const anything: fc.Arbitrary<Plan> = fc.oneof(...operations.map(anyOf));

/** The given operations and spoils alone. */
export const aimedAt = (missing: readonly (readonly [Operation, Spoil | undefined])[]): fc.Arbitrary<Plan> =>
  fc.oneof(...missing.map(([operation, spoil]) => planned(operation, fc.constant(spoil))));

/** The plan in one line, for a counterexample. */
export const planText = ({ operation, spoil, pick }: Plan): string =>
  `${operation.id} (${spoil?.name ?? "meant valid"}, pick ${pick})`;
