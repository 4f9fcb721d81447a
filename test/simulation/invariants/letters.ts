/** Checks issued letters: each number is used once, and is stored with the case whose answer the letter contains (C19). */

import { lettersAggregate, type NumberedFact } from "../../../functions/referral/journals/journal-letters.ts";
import { stepsOf, told } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

const twice = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) < at);

export const numbersOnce: Invariant = {
  law: "each number of a letter is given once, and to an answer (C19)",
  broken: (cast) => {
    const { world } = cast;
    // A restored journal may have lost one row of a decision and kept its other row.
    if (world.restored.length > 0) return [];
    const issued = stepsOf(cast).flatMap((step) =>
      step.facts.flatMap((fact) =>
        fact.type === "letter-issued" ? [`letter.${fact.year}.${fact.serial} ${step.row.id}`] : [],
      ),
    );
    const taken = world.referral.table.rows
      .filter(({ id }) => lettersAggregate.owns?.(id))
      .map(({ id, facts }) => `${id} ${(facts as readonly NumberedFact[])[0]?.case}`);
    return [
      ...twice(issued.map((one) => one.split(" ")[0] ?? "")).map((number) => `${number} twice`),
      ...issued.filter((one) => !taken.includes(one)).map((one) => `${one}: its number was not taken`),
      ...taken.filter((one) => !issued.includes(one)).map((one) => `${one}: no answer has it`),
    ];
  },
};

export const oneLetterEach: Invariant = {
  law: "an answer is at most one letter, and only a published answer is (C19)",
  broken: (cast) =>
    stepsOf(cast)
      .filter(({ facts, before }) =>
        facts.some(
          (fact) =>
            fact.type === "letter-issued" &&
            (before.answered === undefined ||
              before.draft?.answer !== fact.answer ||
              (before.letters ?? []).some(({ answer }) => answer === fact.answer)),
        ),
      )
      .map(told),
};
