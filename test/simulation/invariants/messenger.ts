/** Checks that a messenger gets the applicant's mobile number only after the applicant chose the messenger (N9). */

import { personId } from "../../../functions/identity/person/vault.ts";
import { isWishesId, type WishesFact } from "../../../functions/notification/journals/journal-wishes.ts";
import { serviceSecretIn } from "../../../shared/documents/keys.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";
import { lostOf } from "../actors/lost.ts";
import type { Invariant } from "./invariant.ts";

/** A choice of the messenger or against it, from a moment on. */
interface Choice {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Absent when the applicant chose other things on the page, so that the choice of the registration stays. */
  readonly messenger?: string | undefined;
}

interface Choices {
  readonly onPage: readonly Choice[];
  /** For each registration at which the messenger was chosen, the time when the first code was confirmed. */
  readonly onForm: readonly Choice[];
}

/** An attempt that began before a choice against the messenger may still reach the messenger. */
const attemptMs = 5 * 60_000;

export const numbersOnlyByChoice: Invariant = {
  law: "a messenger gets a number only after its owner chose the messenger, and not after the owner chose SMS (N9)",
  broken: async (cast) => {
    const choicesOf = await choicesByMobile(cast);
    return cast.world.stores.messenger.heard.flatMap(({ to, at }) => {
      const choices = choicesOf(to);
      const begun = new Date(at - attemptMs).toISOString();
      const now = new Date(at).toISOString();
      const between = [...choices.onPage, ...choices.onForm].map((choice) => choice.at);
      const moments = [begun, ...between.filter((one) => one > begun && one <= now)];
      return moments.some((moment) => isChosen(choices, moment))
        ? []
        : [`${to} reached the messenger at ${now}, though its owner had not chosen it`];
    });
  },
};

function isChosen({ onPage, onForm }: Choices, moment: string): boolean {
  const newest = onPage.filter(({ at }) => at <= moment).at(-1);
  return newest?.messenger === undefined
    ? onForm.some(({ at }) => at <= moment)
    : newest.messenger === "bale";
}

/** The id of a choice at a request without a mobile, which concerns no number. */
const ofRequest = /-\d{12}$/;

async function choicesByMobile(cast: Cast): Promise<(mobile: string) => Choices> {
  const { world, registered } = cast;
  const secret = await serviceSecretIn(world.stores.tables.keys, "identity").get();
  const rowsOf = (service: string, rows: readonly StoredRow[]) =>
    [...lostOf(world, service), ...rows].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const wished = rowsOf("notification", world.notification.table.rows)
    .filter(({ id }) => isWishesId(id) && !ofRequest.test(id))
    .flatMap(({ facts, at }) => facts.map((fact) => ({ ...(fact as unknown as WishesFact), at })));
  const confirmed = rowsOf("identity", world.identity.table.rows).flatMap(({ id, facts, at }) =>
    facts.map((fact) => ({ person: id.replace("person-", ""), at, fact: fact as Confirmed })),
  );
  return (mobile) => {
    const applicants = [...registered.values()].map(({ applicant }) => applicant);
    const own = applicants.filter((applicant) => applicant.mobile === mobile);
    const people = new Set(own.map((applicant) => personId(secret, applicant)));
    return {
      onPage: wished.filter(({ person }) => people.has(person)),
      onForm: confirmed.filter(
        ({ person, fact }) =>
          people.has(person) && fact.type === "mobile-confirmed" && fact.messenger !== undefined,
      ),
    };
  };
}

interface Confirmed {
  readonly type: string;
  readonly messenger?: string;
}
