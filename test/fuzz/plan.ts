/** One step of a campaign, as fast-check draws it: an operation, what is said, and what is wrong with it. */

import fc from "fast-check";
import { type Operation, operations } from "./document.ts";
import type { Spoil } from "./spoils/spoil.ts";
import { spoils } from "./spoils.ts";
import { hostile, valuesOf, wrongTypes } from "./values.ts";

export interface Plan {
  readonly operation: Operation;
  /** A body that fits the schema, with places for what only the running system can say. */
  readonly body: unknown;
  /** Nothing for a request that is meant to be taken. */
  readonly spoil: Spoil | undefined;
  /** Chooses among whatever there is to choose. */
  readonly pick: number;
  readonly hostile: string;
  readonly wrong: unknown;
}

const anyOf = (operation: Operation): fc.Arbitrary<Plan> => {
  const fitting = spoils.filter((spoil) => spoil.fits(operation));
  return fc.record({
    operation: fc.constant(operation),
    body: operation.body ? valuesOf(operation.body) : fc.constant(undefined),
    spoil: fc.oneof(
      { weight: 1, arbitrary: fc.constant(undefined) },
      { weight: 3, arbitrary: fc.constantFrom(...fitting) },
    ),
    pick: fc.nat(1_000_000),
    hostile,
    wrong: wrongTypes,
  });
};

/** A request of the operation that is meant to be taken. */
export const meantValid = (operation: Operation): fc.Arbitrary<Plan> =>
  anyOf(operation).map((plan) => ({ ...plan, spoil: undefined }));

/** A valid request of the operation, to be sent until it is too much. */
export const againAndAgain = (operation: Operation): fc.Arbitrary<Plan> =>
  anyOf(operation).map((plan) => ({
    ...plan,
    spoil: { name: "again and again", fits: () => true, apply: (draft) => draft, expects: "either" },
  }));

export const plans: fc.Arbitrary<Plan> = fc.oneof(...operations.map(anyOf));

/** For a counterexample: what matters of a plan. */
export const planText = ({ operation, spoil, pick }: Plan): string =>
  `${operation.id} (${spoil?.name ?? "meant valid"}, pick ${pick})`;
