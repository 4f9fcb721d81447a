import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { memoryFiles } from "../../../shared/files/memory.ts";
import { casework } from "../../../test/support/casework.ts";
import type { AttachmentTold } from "../case/attachments.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { hearAttached, hearConsented } from "../reactions/hear-applicant/hear-applicant.ts";
import { openAttachment } from "./open-attachment.ts";
import { readCase } from "./read-case/read-case.ts";

const at = "2026-11-24T09:00:00.000Z";

async function aCase(about: Parameters<ReturnType<typeof casework>["open"]>[1] = {}) {
  const world = casework();
  const code = await world.open(1, about);
  const deps = { ...world.deps, downloads: memoryFiles() };
  let news = 1;
  const hear = (told: AttachmentTold) => {
    news += 1;
    return hearAttached(deps, { id: `intake/${code}/${news}/0`, data: { request: code } }, told);
  };
  const file = `intake/${code}/${"f".repeat(22)}` as const;
  const cleared = { attachment: 1, at, stands: "cleared", file, format: "png", size: 2_000 } as const;
  const open = (who: string, number = 1, id = code) => openAttachment(deps, id, who, number);
  const sees = async (who: string, id = code) => (await readCase(deps, id, who))?.attachments;
  return { ...world, deps, code, hear, cleared, open, sees };
}

const notFound = { refused: { code: "not-found" } };

describe("an applicant's file in a case (C12)", () => {
  it("opens only for the case's holders, and only after a malware scan without a finding; the access log records each opening (R15)", async () => {
    const { hear, cleared, open, sees, deps, code } = await aCase();
    expect(await open("e.karimi")).toEqual(notFound);
    await hear({ attachment: 1, at, stands: "received" });
    expect(await open("e.karimi")).toEqual(notFound);
    expect(await sees("e.karimi")).toEqual([{ attachment: 1, stage: "received", since: at }]);
    await hear(cleared);
    expect(await sees("e.karimi")).toMatchObject([{ stage: "cleared", format: "png", size: 2_000 }]);
    expect(await open("e.karimi")).toEqual({
      url: `https://files.invalid/${cleared.file}?as=peygir-${code}-1.png`,
    });
    const { looks } = (await deps.looks.load(`looks.${code}.2026-11`)).state;
    expect(looks).toMatchObject([{ by: "e.karimi", what: "case", file: 1 }]);
    for (const stranger of ["e.legal", "nobody.at-all"])
      expect(await open(stranger)).toHaveProperty("refused");
  });

  it("opens for no one after the malware scan refused it, whatever later events say", async () => {
    const { hear, cleared, open, sees } = await aCase();
    await hear({ attachment: 1, at, stands: "refused", because: "malware" });
    await hear({ attachment: 1, at, stands: "received" });
    await hear(cleared);
    expect(await open("e.karimi")).toEqual(notFound);
    expect(await sees("e.karimi")).toEqual([
      { attachment: 1, stage: "refused", since: at, because: "malware" },
    ]);
  });

  it("is refused as not found to a person whom the case accuses, and the attempt is recorded (R2)", async () => {
    const { hear, cleared, open, deps, code } = await aCase({
      complainedOf: { units: [], people: ["e.rezaei"] },
    });
    await hear(cleared);
    expect(await open("e.rezaei")).toEqual(notFound);
    expect(await open("e.karimi")).toHaveProperty("url");
    const { refused } = (await deps.looks.load(`looks.${code}.2026-11`)).state;
    expect(refused).toMatchObject([{ by: "e.rezaei", action: "see-case", why: "complained-of" }]);
  });

  it("opens only for inspection while the applicant is hidden and has not consented (C15)", async () => {
    const { hear, cleared, open, sees, deps, code } = await aCase({ hidden: true });
    await hear(cleared);
    expect(await open("i.inspection")).toHaveProperty("url");
    const data = { request: code, given: true, at: "2026-11-24T09:00:00.000Z" };
    const { unit } = (await deps.cases.load(code)).state.hops.at(-1) ?? {};
    expect(unit).toBe("inspection");
    expect(await sees("i.inspection")).toHaveLength(1);
    await hearConsented(deps, { id: `intake/${code}/8/0`, data, sequence: 8 });
    expect(await open("i.inspection")).toHaveProperty("url");
  });

  it("is also in each part of a divided case, even in a part made after the file arrived (R6)", async () => {
    const { hear, cleared, open, sees, deps, by, code } = await aCase();
    await hear(cleared);
    await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی", "رفتار"] });
    const parts = [{ unit: "legal", points: [1] }];
    expect((await splitCase(deps, await by("e.karimi", code), { parts })).accepted).toBe(true);
    const part = partOf(code, 1);
    expect(await sees("e.legal", part)).toHaveLength(1);
    expect(await open("e.legal", 1, part)).toHaveProperty("url");
  });
});
