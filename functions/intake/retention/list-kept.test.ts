import { describe, expect, it } from "vitest";
import { defaultClocks } from "../../../shared/directory/default-timing.ts";
import { requests } from "../../../test/support/requests.ts";
import { withdrawRequest } from "../applicant/withdraw-request.ts";
import { eraseApplicant } from "./erase-applicant.ts";
import { type Kept, listKept } from "./list-kept.ts";
import { placeHold } from "./place-hold.ts";

const by = "v.admin";
const retention = (takes: number, kind?: string) => ({
  ...{ clock: "retention" as const, in: "months" as const, takes },
  when: kind === undefined ? {} : { kind: [kind] },
});
/** Retention of half a year, and of a year for suggestions. */
const clocks = [...defaultClocks, retention(12, "suggestion"), retention(6)];
const other = (n: number) => ({
  applicant: {
    ...{ fullName: "کسی", identityType: "none" as const, contactBy: "sms" as const },
    mobile: `+98912000${String(n).padStart(4, "0")}`,
  },
});

function desk() {
  const world = requests({ clocks });
  const ends = async (about: Parameters<typeof world.register>[0] = {}) => {
    const code = await world.register(about);
    await withdrawRequest(world.deps, world.ask(code));
    await world.build(code);
    return code;
  };
  const list = async (who = by): Promise<readonly Kept[]> => {
    const all: Kept[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await listKept(world.erasing, who, after);
      all.push(...items);
      after = next;
    } while (after !== undefined);
    return all;
  };
  const due = async (who?: string) => (await list(who)).map(({ request, waits }) => [request, waits?.code]);
  const erase = (request: string, because: "kept-long-enough" | "asked" = "kept-long-enough") =>
    eraseApplicant(world.erasing, { request, because, by, key: `run-${request}` });
  return { ...world, ends, list, due, erase };
}

describe("a dry run of retention", () => {
  it("lists each request past its retention, by kind, and changes nothing (P2)", async () => {
    const { ends, list, due, later, rows } = desk();
    const [complaint, suggestion] = [await ends(other(1)), await ends({ ...other(2), kind: "suggestion" })];
    later(150);
    expect(await due()).toEqual([]);
    later(60);
    const before = rows.length;
    expect(await list()).toEqual([
      { request: complaint, kind: "complaint", channel: "web", ended: "2026-11-24", until: "2027-05-24" },
    ]);
    later(365);
    expect((await due()).map(([code]) => code).sort()).toEqual([complaint, suggestion].sort());
    expect(rows).toHaveLength(before);
  });

  it("lists any number of requests in pages, and leaves out erased requests (P2)", async () => {
    const { ends, due, later, erase, hearsOfErasure } = desk();
    const codes: string[] = [];
    for (let n = 1; n <= 45; n += 1) codes.push(await ends(other(n)));
    later(200);
    expect((await due()).map(([code]) => code).sort()).toEqual([...codes].sort());
    for (const code of codes.slice(0, 30)) {
      expect(await erase(code)).toHaveProperty("completeAt");
      await hearsOfErasure();
    }
    expect((await due()).map(([code]) => code).sort()).toEqual(codes.slice(30).sort());
  });

  it("names a legal hold on any request of the same person as the reason why a request must wait, as the erasure itself does (P2)", async () => {
    const { ends, due, later, erase, deps } = desk();
    const held = await ends(other(1));
    later(100);
    const late = await ends(other(1));
    later(110);
    expect(await due()).toEqual([[held, undefined]]);
    await placeHold(deps, { request: late, by, key: "hold-key-1" }, { because: "audit" });
    expect(await due()).toEqual([[held, "on-hold"]]);
    expect(await erase(held)).toEqual({ refused: { code: "on-hold", details: { request: late } } });
  });

  it("leaves out requests reopened by an objection, and requests that accuse the caller (P2, R2, R13)", async () => {
    const { register, answers, build, due, later, ends } = desk();
    const open = await register(other(1));
    await answers(open, {}, {});
    await build(open);
    const own = await ends({ ...other(2), complainedOfUnit: "service-desk" });
    later(400);
    expect((await due()).map(([code]) => code)).toContain(open);
    expect((await due("c.ahmadi")).map(([code]) => code)).not.toContain(own);
    expect((await due()).map(([code]) => code)).toContain(own);
  });

  it("lists nothing where the organisation set no time to keep requests, and an erasure is refused there (P2)", async () => {
    const world = requests();
    const code = await world.register();
    await withdrawRequest(world.deps, world.ask(code));
    await world.build(code);
    world.later(20_000);
    expect(await listKept(world.erasing, by)).toEqual({ items: [] });
    const asked = { request: code, because: "kept-long-enough", by, key: "run-1" } as const;
    expect(await eraseApplicant(world.erasing, asked)).toMatchObject({ refused: { code: "kept-for-now" } });
  });
});
