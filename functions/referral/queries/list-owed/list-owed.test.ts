import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import type { Owner } from "../../case/commitments.ts";
import { acceptCase } from "../../commands/accept-case.ts";
import { approveAnswer } from "../../commands/approve-answer.ts";
import { draftAnswer } from "../../commands/draft-answer/draft-answer.ts";
import type { StepOutcome } from "../../commands/frame/case-step.ts";
import { giveEvidence } from "../../commands/give-evidence.ts";
import { judgeCommitment } from "../../commands/judge-commitment.ts";
import { nameParties } from "../../commands/name-parties/name-parties.ts";
import { looksId, monthOf } from "../../journals/journal-looks.ts";
import { dueOf, owedCommitment } from "../../projections/obligation-rows.ts";
import { readCase } from "../read-case/read-case.ts";
import { listOwed } from "./list-owed.ts";
import { owedCommitmentOf } from "./obligation-of.ts";

const refusal = (outcome: StepOutcome) => (outcome.accepted ? undefined : outcome.refusal.code);
const legalUnit = { unit: "legal" };
const evidence = "رسید بازگرداندن، پنجم آذر";
const reason = "رسید دیده شد.";

function world() {
  const work = casework();
  const { deps, by } = work;
  /** Answers a case with these commitments, each with its owner and due day. */
  const promise = async (code: string, ...promises: readonly (readonly [owner: Owner, due: string])[]) => {
    await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی روغن"] });
    await draftAnswer(deps, await by("e.karimi", code), {
      outcome: "granted",
      answers: ["پس گرفته می‌شود."],
      reasoning: "قیمت از مصوب بیشتر بود.",
      commitments: promises.map(([owner, due]) => ({ what: `کار تا ${due}`, owner, due })),
    });
    return approveAnswer(deps, await by("h.moradi", code));
  };
  const owed = async (username: string) => {
    await work.settle();
    const { items } = await listOwed(deps, work.staff(username));
    return items.map(({ case: code, number }) => [code, number]);
  };
  const show = async (username: string, code: string, number = 1) =>
    giveEvidence(deps, await by(username, code), { number, words: evidence });
  const judge = async (username: string, code: string, kept: boolean, number = 1) =>
    judgeCommitment(deps, await by(username, code), { number, kept, reason });
  return { ...work, promise, owed, show, judge };
}

describe("the list of a person's commitments", () => {
  it("has the unfulfilled commitments of the person and their unit, the earliest day first (R11)", async () => {
    const { open, promise, owed } = world();
    const [first, second] = [await open(1), await open(2)];
    await promise(first, [legalUnit, "2026-12-20"], [{ person: "e.legal" }, "2026-12-10"]);
    await promise(second, [{ person: "h.legal" }, "2026-12-05"], [legalUnit, "2026-12-01"]);
    expect(await owed("e.legal")).toEqual([
      [second, 2],
      [first, 2],
      [first, 1],
    ]);
    expect(await owed("h.legal")).toEqual([
      [second, 2],
      [second, 1],
      [first, 1],
    ]);
    expect(await owed("e.karimi")).toEqual([]);
  });

  it("has a commitment from the publication of the answer that promises it until a person judges the commitment fulfilled (R11)", async () => {
    const { open, promise, owed, show, judge } = world();
    const code = await open(1);
    await promise(code, [legalUnit, "2026-12-01"]);
    await show("e.legal", code);
    expect(await owed("h.legal"), "evidence alone does not remove it").toEqual([[code, 1]]);
    await judge("h.moradi", code, false);
    expect(await owed("h.legal")).toEqual([[code, 1]]);
    await show("e.legal", code);
    expect(refusal(await judge("h.moradi", code, true))).toBeUndefined();
    expect(await owed("h.legal")).toEqual([]);
  });

  it("is read in pages without repeating or missing a commitment (R11)", async () => {
    const { open, promise, deps, staff, settle } = world();
    const days = Array.from({ length: 10 }, (_, n) => `2026-12-${10 + n}`);
    for (let n = 1; n <= 6; n += 1) {
      const owners = days.map((due, at): readonly [Owner, string] => [
        at % 2 ? legalUnit : { person: "e.legal" },
        due,
      ]);
      await promise(await open(n), ...owners);
    }
    await settle();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listOwed(deps, staff("e.legal"), after);
      expect(page.items.length).toBeLessThanOrEqual(25);
      seen.push(...page.items.map((row) => `${dueOf(row)}#${row.case}#${row.number}`));
      after = page.next;
      expect(seen.length, "no page is repeated").toBeLessThanOrEqual(60);
    } while (after !== undefined);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
    expect(seen.map((place) => place.slice(0, 10))).toEqual(seen.map((place) => place.slice(0, 10)).sort());
  });

  it("starts again with the first page when the cursor is invented", async () => {
    const { open, promise, settle, deps, staff } = world();
    await promise(await open(1), [legalUnit, "2026-12-01"]);
    await settle();
    for (const after of ["", "x", Buffer.from("2027").toString("base64url")])
      expect((await listOwed(deps, staff("e.legal"), after)).items).toHaveLength(1);
  });

  it("shows each commitment with its text, and as overdue when its day is past (R11)", async () => {
    const { open, promise, show, deps, clock } = world();
    const code = await open(1);
    await promise(code, [legalUnit, "2026-12-01"]);
    await show("e.legal", code);
    const shown = async () => {
      const row = owedCommitment(code, (await deps.cases.load(code)).state, 1);
      return row && owedCommitmentOf(deps, row, "e.legal");
    };
    expect(await shown()).toMatchObject({
      case: code,
      number: 1,
      what: "کار تا 2026-12-01",
      owner: { unit: { key: "legal" } },
      standing: "evidenced",
      evidence: { by: { username: "e.legal" }, words: evidence },
    });
    clock.at = new Date("2026-12-01T20:31:00.000Z");
    expect(await shown()).toMatchObject({ standing: "late" });
  });
});

