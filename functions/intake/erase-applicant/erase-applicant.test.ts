import { describe, expect, it } from "vitest";
import { refused, requests, zahra } from "../../../test/support/requests.ts";
import { identifyApplicant } from "../identify-applicant/identify-applicant.ts";
import { listMyRequests } from "../my-requests/list-requests.ts";
import { sendOneTimeCode } from "../one-time-codes.ts";
import { readMyRequest } from "../read-request/read-request.ts";
import { trackRequest } from "../track-request/track-request.ts";
import { withdrawRequest } from "../withdraw-request/withdraw-request.ts";
import { eraseApplicant } from "./erase-applicant.ts";

const identity = { type: "national-code", number: "0499370899" } as const;
const mobile = "+989123456789";
const otherMobile = { ...zahra.applicant, mobile: "+989350000001" };
const byV = { because: "asked", by: "v.admin", key: "key-1" } as const;

/** Somebody who registered and withdrew. */
async function desk(complaint: Parameters<ReturnType<typeof requests>["register"]>[0] = {}) {
  const world = requests();
  const code = await world.register(complaint);
  await withdrawRequest(world.deps, world.ask(code));
  const erase = (given: Partial<Parameters<typeof eraseApplicant>[1]> = {}) =>
    eraseApplicant(world.erasing, { ...byV, request: code, ...given });
  const track = () => trackRequest(world.deps, { code, mobile }, "198.51.100.1");
  return { ...world, code, erase, track };
}

const still = (code: "still-open" | "still-owed", request: string) => ({
  refused: { code, details: { request } },
});

describe("somebody who is to be erased", () => {
  it("is, in all of their requests at once, and is told when no copy is left (P2)", async () => {
    const { code, register, deps, ask, erase } = await desk();
    const second = await register({ applicant: otherMobile });
    await withdrawRequest(deps, ask(second));
    expect(await erase()).toEqual({
      requests: [code, second].sort(),
      at: "2026-11-24T08:00:00.000Z",
      completeAt: "2026-12-01T08:00:00.000Z",
    });
    for (const each of [code, second])
      expect(await readMyRequest(deps, each, { request: each })).toBe("erased");
  });

  it("waits while one of their requests is open, and is told which (P2)", async () => {
    const { register, erase, keys, state } = await desk();
    const open = await register();
    expect(await erase()).toEqual(still("still-open", open));
    const { registration } = await state(open);
    expect(await keys.get(registration?.person ?? "")).toBeDefined();
  });

  it("waits until nobody may object to an answer any more, and nothing in it is owed (P2, R11, R13)", async () => {
    const { register, answers, hears, later, erasing } = requests();
    const code = await register();
    const owner = { unit: "price-control" };
    await answers(code, { commitments: [{ what: "کار", due: "2026-11-28", owner }] });
    const erase = () => eraseApplicant(erasing, { ...byV, request: code });
    expect(await erase()).toEqual(still("still-open", code));
    later(20);
    expect(await erase()).toEqual(still("still-owed", code));
    await hears("commitment-judged", code, { commitment: 1, kept: true });
    expect(await erase()).toHaveProperty("completeAt");
  });

  it("waits while a meeting of theirs is arranged or its minutes are not written (P2, M11)", async () => {
    const { code, deps, erase } = await desk();
    const told = async (news: "booked" | "held" | "minuted", sequence: number) => {
      const command = {
        ...{ name: "hear-meeting", actor: "event:x", key: news, fingerprint: news, directory: 0 },
        ...{ at: deps.now(), correlation: code },
      };
      const at = deps.now().toISOString();
      await deps.requests.decide(code, command, () => ({
        facts: [{ type: "meeting-told", meeting: 1, sequence, news, at }],
      }));
    };
    await told("booked", 1);
    expect(await erase()).toEqual(still("still-open", code));
    await told("held", 2);
    expect(await erase()).toEqual(still("still-open", code));
    await told("minuted", 3);
    expect(await erase()).toHaveProperty("completeAt");
  });

  it("is not said to be erased while a file of theirs would stay (P2, C12)", async () => {
    const { code, deps, erase } = await desk();
    const command = {
      ...{ name: "begin-attachment", actor: "applicant:x", key: "file", fingerprint: "file" },
      ...{ directory: 0, at: deps.now(), correlation: code },
    };
    await deps.requests.decide(code, command, () => ({ facts: [{ type: "attachment-begun" }] }));
    expect(await erase()).toEqual({ refused: { code: "has-files", details: { request: code } } });
  });

  it("is not erased by whom they complained of (P2, R2)", async () => {
    const { erase, rows } = await desk({ complainedOfUnit: "service-desk" });
    const before = rows.length;
    expect(await erase({ by: "c.ahmadi" })).toEqual(refused("not-found"));
    expect(rows).toHaveLength(before);
    expect(await erase()).toHaveProperty("completeAt");
  });

  it("is nobody where there is no such request (P2)", async () => {
    const { erase } = await desk();
    expect(await erase({ request: "123456789018" })).toEqual(refused("not-found"));
  });
});

