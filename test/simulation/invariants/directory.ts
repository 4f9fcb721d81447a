import type { AboutRequest } from "../../../functions/referral/journal.ts";
import { route } from "../../../shared/directory/route.ts";
import { snapshots } from "../services/organisation.ts";
import type { Invariant } from "./invariant.ts";

/** A decision names the directory it was taken under, and that one explains it, whichever is in force by now (R1, law 9). */
export const routedAsStamped: Invariant = {
  law: "a case is where the directory on its row says (R1, law 9)",
  broken: ({ world }) =>
    world.referral.table.rows.flatMap(({ id, directory, facts: [fact] }) => {
      if (fact?.type !== "opened") return [];
      const { request, unit } = fact as typeof fact & {
        readonly request: AboutRequest;
        readonly unit: string;
      };
      const snapshot = snapshots[directory - 1];
      const due = snapshot && route(snapshot, request).unit;
      return due === unit ? [] : [`${id} went to ${unit}; directory ${directory} says ${due}`];
    }),
};
