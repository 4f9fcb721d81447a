import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { outsideLinkOf } from "../../access/outside-links.ts";
import { outsideIn } from "../../case/outside.ts";
import { listInbox } from "../../queries/list-inbox/list-inbox.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { showOutsideLink } from "../../queries/show-outside-link.ts";
import { hearAdded, hearConsented } from "../../reactions/hear-applicant/hear-applicant.ts";
import { acceptCase } from "../accept-case.ts";
import { answerOutside } from "../answer-outside.ts";
import { approveAnswer } from "../approve-answer.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { noteOutside } from "../note-outside.ts";
import { openOutside } from "../open-outside.ts";
import { renewOutside } from "../renew-outside.ts";
import { revokeOutside } from "../revoke-outside.ts";
import { askOutside, type NewOutsideQuestion } from "./ask-outside.ts";

const day = 24 * 3_600_000;
const question: NewOutsideQuestion = {
  body: { name: "اداره استاندارد استان" },
  question: "آیا وزن این کالا با نشان آن یکی است؟",
  release: ["description"],
};
const description =
  "من زهرا نمونه هستم، شماره من ۰۹۱۲ ۳۴۵ ۶۷۸۹ و نشانی z@example.ir است. روغن خانم نمونه گران است.";

async function asked(input: Partial<NewOutsideQuestion> = {}) {
  const world = casework();
  const { deps, by, open, clock } = world;
  const code = await open(1, { description });
  await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
  const ask = async (who = "e.karimi", change: Partial<NewOutsideQuestion> = input) => {
    const outcome = await askOutside(deps, await by(who, code), { ...question, ...change });
    return outcome.accepted ? "accepted" : outcome.refusal.code;
  };
  const first = await ask();
  const link = async (serial = 1, number = 1) => outsideLinkOf(deps.linkRing, { case: code, number, serial });
  const later = (milliseconds: number) => {
    clock.at = new Date(clock.at.getTime() + milliseconds);
  };
  const state = async () => (await deps.cases.load(code)).state;
  return { ...world, code, ask, first, link, later, state };
}

