/** Prepares requests of applicants without a mobile, to whom a clerk must tell a question by telephone (C18). */

import { asks } from "./casework.ts";
import type { Known } from "./known.ts";
import { chosen } from "./places.ts";
import { say } from "./register.ts";
import type { Need, Needs, Stage } from "./stage.ts";

const clerkOf: NonNullable<Need["actor"]> = (_, book) => book.whoIs("clerk");
const base = { among: ({ byCall }) => byCall, actor: clerkOf } satisfies Partial<Need>;

async function asked(stage: Stage, pick: number): Promise<Known> {
  const { book, ask } = stage;
  const matter = { kind: chosen(book.keysFor("kind"), pick), subject: chosen(book.keysFor("subject"), pick) };
  const identity = { type: "none" };
  const who = { type: "given", identity, seen: "nothing", fullName: "رحیم نمونه‌ای", landline: "02112345678" };
  const words = { channel: "desk", description: say, readBack: true };
  const answer = await ask("register-for-applicant", byClerk(stage), { ...matter, ...words, applicant: who });
  book.noteRegistered(answer, { ...matter, identity, mobile: "" }, book.byCall);
  const known = book.byCall.at(-1);
  if (!known) throw new Error("Nobody was registered");
  await asks(stage, known);
  return known;
}

function byClerk({ book }: Stage) {
  const actor = book.whoIs("clerk");
  return actor === undefined ? {} : { actor };
}

const opened = async (stage: Stage, pick: number): Promise<Known> => {
  const known = await asked(stage, pick);
  await stage.ask("open-untold", { known, ...byClerk(stage) }, { request: known.code });
  return known;
};

export const untoldNeeds: Needs = {
  "open-untold": { ...base, stands: ({ told }) => told !== true, by: asked },
  "tell-applicant": { ...base, stands: ({ notices }) => notices !== undefined, by: opened },
  "after they were told": {
    ...base,
    stands: ({ told }) => told === true,
    by: async (stage, pick) => {
      const known = await opened(stage, pick);
      const { code: request, notices } = known;
      const told = { request, notices, how: "phone", result: "reached", words: say };
      await stage.ask("tell-applicant", { known, ...byClerk(stage) }, told);
    },
  },
};
