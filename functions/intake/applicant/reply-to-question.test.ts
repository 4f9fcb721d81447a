import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { refused, requests } from "../../../test/support/requests.ts";
import { addInformation } from "./add-information.ts";
import { replyToQuestion } from "./reply-to-question.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const question = "تاریخ خرید را بنویسید.";
const words = "دوم آذر.";

async function asked() {
  const world = requests();
  const code = await world.register();
  await world.asks(code, question);
  const reply = (of = code, text = words) =>
    replyToQuestion(world.deps, world.ask(code), { case: of, words: text });
  return { ...world, code, reply };
}

describe("the applicant's reply to a question", () => {
  it("appears with the question on the applicant's page, and is reported to the case that asked (R8)", async () => {
    const { code, reply, read, rows } = await asked();
    expect((await read(code)).mayI).toEqual(["add", "reply", "withdraw"]);
    expect(await reply()).toEqual({ at: "2026-11-24T08:00:00.000Z" });
    const { questions, mayI, status } = await read(code);
    expect(questions).toEqual([
      { case: code, at: "2026-11-24T08:00:00.000Z", question, reply: words, open: false },
    ]);
    expect(mayI).toEqual(["add", "withdraw"]);
    expect(status.timeline.map(({ entry }) => entry)).toEqual(["registered", "question", "question-replied"]);
    expect(rows.at(-1)?.events).toMatchObject([
      { type: "intake.question-replied.v1", data: { request: code, case: code } },
      { type: "intake.timeline-extended.v3", data: { entry: "question-replied" } },
    ]);
  });

  it("is accepted once; a retry makes no second reply (R8, P4)", async () => {
    const { deps, code, ask, reply, read } = await asked();
    const first = ask(code);
    await replyToQuestion(deps, first, { case: code, words });
    expect(await replyToQuestion(deps, first, { case: code, words })).toHaveProperty("at");
    expect(await reply(code, "سوم آذر.")).toEqual(refused("no-question"));
    expect((await read(code)).questions).toMatchObject([{ reply: words }]);
  });

  it("answers only the question of the case that asked: a question of a divided request's part stays open until it gets its own reply (R6, R8)", async () => {
    const { code, reply, asks, read } = await asked();
    const part = partOf(code, 1);
    expect(await reply(part)).toEqual(refused("no-question"));
    await asks(code, "چه کسی فروخت؟", part);
    expect(await reply(code)).toHaveProperty("at");
    expect((await read(code)).mayI).toContain("reply");
    expect(await reply(part, "فروشنده")).toHaveProperty("at");
    const replied = (await read(code)).status.timeline.filter(({ entry }) => entry === "question-replied");
    expect(replied.map((one) => one.part)).toEqual([undefined, 1]);
    expect((await read(code)).questions).toMatchObject([
      { case: code, reply: words },
      { case: part, reply: "فروشنده" },
    ]);
  });

  it("is expected again when the case asks another question (R8)", async () => {
    const { code, reply, asks, read } = await asked();
    await reply();
    await asks(code, "و کجا؟");
    expect(await reply(code, "در بازار.")).toHaveProperty("at");
    expect((await read(code)).questions.map((one) => one.reply)).toEqual([words, "در بازار."]);
  });

  it("is refused when no question is open, also because staff recorded a reply by telephone (R8)", async () => {
    const { code, reply, hears, read, register, deps, ask } = await asked();
    const other = await register();
    const nothing = await replyToQuestion(deps, ask(other), { case: other, words });
    expect(nothing).toEqual(refused("no-question"));
    await hears("reply-received", code);
    expect(await reply()).toEqual(refused("no-question"));
    const { status, questions } = await read(code);
    expect(status.timeline.map(({ entry }) => entry)).toEqual(["registered", "question", "question-replied"]);
    expect(questions).toMatchObject([{ question, open: false }]);
  });

  it("is shown once on the timeline, also when an event of the case confirms that the reply arrived (R8)", async () => {
    const { code, reply, hears, read, rows } = await asked();
    await reply();
    const before = rows.length;
    await hears("reply-received", code);
    expect(rows).toHaveLength(before);
    expect((await read(code)).status.timeline).toHaveLength(3);
  });

  it("is refused when the case has gone on without a reply, or the request was withdrawn (R8, C14)", async () => {
    const moved = await asked();
    await moved.hears("case-taken-away", moved.code, { from: "legal", unit: "price-control" });
    expect(await moved.reply()).toEqual(refused("no-question"));
    const withdrawn = await asked();
    await withdrawRequest(withdrawn.deps, withdrawn.ask(withdrawn.code));
    expect(await withdrawn.reply()).toEqual(refused("no-question"));
  });

  it("is still possible after the applicant added information and after staff reported a commitment as kept or not kept (R8, R11)", async () => {
    const { deps, code, ask, reply, hears } = await asked();
    await addInformation(deps, ask(code), "رسید را پیدا کردم.");
    await hears("commitment-judged", code, { commitment: 1, kept: true });
    expect(await reply()).toHaveProperty("at");
  });

  it("is refused as not found with another request's session (C2)", async () => {
    const { deps, code, ask, register } = await asked();
    const foreign = { ...ask(code), session: { request: await register() } };
    expect(await replyToQuestion(deps, foreign, { case: code, words })).toEqual(refused("not-found"));
  });
});
