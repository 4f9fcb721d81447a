import { outsideDays } from "../../../shared/contracts/fields/outside.ts";
import { decideRenewOutside, expiryAfter } from "../rules/outside.ts";
import { step } from "./frame/step.ts";

interface Renewed {
  /** The number of the question in its case, from 1. */
  readonly number: number;
  readonly days?: number | undefined;
}

/**
 * Gives an outside body a new link to its question, with a new day of expiry (R7). The earlier link is no longer valid.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `unknown-outside`, `outside-answered`,
 * `outside-revoked`, `outside-full`, an `in-conflict-*` code when the body was accused meanwhile.
 */
export const renewOutside = step({
  action: "renew-outside",
  versionless: true,
  fact: "outside-renewed",
  say: ({ number, days = outsideDays.usual }: Renewed, { at }) => ({ number, until: expiryAfter(days, at) }),
  decide: (state, renewed, { gate }) => decideRenewOutside(state, renewed, gate),
  saidIn: ({ type: _, ...renewed }) => renewed,
});