describe("whoever was erased", () => {
  it("is found neither by code and mobile, nor in a list, nor by their document; the page says why (P2)", async () => {
    const { code, erase, hearsOfErasure, track, deps, clerks, state } = await desk();
    expect(await track()).toHaveProperty("found", true);
    await erase();
    await hearsOfErasure();
    expect(await track()).toEqual({ found: false, refusal: { code: "request-erased" } });
    expect(await sendOneTimeCode(deps, code, "fa", "k")).toEqual(refused("request-erased"));
    const { person = "", contact = "" } = (await state(code)).registration ?? {};
    expect(await listMyRequests(deps, { person })).toEqual({ items: [] });
    expect(await listMyRequests(deps, { person, contact })).toEqual({ items: [] });
    const found = await identifyApplicant(clerks, { identity, seen: "document" }, "c.ahmadi");
    expect(found).toHaveProperty("requests", []);
  });

  it("is erased once for one key, and heard of once (P2, P4)", async () => {
    const { erase, hearsOfErasure, rows, code, state } = await desk();
    const first = await erase();
    expect(await erase()).toEqual(first);
    await hearsOfErasure();
    await hearsOfErasure();
    const before = rows.length;
    expect(await erase()).toEqual(first);
    expect(await erase({ key: "another" })).toEqual(refused("request-erased"));
    expect(await erase({ because: "ordered" })).toEqual(refused("key-reused"));
    expect(rows).toHaveLength(before);
    expect((await state(code)).erased).toEqual({
      at: "2026-11-24T08:00:00.000Z",
      completeAt: "2026-12-01T08:00:00.000Z",
    });
  });

  it("comes again as somebody new: what is said now is read, what was erased stays so, and no old ask undoes it (P2, P4)", async () => {
    const { code, erase, hearsOfErasure, register, read, deps, keys, state } = await desk();
    const first = await erase();
    await hearsOfErasure();
    const again = await register();
    expect(await erase()).toEqual(first);
    expect((await read(again)).description).toBe(zahra.description);
    expect(await readMyRequest(deps, code, { request: code })).toBe("erased");
    const { person = "" } = (await state(again)).registration ?? {};
    expect(await keys.get(person)).toBeDefined();
    expect(await erase({ request: again, key: "key-2" })).toEqual(still("still-open", again));
    await withdrawRequest(deps, { code: again, session: { request: again }, key: "withdraw-again" });
    expect(await erase({ request: again, key: "key-2" })).toHaveProperty("requests", [again]);
  });

  it("is erased though whoever asked died before it was noted (P2)", async () => {
    const { code, erase, eraser, state, deps } = await desk();
    const { person = "" } = (await state(code)).registration ?? {};
    await eraser.destroy(person);
    expect(await readMyRequest(deps, code, { request: code })).toBe("erased");
    expect(await erase()).toHaveProperty("requests", [code]);
  });
});
