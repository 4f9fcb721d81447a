import { describe, expect, it } from "vitest";
import { defaultClocks } from "../../../shared/directory/default-timing.ts";
import { momentOfTehran, tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { Outage } from "../../../shared/outage.ts";
import { requests } from "../../../test/support/requests.ts";
import { readMyRequest } from "../applicant/read-request/read-request.ts";
import { withdrawRequest } from "../applicant/withdraw-request.ts";
import { mostInARun, retentionRunsId } from "../journals/journal-retention-runs.ts";
import { placeHold } from "./place-hold.ts";
import { type RetentionDeps, runAtNight, runRetention } from "./run-retention.ts";
import { switchRetention } from "./switch-retention.ts";

const by = "v.admin";
const halfAYear = { clock: "retention" as const, in: "months" as const, takes: 6, when: {} };
const looked = { ready: 1, waiting: 0 };
const always = () => true;
const applicant = (n: number) => ({
  applicant: {
    ...{ fullName: "کسی", identityType: "none" as const, contactBy: "sms" as const },
    mobile: `+98912000${String(n).padStart(4, "0")}`,
  },
});

/** An organisation at noon in Tehran, with retention off. */
function office() {
  const world = requests({ clocks: [...defaultClocks, halfAYear] });
  const { erasing, deps, clock, rows } = world;
  const ends = async (about: Parameters<typeof world.register>[0] = {}) => {
    const code = await world.register(about);
    await withdrawRequest(deps, world.ask(code));
    await world.build(code);
    return code;
  };
  const turn = (on: boolean, key = "turn-1") =>
    switchRetention(erasing, { on, by, key, ...(on && { looked }) });
  /** Sets the clock to a time in Tehran of the same day. */
  const at = (time: string) => {
    clock.at = new Date(momentOfTehran(tehranDay(clock.at), time));
  };
  const night = (change: Partial<RetentionDeps> = {}, hasTime = always) =>
    runAtNight({ ...erasing, ...change }, { hasTime });
  const state = async () => (await erasing.runs.load(retentionRunsId)).state;
  const isErased = async (code: string) => (await readMyRequest(deps, code, { request: code })) === "erased";
  const erasures = () => rows.filter(({ command }) => command === "erase-person");
  return { ...world, ends, turn, at, night, isErased, erasures, runs: state };
}

/** The given number of applicants whose requests ended half a year and some days ago; the clock is at two at night. */
async function due(people: number) {
  const world = office();
  const codes: string[] = [];
  for (let n = 1; n <= people; n += 1) codes.push(await world.ends(applicant(n)));
  world.later(200);
  world.at("02:00");
  return { ...world, codes };
}

const ended = (counts: object) => ({
  run: 1,
  erased: 0,
  waiting: 0,
  failed: 0,
  ...counts,
  endedAt: expect.anything(),
});

describe("a request past its retention", () => {
  it("is erased at night once an administrator made a dry run and turned retention on; the journal row names this administrator, and the clock as actor (P2)", async () => {
    const { night, turn, codes, isErased, rows, announced } = await due(1);
    expect(await night()).toBeUndefined();
    expect(await isErased(codes[0] ?? "")).toBe(false);
    await turn(true);
    expect(await night()).toMatchObject({ ...ended({ erased: 1 }), day: "2027-06-12", by });
    expect(await isErased(codes[0] ?? "")).toBe(true);
    expect(announced()).toEqual(["intake.retention-went.v1"]);
    const actors = rows.filter(({ command }) => /erasure|erase-person|run-retention/.test(command));
    expect(new Set(actors.map(({ actor }) => actor))).toEqual(new Set(["clock"]));
  });

  it("is not erased by day, or after the nightly erasure was turned off; the erasure runs only once each night (P2)", async () => {
    const { night, turn, at, rows, runs, later, ends } = await due(1);
    await turn(true);
    for (const time of ["00:59", "05:00", "12:00"]) {
      at(time);
      expect(await night()).toBeUndefined();
    }
    at("01:00");
    await night();
    const before = rows.length;
    await ends(applicant(2));
    expect(await night()).toBeUndefined();
    await turn(false, "turn-2");
    later(200);
    at("02:00");
    expect(await night()).toBeUndefined();
    expect((await runs()).runs).toHaveLength(1);
    expect(rows.slice(before).map(({ command }) => command)).not.toContain("run-retention");
  });

  it("is not erased while it is on legal hold, ended too recently or was reopened; the run counts the requests that must wait (P2)", async () => {
    const { night, turn, codes, deps, isErased, ends, register, later, at, hearsOfErasure } = await due(2);
    const [held = "", free = ""] = codes;
    await placeHold(deps, { request: held, by, key: "hold-key-1" }, { because: "court" });
    const young = await ends(applicant(3));
    const open = await register(applicant(4));
    await turn(true);
    expect(await night()).toMatchObject(ended({ erased: 1, waiting: 1 }));
    for (const code of [held, young, open]) expect(await isErased(code)).toBe(false);
    expect(await isErased(free)).toBe(true);
    await hearsOfErasure();
    later(1);
    at("03:00");
    expect(await night()).toMatchObject({ ...ended({ waiting: 1 }), run: 2 });
  });

  it("is erased although it accuses the administrator who turned retention on, since nobody chooses which requests a run erases (P2, R2)", async () => {
    const { night, erasing, ends, later, at, isErased } = office();
    const code = await ends({ complainedOfUnit: "service-desk" });
    later(200);
    at("02:00");
    await switchRetention(erasing, { on: true, by: "c.ahmadi", key: "turn-1", looked });
    expect(await night()).toMatchObject(ended({ erased: 1 }));
    expect(await isErased(code)).toBe(true);
  });

  it("is erased by a call one minute later when time ran out, or by the next night's run when the run's limit of requests was reached, and is counted once (P2)", async () => {
    const people = mostInARun + 30;
    const { night, turn, erasures, runs, later, at, hearsOfErasure } = await due(people);
    await turn(true);
    let left = 0;
    const some = () => {
      left += 1;
      return left % 150 !== 0;
    };
    let last = await night({}, some);
    for (let minutes = 0; !last?.endedAt && minutes < 20; minutes += 1) last = await night({}, some);
    expect(last).toMatchObject({ ...ended({ erased: mostInARun }), more: true });
    expect(erasures()).toHaveLength(mostInARun);
    expect(await night()).toBeUndefined();
    await hearsOfErasure();
    later(1);
    at("02:00");
    expect(await night()).toMatchObject({ ...ended({ erased: 30 }), run: 2 });
    expect(erasures()).toHaveLength(people);
    expect((await runs()).next).toBeUndefined();
  });

  it("is tried again when its erasure failed by a crash or an outage; one failure does not stop the other erasures (P2)", async () => {
    const { night, turn, erasing, erasures, codes } = await due(3);
    await turn(true);
    const failing = (error: Error, after: number) => {
      let asked = 0;
      const erasePerson: typeof erasing.identity.erasePerson = async (ask) => {
        asked += 1;
        if (asked === after) throw error;
        return erasing.identity.erasePerson(ask);
      };
      return { identity: { erasePerson } };
    };
    await expect(night(failing(new Outage("cut off"), 2))).rejects.toThrow("cut off");
    expect(await night(failing(new Error("broken"), 3))).toMatchObject(ended({ erased: 2, failed: 1 }));
    expect(new Set(erasures().map(({ id }) => id)).size).toBe(2);
    expect(codes).toHaveLength(3);
  });

  it("is erased once by two simultaneous runs, together with the person's other request past its retention (P2)", async () => {
    const { night, turn, ends, erasures, runs, later, at } = office();
    await ends(applicant(1));
    await ends(applicant(1));
    later(200);
    at("02:00");
    await turn(true);
    await Promise.all([night(), night()]);
    expect((await runs()).runs).toMatchObject([ended({ erased: 2 })]);
    expect(erasures()).toHaveLength(1);
  });

  it("is counted as erased together with the applicant's other requests past their retention, although a list was outdated and the run crashed before it recorded the result (P2)", async () => {
    const { night, erasing, turn, ends, runs, later, at, hearsOfErasure } = office();
    const [, second = ""] = [await ends(applicant(1)), await ends(applicant(1))];
    await ends(applicant(2));
    later(200);
    at("02:00");
    await turn(true);
    const { list } = erasing.views;
    const views = {
      list: async (...asked: Parameters<typeof list>) => {
        const { items, ...rest } = await list(...asked);
        const kept = items.filter(({ data }) => (data as { request?: string }).request !== second);
        return { items: kept, ...rest };
      },
    };
    const dies: typeof erasing.runs.decide = (id, command, decide) =>
      command.key.endsWith("/begun")
        ? erasing.runs.decide(id, command, decide)
        : Promise.reject(new Outage("died"));
    await expect(night({ views, runs: { ...erasing.runs, decide: dies } })).rejects.toThrow("died");
    await hearsOfErasure();
    expect(await night({ views })).toMatchObject(ended({ erased: 3 }));
    expect((await runs()).runs).toHaveLength(1);
  });

  it("is erased by day on the command of an operator, whom the journal row names, but never while retention is off (P2)", async () => {
    const { erasing, turn, rows, at, hearsOfErasure } = await due(1);
    at("12:00");
    const operator = () => runRetention(erasing, { actor: "operator:somebody", hasTime: always });
    expect(await operator()).toEqual({ refused: { code: "retention-off" } });
    await turn(true);
    expect(await operator()).toMatchObject(ended({ erased: 1 }));
    expect(rows.at(-1)).toMatchObject({ actor: "operator:somebody", command: "run-retention" });
    await hearsOfErasure();
    expect(await operator()).toMatchObject({ run: 2, erased: 0 });
  });
});

describe("turning the nightly erasure on and off", () => {
  it("needs a dry run to turn the erasure on, and none to turn it off; a retry gets the same reply, another body under the same key is refused (P2, P4)", async () => {
    const { erasing, turn, rows, announced } = office();
    const ask = { on: true, by, key: "turn-1" };
    expect(await switchRetention(erasing, ask)).toMatchObject({ refusal: { code: "look-first" } });
    expect(await turn(true)).toMatchObject({ accepted: true, loaded: { state: { on: { by } } } });
    expect(announced()).toEqual(["intake.retention-switched.v1"]);
    expect(await turn(true)).toMatchObject({ accepted: true, replayed: true });
    expect(await switchRetention(erasing, { ...ask, on: false })).toMatchObject({
      refusal: { code: "key-reused" },
    });
    await turn(true, "turn-2");
    expect(rows).toHaveLength(1);
    expect(await turn(false, "turn-3")).toMatchObject({ loaded: { state: {} } });
    expect(rows).toHaveLength(2);
  });
});
