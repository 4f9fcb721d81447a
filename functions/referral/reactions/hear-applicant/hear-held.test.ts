import { expect, it } from "vitest";
import { partOf } from "../../../../shared/domain/cases/case-id.ts";
import { casework } from "../../../../test/support/casework.ts";
import { acceptCase } from "../../commands/accept-case.ts";
import { splitCase } from "../../commands/split-case/split-case.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { hearHeld } from "./hear-applicant.ts";

/** A case of the price control unit, and the delivery of legal-hold events of its request in any order. */
async function world() {
  const all = casework();
  const code = await all.open(1);
  const told = (sequence: number, on: boolean) =>
    hearHeld(all.deps, { id: `intake/${code}/${sequence}/0`, data: { request: code }, sequence }, on);
  const shown = async (who: string, of = code) => (await readCase(all.deps, of, who))?.onHoldSince;
  return { ...all, code, told, shown };
}

it("staff who may see a case see since when it is on legal hold, until the hold is lifted (P2, R15)", async () => {
  const { told, shown, clock, code, deps } = await world();
  expect(await shown("h.moradi")).toBeUndefined();
  await told(2, true);
  expect(await shown("h.moradi")).toBe(clock.at.toISOString());
  expect(await readCase(deps, code, "e.legal")).toBeUndefined();
  expect(JSON.stringify(await readCase(deps, code, "h.moradi"))).not.toContain("court");
  await told(3, false);
  expect(await shown("h.moradi")).toBeUndefined();
});

it("the latest state of a legal hold is shown, in whatever order and however often its events come (P2; law 2)", async () => {
  const { told, shown, rows } = await world();
  await told(3, false);
  await told(2, true);
  expect(await shown("h.moradi")).toBeUndefined();
  const before = rows.length;
  await told(3, false);
  expect(rows).toHaveLength(before);
  await told(4, true);
  expect(await shown("h.moradi")).toBeDefined();
});

it("each part of a divided case shows the legal hold of its request, even a part made after the hold began (P2, R6)", async () => {
  const { told, shown, deps, by, code } = await world();
  await told(2, true);
  await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی", "رفتار"] });
  await splitCase(deps, await by("e.karimi", code), { parts: [{ unit: "legal", points: [1] }] });
  expect(await shown("e.legal", partOf(code, 1))).toBeDefined();
});
