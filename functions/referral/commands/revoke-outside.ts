import { decideRevokeOutside } from "../rules/outside.ts";
import { step } from "./frame/step.ts";

interface Revoked {
  /** The number of the question in its case, from 1. */
  readonly number: number;
  readonly reason: string;
}

/**
 * Withdraws a question to an outside body, whose link then opens nothing (R7).
 *
 * Refusal codes, besides those common to all case commands (see `act`): `unknown-outside`, `outside-answered`,
 * `outside-revoked`.
 */
export const revokeOutside = step({
  action: "revoke-outside",
  versionless: true,
  fact: "outside-revoked",
  words: ({ reason }: Revoked) => ({ reason }),
  say: ({ number }, { document }) => ({ number, reason: document("reason") }),
  decide: (state, revoked) => decideRevokeOutside(state, revoked),
  saidIn: ({ type: _, ...revoked }) => revoked,
});