describe("a question to an outside body", () => {
  it("shows the body only the question and the released texts, without names, numbers and addresses (R7)", async () => {
    const { deps, first, link, state } = await asked();
    expect(first).toBe("accepted");
    const opened = await openOutside(deps, await link());
    expect(opened).toEqual({
      state: "open",
      body: "اداره استاندارد استان",
      question: question.question,
      unit: { fa: expect.any(String), en: expect.any(String) },
      askedAt: expect.any(String),
      until: expect.any(String),
      texts: [{ what: "description", text: expect.any(String) }],
    });
    const text = JSON.stringify(opened);
    for (const secret of ["نمونه", "زهرا", "۰۹۱۲", "example"]) expect(text).not.toContain(secret);
    expect(text).toContain("گران است");
    expect(outsideIn(await state(), 1)?.openedAt).toBeDefined();
  });

  it("shows the body no text of the case when the asking person releases none (R7)", async () => {
    const { deps, link } = await asked({ release: [] });
    expect(await openOutside(deps, await link())).toMatchObject({ state: "open", texts: [] });
  });

  it("is asked only by the assignee or the head, and not by a person in conflict of interest (R7, R2)", async () => {
    const { deps, by, ask, code } = await asked();
    expect(await ask("e.rezaei")).toBe("not-yours-to-do");
    expect(await ask("h.moradi")).toBe("accepted");
    await nameParties(deps, await by("h.moradi", code), {
      units: [],
      people: ["h.moradi"],
      reason: "شاکی گفت.",
    });
    expect(await ask("h.moradi")).toBe("not-found");
    const renewed = await renewOutside(deps, await by("h.moradi", code), { number: 1 });
    expect(renewed).toMatchObject({ refusal: { code: "not-found" } });
    expect(await readCase(deps, code, "h.moradi")).toBeUndefined();
    expect(await showOutsideLink(deps, { case: code, number: 1, username: "h.moradi" })).toEqual({
      refused: { code: "not-found" },
    });
  });

  it("is refused when it names the applicant or contains a long number, such as a mobile (R7)", async () => {
    const { ask } = await asked();
    expect(await ask("e.karimi", { question: "آیا خانم نمونه مشتری شماست؟" })).toBe(
      "question-names-the-applicant",
    );
    expect(await ask("e.karimi", { question: "آیا ۰۹۱۲۳۴۵۶۷۸۹ مشتری شماست؟" })).toBe("question-has-a-number");
  });

  it("reads no name, so records no read, when it is refused for any reason but a name in it (R7, R15)", async () => {
    const { deps, by, code, reorganise } = await asked();
    let reads = 0;
    const showApplicant: typeof deps.identity.showApplicant = async (ask) => {
      reads += 1;
      return deps.identity.showApplicant(ask);
    };
    const counting = { ...deps, identity: { ...deps.identity, showApplicant } };
    const ask = async (change: Partial<NewOutsideQuestion>) => {
      const outcome = await askOutside(counting, await by("e.karimi", code), { ...question, ...change });
      return outcome.accepted ? "accepted" : outcome.refusal.code;
    };
    expect(await ask({ question: "آیا ۰۹۱۲۳۴۵۶۷۸۹ مشتری شماست؟" })).toBe("question-has-a-number");
    expect(await ask({ release: ["reply-9"] })).toBe("text-missing");
    expect(await ask({ body: { unit: "legal" } })).toBe("not-an-outside-body");
    await nameParties(deps, await by("e.karimi", code), { units: ["legal"], people: [], reason: "گفت." });
    const { units } = (await deps.directory.current()).snapshot;
    reorganise({
      units: units.map(({ outside: _, ...unit }) => ({
        ...unit,
        ...(unit.key === "legal" && { outside: true }),
      })),
    });
    expect(await ask({ body: { unit: "legal" } }), "the authority is accused").toBe("in-conflict");
    expect(reads).toBe(0);
    expect(await ask({})).toBe("accepted");
    expect(reads).toBe(1);
  });

  it("is refused when it is for a unit of the organisation or for an accused body (R7, R2)", async () => {
    const { deps, by, ask, code } = await asked();
    expect(await ask("e.karimi", { body: { unit: "legal" } })).toBe("not-an-outside-body");
    await nameParties(deps, await by("e.karimi", code), {
      units: ["legal"],
      people: [],
      reason: "شاکی گفت.",
    });
    const { snapshot } = await deps.directory.current();
    const name = snapshot.units.find(({ key }) => key === "legal")?.name.fa ?? "";
    expect(await ask("e.karimi", { body: { name } })).toBe("body-accused");
  });

  it("is refused when it is for an outside authority in conflict of interest; a link that the authority got earlier then opens nothing (R7, R2)", async () => {
    const { deps, by, ask, code, link, reorganise } = await asked();
    const { units } = (await deps.directory.current()).snapshot;
    const authority = (of: string) =>
      reorganise({
        units: units.map(({ outside: _, ...unit }) => ({
          ...unit,
          ...(unit.key === of && { outside: true }),
        })),
      });
    authority("legal");
    expect(await ask("e.karimi", { body: { unit: "legal" } })).toBe("accepted");
    expect(await openOutside(deps, await link(1, 2))).toMatchObject({ state: "open", body: { fa: "حقوقی" } });
    authority("outside");
    await nameParties(deps, await by("e.karimi", code), {
      units: ["legal"],
      people: [],
      reason: "شاکی گفت.",
    });
    authority("legal");
    expect(await ask("e.karimi", { body: { unit: "legal" } })).toBe("in-conflict");
    const renewed = await renewOutside(deps, await by("e.karimi", code), { number: 2 });
    expect(renewed).toMatchObject({ refusal: { code: "in-conflict" } });
    expect(await openOutside(deps, await link(1, 2))).toEqual({ state: "closed" });
    expect(await answerOutside(deps, await link(1, 2), "آری.")).toEqual({ state: "closed" });
  });

  it("marks the case in the inbox from the body's answer until a member of staff changes the case (R7)", async () => {
    const { deps, by, code, link, settle, staff } = await asked();
    const marked = async () => {
      await settle();
      const { items } = await listInbox(deps, staff("e.karimi"), { list: "mine" });
      return items.map(({ outsideAnswered }) => outsideAnswered);
    };
    expect(await marked()).toEqual([undefined]);
    await answerOutside(deps, await link(), "آری.");
    expect(await marked()).toEqual([true]);
    await draftAnswer(deps, await by("e.karimi", code), {
      ...{ outcome: "not-granted", answers: ["نه."], reasoning: "دستگاه گفت." },
    });
    expect(await marked()).toEqual([undefined]);
  });

  it("is closed when its case is answered: the question's link then opens nothing (R7)", async () => {
    const { deps, by, code, link } = await asked();
    const answer = { outcome: "granted", answers: ["انجام شد."], reasoning: "گران بود." };
    await draftAnswer(deps, await by("e.karimi", code), answer);
    await approveAnswer(deps, await by("h.moradi", code));
    expect(await openOutside(deps, await link())).toEqual({ state: "closed" });
  });

  it("can be neither read nor answered once the applicant's data was erased (R7, P2)", async () => {
    const { deps, link, eraser, code } = await asked();
    await eraser.destroyOf(code);
    expect(await openOutside(deps, await link())).toEqual({ state: "closed" });
    expect(await answerOutside(deps, await link(), "آری.")).toEqual({ state: "closed" });
  });

  it("is refused when it releases a text that the case lacks; the applicant's additions and replies are released by their number (R7)", async () => {
    const { deps, ask, code, link } = await asked();
    expect(await ask("e.karimi", { release: ["information-1"] })).toBe("text-missing");
    await deps.documents.put(`intake/${code}/more`, "0123456789abcdef0123456789abcdef", "رسید را پیدا کردم.");
    const data = { request: code, words: `intake/${code}/more` };
    await hearAdded(deps, { id: `intake/${code}/2/0`, data });
    expect(await ask("e.karimi", { release: ["information-1"] })).toBe("accepted");
    expect(await openOutside(deps, await link(1, 2))).toMatchObject({
      texts: [{ what: "information", text: "رسید را پیدا کردم." }],
    });
  });

  it("can release no text of an applicant who is hidden, and shows no released text while the applicant is hidden again (R7, C15)", async () => {
    const { deps, by, open } = casework();
    const code = await open(1, { hidden: true });
    const link = (number: number) => outsideLinkOf(deps.linkRing, { case: code, number, serial: 1 });
    const consent = (given: boolean, sequence: number) =>
      hearConsented(deps, {
        ...{ id: `intake/${code}/${sequence}/0`, sequence },
        data: { request: code, given, at: "2026-11-24T09:00:00.000Z" },
      });
    const ask = async (release: readonly string[]) =>
      askOutside(deps, await by("h.inspection", code), { ...question, release });
    expect(await ask(["description"])).toMatchObject({ refusal: { code: "identity-hidden" } });
    expect((await ask([])).accepted).toBe(true);
    await consent(true, 2);
    expect((await ask(["description"])).accepted).toBe(true);
    const texts = [{ what: "description", text: "روغن گران است." }];
    expect(await openOutside(deps, await link(2))).toMatchObject({ state: "open", texts });
    await consent(false, 3);
    expect(await openOutside(deps, await link(2))).toMatchObject({ state: "open", texts: [] });
  });
});

