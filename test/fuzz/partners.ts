/** Prepares a partner system's request that staff have answered, so that its result can be entered (C8). */

import { until } from "./casework.ts";
import { chosen } from "./places.ts";
import { say } from "./register.ts";
import type { Needs, Stage } from "./stage.ts";

async function answered(stage: Stage, pick: number): Promise<void> {
  const { book, ask } = stage;
  const matter = { kind: chosen(book.keysFor("kind"), pick), subject: chosen(book.keysFor("subject"), pick) };
  const identity = { type: "none" };
  const clerk = book.whoIs("clerk");
  const request = {
    ...{ ...matter, identity, fullName: "رحیم نمونه‌ای", description: say },
    externalCode: `SMD-${book.mobileToBlock()}`,
  };
  const subject = clerk === undefined ? {} : { actor: clerk };
  const answer = await ask("register-from-partner", subject, { partner: "samad", request });
  book.noteRegistered(answer, { ...matter, identity, mobile: "" }, book.fromPartner);
  const known = book.fromPartner.at(-1);
  if (!known) throw new Error("Nobody was registered");
  await until(stage, known, "answered");
}

export const partnerNeeds: Needs = {
  "enter-result": {
    among: ({ fromPartner }) => fromPartner,
    stands: ({ stage }) => stage === "answered",
    by: answered,
    actor: (_, book) => book.whoIs("clerk"),
  },
};