describe("an accused person who owes a commitment", () => {
  async function accused() {
    const all = world();
    const code = await all.open(1);
    const named = { units: ["legal"], people: [], reason: "متقاضی از این واحد نام برد." };
    await nameParties(all.deps, await all.by("e.karimi", code), named);
    await all.promise(code, [legalUnit, "2026-12-01"], [{ person: "c.ahmadi" }, "2026-12-02"]);
    return { ...all, code };
  }

  it("sees the commitment and may give evidence, and sees nothing else of the case (R2, R11)", async () => {
    const { code, owed, show, deps } = await accused();
    expect(await readCase(deps, code, "e.legal")).toBeUndefined();
    expect(await owed("e.legal")).toEqual([[code, 1]]);
    expect(refusal(await show("e.legal", code))).toBeUndefined();
    expect((await deps.cases.load(code)).state.commitments[0]?.evidence?.by).toBe("e.legal");
  });

  it("may not give evidence for another owner's commitment, and the attempt is recorded; evidence for the person's own commitment causes no such record (R2)", async () => {
    const { code, show, deps, now } = await accused();
    const refused = async () =>
      (await deps.looks.load(looksId(code, monthOf(now().toISOString())))).state.refused;
    await show("e.legal", code);
    expect(await refused()).toEqual([]);
    await show("e.legal", code, 2);
    expect(await refused()).toMatchObject([{ by: "e.legal", action: "give-evidence", why: "complained-of" }]);
  });

  it("can neither give evidence for another owner's commitment nor judge any commitment (R2)", async () => {
    const { code, show, judge } = await accused();
    expect(refusal(await show("e.legal", code, 2))).toBe("not-found");
    expect(refusal(await show("e.legal", code, 3))).toBe("not-found");
    expect(refusal(await show("c.ahmadi", code, 1))).toBe("not-found");
    expect(refusal(await judge("h.legal", code, false))).toBe("not-found");
    expect(refusal(await judge("h.moradi", code, false)), "a person not in conflict may").toBeUndefined();
  });
});

describe("evidence that a commitment is fulfilled", () => {
  it("may be given by the commitment's owner, even one who may not see the case, and by no other user (R11, R15)", async () => {
    const { open, promise, show, deps } = world();
    const code = await open(1);
    await promise(code, [{ person: "c.ahmadi" }, "2026-12-01"]);
    expect(await readCase(deps, code, "c.ahmadi")).toBeUndefined();
    expect(refusal(await show("c.ahmadi", code))).toBeUndefined();
    expect(refusal(await show("h.desk", code))).toBe("not-found");
  });

  it("gets the same reply to the same idempotency key after the case has changed (P4)", async () => {
    const { open, promise, judge, deps, by, rows } = world();
    const code = await open(1);
    await promise(code, [legalUnit, "2026-12-01"]);
    const ask = await by("e.legal", code);
    await giveEvidence(deps, ask, { number: 1, words: evidence });
    await judge("h.moradi", code, false);
    const before = rows.length;
    const { seen: _, ...again } = ask;
    const replayed = await giveEvidence(deps, again, { number: 1, words: evidence });
    expect(replayed).toMatchObject({ accepted: true, replayed: true });
    expect(rows).toHaveLength(before);
    expect(refusal(await giveEvidence(deps, again, { number: 1, words: "چیز دیگر" }))).toBe("key-reused");
  });

  it("has its text stored outside the case's journal (P2)", async () => {
    const { open, promise, show, judge, rows } = world();
    const code = await open(1);
    await promise(code, [legalUnit, "2026-12-01"]);
    await show("e.legal", code);
    await judge("h.moradi", code, true);
    expect(JSON.stringify(rows)).not.toContain(evidence);
    expect(JSON.stringify(rows)).not.toContain(reason);
  });
});
