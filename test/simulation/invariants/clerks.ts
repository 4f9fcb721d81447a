/**
 * Checks lying clerks: each of their acts is recorded under their own name, and hidden texts are not shown to them (R15, C2,
 * C15).
 */

import type { PersonFact } from "../../../functions/identity/person/person-standing/journal.ts";
import { standingId } from "../../../functions/identity/person/person-standing/journal.ts";
import { personId } from "../../../functions/identity/person/vault.ts";
import type { RequestFact } from "../../../functions/intake/request/request-state.ts";
import { serviceSecretIn } from "../../../shared/documents/keys.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";
import type { ByClerk } from "../actors/lying-clerk.ts";
import type { Invariant } from "./invariant.ts";

const told = ({ clerk, code, name }: ByClerk): string => `${clerk}, ${code}: ${name}`;

/** An hour in milliseconds. The tolerance of this check; no two machines' clocks differ by so much. */
const hour = 3_600_000;

/**
 * Returns whether a row records the identification. Two identifications of one person by the same clerk within an hour make
 * only one row.
 */
const isNoted = (rows: readonly StoredRow[], { clerk, name, from, to }: ByClerk): boolean =>
  rows.some(
    ({ actor, at, facts }) =>
      actor === `staff:${clerk}` &&
      Date.parse(at) > from - hour &&
      Date.parse(at) < to + hour &&
      (facts as readonly PersonFact[]).some(
        (fact) => fact.type === "attested" && fact.by === clerk && name.endsWith(fact.seen),
      ),
  );

export const identifiedByName: Invariant = {
  law: "each identification by a clerk is a row under the clerk's name, also when the applicant was absent (R15, C13)",
  broken: async ({ world, registered, byClerk }: Cast) => {
    // A restored table may have lost the row after the clerk got the answer.
    if (world.restored.length > 0) return [];
    const secret = await serviceSecretIn(world.stores.tables.keys, "identity").get();
    const rowsOf = (code: string) => {
      const identityNumber = registered.get(code)?.applicant.identityNumber ?? "";
      const person = personId(secret, { identityType: "national-code", identityNumber, mobile: "" });
      return world.identity.table.rows.filter(({ id }) => id === standingId(person));
    };
    return byClerk
      .filter(({ name }) => name.startsWith("identify "))
      .filter((one) => !isNoted(rowsOf(one.code), one))
      .map(told);
  },
};

/** Returns the clerk whom the fact names. */
const named = (fact: RequestFact): string | undefined =>
  "enteredBy" in fact ? fact.enteredBy : "by" in fact ? String(fact.by) : undefined;

export const actsByName: Invariant = {
  law: "each act of a clerk in an applicant's name is a row under the clerk's name, which its fact says too (C6, R15)",
  broken: ({ world, byClerk }: Cast) =>
    world.restored.length > 0
      ? []
      : byClerk
          .filter(({ key }) => key !== undefined)
          .filter(({ clerk, code, key }) => {
            const row = world.intake.table.rows.find((one) => one.id === code && one.key === key);
            const facts = (row?.facts ?? []) as readonly RequestFact[];
            return row?.actor !== `staff:${clerk}` || !facts.every((fact) => named(fact) === clerk);
          })
          .map(told),
};

export const noPinBesidesAMobile: Invariant = {
  law: "a clerk is given no PIN for a request with a mobile (C2)",
  broken: ({ byClerk, byCall }: Cast) =>
    byClerk.filter(({ code, pin }) => pin !== undefined && !byCall.has(code)).map(told),
};

/** Returns whether the applicant ever consented to be known to the units. */
const everConsented = ({ world: { intake } }: Cast, code: string): boolean =>
  [...intake.table.rows, ...intake.table.lost].some(
    ({ id, facts }) =>
      id === code &&
      (facts as readonly RequestFact[]).some((fact) => fact.type === "consent-changed" && fact.given),
  );

export const hiddenFromClerks: Invariant = {
  law: "no clerk is shown the words or the name of an applicant who is hidden from the units (C15)",
  broken: (cast) =>
    cast.byClerk.flatMap((one) => {
      const asked = cast.registered.get(one.code);
      if (asked?.knownTo !== "inspection" || everConsented(cast, one.code)) return [];
      const own = [asked.description, asked.applicant.fullName];
      return own.filter((words) => one.text?.includes(words)).map((words) => `${told(one)}: ${words}`);
    }),
};
