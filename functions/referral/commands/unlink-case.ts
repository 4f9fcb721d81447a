import { decideUnlinkCase } from "../rules/linking.ts";
import { step } from "./frame/step.ts";
import { linkSaid, otherNamed, otherTo } from "./link-case/other-case.ts";

interface Unlinked {
  /** The tracking code of the other case's request. */
  readonly from: string;
  readonly reason: string;
}

/**
 * Undoes a link in both cases; both applicants get a notice (R14). Refusal codes, besides those common to all case
 * commands (see `act`): `not-linked` (also when the caller may not see the other case, or has a conflict of interest in
 * it), `wrong-stage`.
 */
export const unlinkCase = step({
  action: "unlink-case",
  versionless: true,
  fact: "unlinked",
  find: (deps, { username }, { from }: Unlinked) => otherNamed(deps, from, username, "unlink-case"),
  words: ({ reason }) => ({ reason }),
  say: ({ from }, about, found) => ({
    other: otherTo(from, found, about),
    reason: about.document("reason"),
  }),
  decide: (state, said) => decideUnlinkCase(state, said),
  saidIn: linkSaid,
  others: (_, about, { input: { from }, said: { reason } }) => [
    {
      case: from,
      decide: (state) => {
        const other = { case: about.case, known: otherTo(from, state, about).known };
        return decideUnlinkCase(state, { other, reason });
      },
    },
  ],
});
