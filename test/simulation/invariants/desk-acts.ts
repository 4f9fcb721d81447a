/** What clerks did in the name of an unreachable applicant (C6, C18). */

import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import { isFollowed, stepsOf } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

const twice = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) < at);

export const deskActsOnPaper: Invariant = {
  law: "an act at the desk that no message tells is known to its case, once, and is on one letter at most (C6, C18, C19)",
  broken: (cast) => {
    const { intake, referral, setAside } = cast.world;
    const heard = referral.table.rows.filter(({ command }) => command === "hear-desk-act");
    const unknown = intake.table.rows
      .flatMap((row) => envelopesOf("intake", row))
      .filter(({ type, data }) => type === "intake.acted-at-desk.v1" && (data as { byCall?: true }).byCall)
      .filter(({ subject }) => isFollowed(cast, subject))
      .filter(({ subject }) => !setAside.some(({ about }) => about.subject === subject))
      .filter(({ id }) => heard.filter(({ key }) => key === id).length !== 1)
      .map(({ id }) => `${id}: its case does not know`);
    const listed = stepsOf(cast)
      .filter(({ facts }) => facts.some(({ type }) => type === "letter-issued"))
      .flatMap(({ row, after }) =>
        (after.letters?.at(-1)?.acts ?? []).map(({ sequence }) => `${row.id} ${sequence}`),
      );
    return [...unknown, ...twice(listed).map((one) => `${one} is on two letters`)];
  },
};
