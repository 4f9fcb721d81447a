/**
 * Checks what the PIN of a paper receipt opens, and for how long (C2, C15; ADR 0016). Compares the replies that the receipt's
 * holder got with the journal's rows.
 */

import type { Cast } from "../actors/cast.ts";
import type { ByPin } from "../actors/pin-holder.ts";
import type { Invariant } from "./invariant.ts";

const needCode = ["give-consent", "take-back-consent", "prefer-news", "rate-answer", "withdraw-request"];
const deciding = ["consent-changed", "news-preferred", "rated", "withdrawn"];

export const pinDecidesNothing: Invariant = {
  law: "the PIN of a receipt gives no consent, rating, preference or withdrawal (C2)",
  broken: ({ world, byPin }: Cast) => [
    ...byPin
      .filter(({ name }) => needCode.includes(name))
      .map(({ session, name }) => `${session.code}: ${name} with receipt ${session.receipt}`),
    ...world.intake.table.rows
      .filter(({ actor, facts }) => isHolder(actor) && facts.some(({ type }) => deciding.includes(type)))
      .map(({ id, version, command }) => `${id} v${version}: ${command}`),
  ],
};

const isHolder = (actor: string): boolean => actor.startsWith("receipt:");

export const pinShowsNoWords: Invariant = {
  law: "the PIN of a receipt opens none of the applicant's own texts (C2, C15)",
  broken: ({ byPin, registered }: Cast) =>
    byPin.flatMap(({ session: { code }, text = "" }) => {
      const { description, applicant } = registered.get(code) ?? {};
      return [description, applicant?.fullName]
        .filter((own) => own !== undefined && text.includes(own))
        .map((own) => `${code}: ${own}`);
    }),
};

/** The largest difference between the clocks of two machines, in milliseconds. */
const skew = 4_000;
const halfAnHour = 30 * 60_000;

/** Returns the number of receipts that a request had at this time, including the receipt of the registration. */
const receiptsAt = ({ world }: Cast, code: string, moment: number): number =>
  1 +
  world.intake.table.rows.filter(
    ({ id, at, facts }) =>
      id === code && Date.parse(at) < moment - skew && facts.some(({ type }) => type === "receipt-printed"),
  ).length;

function overBecause(cast: Cast, { session, at }: ByPin): string | undefined {
  const { code, receipt, from, endedAt = Number.POSITIVE_INFINITY } = session;
  if (receipt < receiptsAt(cast, code, at)) return "a newer receipt";
  if (at > endedAt) return "its end";
  return at > from + halfAnHour + skew ? "its half hour" : undefined;
}

export const pinSessionsEnd: Invariant = {
  law: "a session of a receipt's PIN opens nothing after a newer receipt, its end, its half hour or an erasure (C2, P2)",
  broken: (cast) =>
    // A restored journal may have lost the newer receipt.
    cast.world.restored.length > 0
      ? []
      : cast.byPin.flatMap((one) => {
          const why = overBecause(cast, one);
          return why === undefined ? [] : [`${one.session.code}: ${one.name} after ${why}`];
        }),
};
