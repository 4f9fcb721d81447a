/** Prepares a group's request, in which people can still join the group, for the operations by which they join (C10). */

import { registers, say } from "./register.ts";
import type { Need, Needs, Stage } from "./stage.ts";

async function invited({ book, ...stage }: Stage, pick: number): Promise<void> {
  await registers({ book, ...stage }, pick, { type: "none" }, { onBehalfOf: { type: "group" } });
  const group = book.requests.at(-1);
  if (!group) throw new Error("No group's request was registered");
  book.joiners.push({ ...group, mobile: book.mobileToJoin(), represents: group.mobile });
  book.forget(group);
}

const among: Need["among"] = ({ joiners }) => joiners;

const asks: Need = { among, stands: ({ codesSent }) => codesSent < 4, by: invited };

const joins: Need = {
  among,
  stands: ({ oneTimeCode }) => oneTimeCode !== undefined,
  by: async (stage, pick) => {
    const isThere = stage.book.joiners.some((one) => asks.stands(one, stage));
    if (!isThere) await invited(stage, pick);
    const known = stage.book.joiners.find((one) => asks.stands(one, stage));
    if (!known) return;
    await stage.ask("ask-to-join", { known }, { code: known.code, mobile: known.mobile });
    known.oneTimeCode = await stage.oneTimeCode(known);
  },
};

export const joinerNeeds: Needs = {
  "ask-to-join": asks,
  "join-group": joins,
  "leave-group": {
    among,
    stands: (known, { sessionHolds }) => sessionHolds(known),
    by: async (stage, pick) => {
      await joins.by(stage, pick);
      const known = stage.book.joiners.find((one) => joins.stands(one, stage));
      if (!known) return;
      const { code, mobile, challenge, oneTimeCode } = known;
      const body = { code, mobile, challenge, oneTimeCode, fullName: say };
      await stage.ask("join-group", { known }, body);
    },
  },
};
