import { expect, it } from "vitest";
import { currentViewId, readDirectory, snapshotViewId } from "../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { memoryViews } from "../../../shared/journal/memory-views.ts";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { acceptCase } from "../commands/accept-case.ts";

it("a member of staff who just came into a conflict of interest cannot take a step, even where an older directory is cached (law 3)", async () => {
  const world = casework();
  const about = { complainedOf: { units: ["legal"], people: [] } };
  const codes = [await world.open(1, about), await world.open(2, about)] as const;
  const views = memoryViews();
  const publish = async (number: number, snapshot: Snapshot) => {
    await views.put({ id: snapshotViewId(number), version: number, data: snapshot });
    await views.put({ id: currentViewId, version: number, data: { number, contents: `of-${number}` } });
  };
  await publish(1, organisation);
  const directory = readDirectory(views, undefined, () => 0);
  const accept = async (code: string) =>
    acceptCase({ ...world.deps, directory }, await world.by("e.karimi", code), { points: ["گرانی"] });
  await directory.recent();
  expect(await accept(codes[0])).toMatchObject({ accepted: true });
  await publish(2, { ...organisation, deputies: [standingIn] });
  expect((await directory.recent()).number).toBe(1);
  expect(await accept(codes[1])).toEqual({ accepted: false, refusal: { code: "not-found" } });
});

/** The assignee of the case becomes the deputy of an expert of the accused unit. */
const standingIn = { of: "e.legal", deputy: "e.karimi", from: "2026-01-01", to: "2027-01-01" };