describe("the link by which an outside body opens a question", () => {
  it("opens nothing when it is invented or altered (R7)", async () => {
    const { deps, link } = await asked();
    const real = await link();
    const altered = `${real.slice(0, -2)}${real.endsWith("AA") ? "BB" : "AA"}`;
    for (const tried of [altered, `9${real}`, "x".repeat(60), `${real}.x`]) {
      expect(await openOutside(deps, tried)).toEqual({ state: "unknown" });
      expect(await answerOutside(deps, tried, "آری.")).toEqual({ state: "unknown" });
    }
    expect(await openOutside(deps, await link(1, 2))).toEqual({ state: "unknown" });
    expect(real).not.toContain("4000");
  });

  it("expires at the end of its last day, for reading and answering (R7)", async () => {
    const { deps, link, later, state } = await asked({ days: 1 });
    expect(await openOutside(deps, await link())).toMatchObject({ state: "open" });
    later(2 * day);
    expect(await openOutside(deps, await link())).toEqual({ state: "expired" });
    expect(await answerOutside(deps, await link(), "آری.")).toEqual({ state: "expired" });
    expect(outsideIn(await state(), 1)?.answered).toBeUndefined();
  });

  it("is replaced by a new link when staff renew it, even after it expired (R7)", async () => {
    const { deps, by, code, link, later } = await asked({ days: 1 });
    await openOutside(deps, await link());
    later(2 * day);
    expect((await renewOutside(deps, await by("e.karimi", code), { number: 1, days: 3 })).accepted).toBe(
      true,
    );
    expect(await openOutside(deps, await link())).toEqual({ state: "replaced" });
    expect(await answerOutside(deps, await link(), "آری.")).toEqual({ state: "replaced" });
    expect(await openOutside(deps, await link(2))).toMatchObject({ state: "open" });
    const shown = await showOutsideLink(deps, { case: code, number: 1, username: "e.karimi" });
    expect(shown).toMatchObject({ path: `/outside/${await link(2)}` });
  });

  it("opens nothing once the question is withdrawn (R7)", async () => {
    const { deps, by, code, link } = await asked();
    await openOutside(deps, await link());
    await revokeOutside(deps, await by("e.karimi", code), { number: 1, reason: "لازم نیست." });
    expect(await openOutside(deps, await link())).toEqual({ state: "revoked" });
    expect(await answerOutside(deps, await link(), "آری.")).toEqual({ state: "revoked" });
    const again = await renewOutside(deps, await by("e.karimi", code), { number: 1 });
    expect(again).toMatchObject({ refusal: { code: "outside-revoked" } });
  });

  it("accepts one answer: sending the same text again changes nothing, and another text is refused (R7, P4)", async () => {
    const { deps, code, link, later, rows } = await asked();
    const taken = await answerOutside(deps, await link(), "آری، یکی است.");
    expect(taken).toMatchObject({ state: "taken" });
    const count = rows.length;
    later(60_000);
    expect(await answerOutside(deps, await link(), "آری، یکی است.")).toEqual(taken);
    expect(await answerOutside(deps, await link(), "نه.")).toMatchObject({ state: "answered" });
    expect(await openOutside(deps, await link())).toMatchObject({ state: "answered" });
    expect(rows.length).toBe(count);
    const view = await readCase(deps, code, "e.karimi");
    expect(view?.outside).toMatchObject([{ standing: "answered", answered: { words: "آری، یکی است." } }]);
    expect(view?.mayI).not.toContain("renew-outside");
  });

  it("accepts no answer once staff entered the answer that the body sent by letter (R7, C19)", async () => {
    const { deps, by, code, link } = await asked();
    await noteOutside(deps, await by("h.moradi", code), { number: 1, words: "نامه ۱۲: آری." });
    expect(await answerOutside(deps, await link(), "نه.")).toMatchObject({ state: "answered" });
    const view = await readCase(deps, code, "e.karimi");
    expect(view?.outside?.[0]?.answered).toMatchObject({
      by: { username: "h.moradi" },
      words: "نامه ۱۲: آری.",
    });
  });
});
