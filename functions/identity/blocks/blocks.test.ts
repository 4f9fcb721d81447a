import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { addBlock } from "../commands/add-block.ts";
import { issueCode } from "../commands/issue-code/issue-code.ts";
import { liftBlock } from "../commands/lift-block.ts";
import { putApplicant } from "../commands/put-applicant.ts";
import { findPerson } from "../queries/find-person.ts";
import { type BlockRow, blockList, buildBlockViews } from "./build-views.ts";
import { blockId } from "./journal.ts";
import { blockShown } from "./shown.ts";

const request = "407155289363";
const applicant = {
  fullName: "زهرا نمونه",
  identityType: "national-code",
  identityNumber: "0499370899",
  mobile: "+989123456789",
  contactBy: "sms",
} as const;
const byMobile = { type: "mobile", mobile: applicant.mobile } as const;
const byIdentity = {
  type: "identity",
  identity: { type: applicant.identityType, number: applicant.identityNumber },
} as const;
const reason = "ارسال انبوه درخواست‌های بی‌معنا";
const day = 86_400_000;

function desk() {
  const world = memoryWorld();
  const deps = { ...world.identity, documents: world.documents };
  let n = 0;
  const ask = (key?: string) => ({ username: "a.admin", key: key ?? `k${++n}`, directory: 1 });
  const put = (channel = "web", claim = "claim-of-zahra-0001", code = request) =>
    putApplicant(deps, { request: code, claim, input: "input-of-zahra-0001", channel, applicant });
  const later = (ms: number) => {
    world.clock.at = new Date(world.clock.at.getTime() + ms);
  };
  const listed = async (block: string) => {
    const { version, state } = await deps.blocks.load(blockId(block));
    return buildBlockViews(blockId(block), version, state);
  };
  return { ...world, deps, ask, put, later, listed };
}

describe("the block list", () => {
  it.each([
    ["a mobile", byMobile],
    ["an identity", byIdentity],
  ])(
    "refuses a request by web or SMS from a blocked %s, and never one at the desk or on the phone (C17)",
    async (_, who) => {
      const { deps, ask, put, documents } = desk();
      await addBlock({ ...deps, documents }, ask(), { who, reason });
      expect(await put("web")).toEqual({ blocked: true });
      expect(await put("sms")).toEqual({ blocked: true });
      expect(await put("desk")).toHaveProperty("person");
      expect(await put("phone", "claim-of-zahra-0001", "000000000000")).toHaveProperty("person");
    },
  );

  it("ends a block exactly at the time that the administrator set (C17)", async () => {
    const { deps, ask, put, later } = desk();
    await addBlock(deps, ask(), { who: byMobile, reason, days: 1 });
    later(day - 1);
    expect(await put()).toEqual({ blocked: true });
    later(1);
    expect(await put()).toHaveProperty("person");
  });

  it("does not change the reply to a registration that is sent again after its applicant was blocked (P4)", async () => {
    const { deps, ask, put } = desk();
    const first = await put();
    await addBlock(deps, ask(), { who: byMobile, reason });
    expect(await put()).toEqual(first);
    expect(await put("web", "claim-of-somebody-else")).toEqual({ blocked: true });
  });

  it("stops one-time codes to a blocked number, both for a single request and for the list of own requests (C17)", async () => {
    const { deps, ask, put, rows } = desk();
    const registered = await put();
    if (!("person" in registered)) throw new Error("not registered");
    await addBlock(deps, ask(), { who: byMobile, reason });
    const before = rows.length;
    const { person } = registered;
    expect(await issueCode(deps, { request, person, language: "fa", key: "k" })).toEqual({
      refused: { code: "blocked" },
    });
    const { identityType, identityNumber, mobile } = applicant;
    expect(await findPerson(deps, { identityType, identityNumber, mobile })).toMatchObject({ blocked: true });
    expect(
      await findPerson(deps, { identityType, identityNumber, mobile: "+989120000009" }),
    ).not.toHaveProperty("blocked");
    expect(rows).toHaveLength(before);
  });

  it("lists every block with author, time and reasons, newest first (C17)", async () => {
    const { deps, ask, later, listed, directory, views, documents, put } = desk();
    const { block } = await addBlock(deps, ask(), { who: byMobile, reason });
    later(1_000);
    await liftBlock(deps, ask(), { block, reason: "اشتباه بود" });
    expect(await put()).toHaveProperty("person");
    later(1_000);
    await addBlock(deps, ask(), { who: byMobile, reason: "دوباره", days: 7 });
    for (const view of await listed(block)) await views.put(view);
    const { snapshot } = await directory.current();
    const { items } = await views.list(blockList);
    const shown = await Promise.all(
      items.map(({ data }) => blockShown(documents, snapshot, data as BlockRow)),
    );
    const by = expect.objectContaining({ username: "a.admin" });
    expect(shown).toEqual([
      {
        block,
        type: "mobile",
        endsWith: "789",
        reason: "دوباره",
        at: "2026-11-24T08:00:02.000Z",
        by,
        until: "2026-12-01T08:00:02.000Z",
      },
      {
        block,
        type: "mobile",
        endsWith: "789",
        reason,
        at: "2026-11-24T08:00:00.000Z",
        by,
        lifted: { at: "2026-11-24T08:00:01.000Z", by, reason: "اشتباه بود" },
      },
    ]);
  });

  it("puts neither the blocked number nor the reason into a journal row, an event or a view (law 4)", async () => {
    const { deps, ask, rows, listed } = desk();
    const { block } = await addBlock(deps, ask(), { who: byIdentity, reason });
    await liftBlock(deps, ask(), { block, reason: "اشتباه بود" });
    const kept = JSON.stringify([rows, await listed(block)]);
    expect(kept).toContain("identity.block-lifted.v1");
    for (const secret of ["0499370899", '"899"', reason, "اشتباه"]) expect(kept).not.toContain(secret);
  });

  it("refuses a second block of a number, ignores a second lifting of a block, and refuses to lift the block of a number never blocked (C17)", async () => {
    const { deps, ask, rows } = desk();
    const once = ask("same");
    const { block } = await addBlock(deps, once, { who: byMobile, reason });
    const again = await addBlock(deps, once, { who: byMobile, reason });
    expect(again.outcome).toMatchObject({ accepted: true, replayed: true });
    expect((await addBlock(deps, ask(), { who: byMobile, reason })).outcome).toEqual({
      accepted: false,
      refusal: { code: "already-blocked" },
    });
    await liftBlock(deps, ask(), { block, reason: "اشتباه بود" });
    await liftBlock(deps, ask(), { block, reason: "باز هم" });
    expect(rows).toHaveLength(2);
    expect(await liftBlock(deps, ask(), { block: "0".repeat(32), reason: "کسی نیست" })).toEqual({
      accepted: false,
      refusal: { code: "not-found" },
    });
    const nobody = await addBlock(deps, ask(), {
      who: { type: "identity", identity: { type: "none" } },
      reason,
    });
    expect(nobody.outcome).toEqual({ accepted: false, refusal: { code: "identity-needed" } });
  });

  it("still blocks a number, without showing the reason, after the texts of the block were erased (P2)", async () => {
    const { deps, ask, put, listed, directory } = desk();
    const { block } = await addBlock(deps, ask(), { who: byMobile, reason });
    const [row] = await listed(block);
    const { snapshot } = await directory.current();
    const erased = { get: async () => "erased" as const };
    const shown = await blockShown(erased, snapshot, row?.data as BlockRow);
    expect(Object.keys(shown)).toEqual(["block", "type", "at", "by"]);
    expect(await put()).toEqual({ blocked: true });
  });
});
