/**
 * The page of a case shows which clerk entered an act for the applicant that other applicants enter themselves (C6).
 */
import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { acceptCase } from "../../commands/accept-case.ts";
import { approveAnswer } from "../../commands/approve-answer.ts";
import { askApplicant } from "../../commands/ask-applicant.ts";
import { draftAnswer } from "../../commands/draft-answer/draft-answer.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import {
  hearAdded,
  hearConsented,
  hearObjected,
  hearRated,
  hearReplied,
  hearWithdrawn,
} from "./hear-applicant.ts";

const moment = "2026-11-24T09:00:00.000Z";
const clerk = { username: "c.ahmadi", name: { fa: "چمن احمدی", en: "C. Ahmadi" } };

async function aCase(about: Parameters<ReturnType<typeof casework>["open"]>[1] = {}) {
  const world = casework();
  const { deps, by } = world;
  const code = await world.open(1, about);
  const see = async (who = "e.karimi") => readCase(deps, code, who);
  const accept = async () => acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
  const ask = async () => askApplicant(deps, await by("e.karimi", code), { question: "تاریخ خرید؟" });
  const answer = async () => {
    await accept();
    const words = { outcome: "granted", answers: ["شد."], reasoning: "قیمت از مصوب بیشتر بود." };
    await draftAnswer(deps, await by("e.karimi", code), words);
    await approveAnswer(deps, await by("h.moradi", code));
  };
  /** An event of intake. When a clerk entered the act at the desk, the event names the clerk. */
  const told = <Data extends object>(n: number, data: Data, entered: { readonly by?: string }) => ({
    ...{ id: `intake/${code}/${n}/0`, sequence: n },
    data: { request: code, at: moment, words: `intake/${code}/w${n}`, ...data, ...entered },
  });
  return { ...world, code, see, accept, ask, answer, told };
}

type Case = Awaited<ReturnType<typeof aCase>>;
type View = Awaited<ReturnType<Case["see"]>>;
type Entered = { readonly by?: string };

/** Each act of the applicant, with the part of the page that shows it. */
const acts: Readonly<
  Record<
    string,
    {
      readonly does: (at: Case, entered: Entered) => Promise<unknown>;
      readonly shown: (view: View) => unknown;
    }
  >
> = {
  "an addition": {
    shown: (view) => view?.added?.[0],
    does: async ({ deps, told }, entered) => hearAdded(deps, told(2, {}, entered)),
  },
  "a reply": {
    shown: (view) => view?.questions?.[0]?.reply,
    does: async ({ deps, accept, ask, told, code }, entered) => {
      await accept();
      await ask();
      await hearReplied(deps, told(2, { case: code, at: "2026-12-24T09:00:00.000Z" }, entered));
    },
  },
  "a withdrawal": {
    shown: (view) => view?.ended,
    does: async ({ deps, told }, entered) => hearWithdrawn(deps, told(2, {}, entered)),
  },
  "a rating": {
    shown: (view) => view?.rating,
    does: async ({ deps, answer, told }, entered) => {
      await answer();
      await hearRated(deps, told(2, { process: true, outcome: false }, entered));
    },
  },
  "an objection": {
    shown: (view) => view?.objection,
    does: async ({ deps, answer, told }, entered) => {
      await answer();
      await hearObjected(deps, told(2, {}, entered));
    },
  },
  consent: {
    shown: (view) => view?.hidden,
    does: async ({ deps, told }, entered) => hearConsented(deps, told(2, { given: true }, entered)),
  },
};

const starts: Readonly<Record<string, object>> = { consent: { hidden: true } };
const viewer = (name: string) =>
  name === "an objection" || name === "consent" ? "h.inspection" : "e.karimi";

describe("an act that a clerk enters for the applicant", () => {
  it.each(Object.entries(acts))(
    "is shown in the case with the clerk who entered it: %s (C6)",
    async (name, { does, shown }) => {
      const at = await aCase(starts[name]);
      await does(at, { by: clerk.username });
      const found = shown(await at.see(viewer(name)));
      expect(found).toMatchObject(
        name === "consent" ? { entered: { at: moment, by: clerk } } : { by: clerk },
      );
    },
  );

  it.each(Object.entries(acts))(
    "is shown in the case without a clerk when the applicant did it: %s",
    async (name, { does, shown }) => {
      const at = await aCase(starts[name]);
      await does(at, {});
      const found = shown(await at.see(viewer(name)));
      expect(found).toBeDefined();
      expect(found).not.toHaveProperty("by");
      expect(found).not.toHaveProperty("entered");
    },
  );

  it("is shown with its time and the clerk when it is a consent; a consent or withdrawal on the applicant's page is shown with neither (C15)", async () => {
    const { deps, told, see } = await aCase({ hidden: true });
    await hearConsented(deps, told(2, { given: true }, { by: clerk.username }));
    expect((await see("h.inspection"))?.hidden).toMatchObject({
      given: true,
      entered: { at: moment, by: clerk },
    });
    await hearConsented(deps, told(3, { given: false }, {}));
    expect((await see("h.inspection"))?.hidden).toEqual({ given: false, said: true, fromMe: false });
  });

  it("is recognised as a retry of an event without the clerk, as earlier releases sent it, because the command's fingerprint leaves the clerk out", async () => {
    const { deps, told, see, rows } = await aCase();
    await hearAdded(deps, told(2, {}, {}));
    const before = rows.length;
    await hearAdded(deps, told(2, {}, { by: clerk.username }));
    expect(rows).toHaveLength(before);
    expect(await see()).toMatchObject({ added: [{ at: expect.any(String) }] });
  });
});
