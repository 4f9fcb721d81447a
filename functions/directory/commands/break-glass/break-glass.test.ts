/**
 * An operator's emergency change of power without a second person ("break glass"): it raises an alarm, and ends after a
 * day unless it is approved (R2).
 */

import { beforeEach, describe, expect, it } from "vitest";
import { glassBroken } from "../../../../events/directory/glass-broken.v1.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { changesOfPower } from "../../changes/of-power.ts";
import { changed, demo, directoryWorld, member } from "../../scenarios/fakes.ts";
import { ringWhereBroken } from "../import-directory/ring.ts";
import { withPowersOf } from "./restored.ts";

const [first, inspector] = ["v.sadeghi", "d.yeganeh"];
const reason = "Both administrators are ill";

let here: ReturnType<typeof directoryWorld>;
beforeEach(async () => {
  here = directoryWorld();
  await here.importing(demo);
  await here.seen();
});

/** A snapshot in which the operator's friend is an inspector. */
const friend = changed((snapshot) => member(snapshot, "g.rahimi").roles.push("inspector"));

const broken = async (snapshot: Snapshot = friend): Promise<string> => {
  expect(await here.importing(snapshot, undefined, reason)).toMatchObject({ changed: true });
  await here.seen();
  return (await here.inForce()).breakGlass?.proposal ?? "";
};

const refusedAs = (code: string, status = 409) => ({ status, body: { type: `urn:peygir:problem:${code}` } });
const decide = (proposal: string, decision: string, username: string) =>
  here.decide(proposal, decision === "refuse" ? { decision, reason: "نه" } : { decision }, username);

describe("an operator's import that changes power", () => {
  it("is refused without a reason, and reports the changes that need a second person (R2)", async () => {
    expect(await here.importing(friend)).toMatchObject({
      power: [{ says: { en: expect.stringContaining("Golnaz Rahimi") } }],
    });
    expect((await here.inForce()).number).toBe(1);
    const phone = changed(({ organisation }) => Object.assign(organisation, { phone: "1" }));
    expect(await here.importing(phone)).toEqual({ number: 2, changed: true });
  });

  it("is in force immediately when it has a reason; it is announced, and comes first in the list of proposals, with its reason and its end (R2)", async () => {
    expect(await here.importing(friend, undefined, reason)).toEqual({
      ...{ number: 2, changed: true },
      until: "2026-11-25T08:00:00.000Z",
    });
    expect(await here.importing(friend, undefined, reason)).toMatchObject({ number: 2, changed: false });
    await here.seen();
    const { proposal = "" } = (await here.inForce()).breakGlass ?? {};
    const [row] = await here.store.all(proposal);
    expect(row).toMatchObject({ actor: "operator:local", command: "import-directory" });
    expect(row?.events).toEqual([
      glassBroken.of({
        proposal,
        number: 2,
        until: "2026-11-25T08:00:00.000Z",
        at: "2026-11-24T08:00:00.000Z",
      }),
    ]);
    const { body } = await here.call("GET /api/staff/directory/proposals", {}, inspector);
    expect(body.proposals).toMatchObject([
      { proposal, status: "waiting", by: { name: { en: "operator (local)" } }, glass: { number: 2, reason } },
    ]);
  });

  it("alerts operators immediately without naming anyone; no other import alerts them (R2)", async () => {
    const rung = async (...files: Parameters<typeof here.importing>) => {
      const lines: object[] = [];
      ringWhereBroken(await here.importing(...files), { line: (_, fields) => lines.push(fields) });
      return lines;
    };
    const phone = changed(({ organisation }) => Object.assign(organisation, { phone: "1" }));
    expect(await rung(phone)).toEqual([]);
    expect(await rung(friend)).toEqual([]);
    expect(await rung(friend, undefined, reason)).toEqual([{ alarm: "glass-broken" }]);
    expect(await rung(demo)).toEqual([]);
  });

  it("ends after a day: the earlier powers return, and later changes of other data stay (R2)", async () => {
    await broken();
    const texts = structuredClone(friend);
    Object.assign(texts.organisation, { phone: "124" });
    expect((await here.publish(texts, 2)).status).toBe(200);
    here.later(23.9);
    await here.aMinute();
    expect((await here.inForce()).number).toBe(3);
    here.later(0.2);
    await Promise.all([here.aMinute(), here.aMinute()]);
    const { number, by, snapshot, breakGlass } = await here.inForce();
    expect({ number, by, breakGlass }).toEqual({ number: 4, by: "clock", breakGlass: undefined });
    expect(snapshot).toEqual(changed(({ organisation }) => Object.assign(organisation, { phone: "124" })));
    await here.seen();
    await here.aMinute();
    expect((await here.inForce()).number).toBe(4);
  });

  it("stays in force when a second person, who had the right to approve before the import, approves it in time (R2)", async () => {
    const proposal = await broken();
    expect(await decide(proposal, "approve", inspector)).toMatchObject({
      body: { status: "approved", number: 2 },
    });
    await here.seen();
    here.later(25);
    await here.aMinute();
    expect(await here.inForce()).toMatchObject({ number: 2, snapshot: friend });
  });

  it("cannot be approved by an inspector that it created, or by an administrator who gains power by it (R2)", async () => {
    const proposal = await broken();
    expect(await decide(proposal, "approve", "g.rahimi")).toMatchObject({ status: 403 });
    expect(await decide(proposal, "refuse", "g.rahimi")).toMatchObject({ status: 403 });
    expect(await decide(proposal, "withdraw", inspector)).toMatchObject({ status: 403 });
    const two = await broken(
      changed((snapshot) => {
        member(snapshot, "g.rahimi").roles.push("inspector");
        member(snapshot, first).roles.push("auditor");
      }),
    );
    expect(await decide(two, "approve", first)).toMatchObject(refusedAs("self-grant"));
    expect(await decide(proposal, "approve", inspector)).toMatchObject(refusedAs("proposal-over"));
  });

  it("ends immediately when a second person refuses it (R2)", async () => {
    const proposal = await broken();
    expect(await decide(proposal, "refuse", inspector)).toMatchObject({ body: { status: "refused" } });
    expect(await here.inForce()).toMatchObject({ number: 3, snapshot: demo, by: `staff:${inspector}` });
  });

  it("cannot be repeated to stay in force for another day, and ends when the operator imports the approved powers again (R2)", async () => {
    await broken();
    here.later(20);
    const more = structuredClone(friend);
    member(more, "k.noori").roles.push("clerk");
    expect(await here.importing(more, undefined, reason)).toEqual({
      ...{ number: 3, changed: true },
      until: "2026-11-25T08:00:00.000Z",
    });
    expect(await here.importing(demo)).toEqual({ number: 4, changed: true });
    expect((await here.inForce()).breakGlass).toBeUndefined();
    await here.seen();
    here.later(5);
    await here.aMinute();
    expect((await here.inForce()).number).toBe(4);
  });

  it("blocks other proposals to change the directory until it is approved, refused or over (R2)", async () => {
    const proposal = await broken();
    const moved = structuredClone(friend);
    Object.assign(member(moved, "s.jafari"), { unit: "after-sales" });
    const { body } = await here.propose(moved, 2);
    expect(await decide(body.proposal, "approve", inspector)).toMatchObject(refusedAs("glass-open"));
    await decide(proposal, "approve", inspector);
    expect((await decide(body.proposal, "approve", inspector)).status).toBe(200);
  });

  it("ends even when it removed a unit and a person, who then return with their keys (R2)", async () => {
    const merged = changed((snapshot) => {
      snapshot.units = snapshot.units.filter(({ key }) => key !== "automotive");
      snapshot.staff = snapshot.staff.filter(({ unit }) => unit !== "automotive");
      Object.assign(snapshot.units.find(({ key }) => key === "services") ?? {}, { replaces: ["automotive"] });
      for (const one of [...snapshot.routing, ...snapshot.routingExamples])
        if (one.unit === "automotive") one.unit = "services";
    });
    await broken(merged);
    here.later(25);
    await here.aMinute();
    expect((await here.inForce()).snapshot).toEqual(demo);
    const phone = changed(({ organisation }) => Object.assign(organisation, { phone: "1" }));
    expect((await here.publish(phone, 3)).status).toBe(200);
  });
});

it("the end of an emergency import takes all its powers back and keeps its other changes, or restores the whole approved snapshot when these changes are invalid without the powers (R2)", () => {
  const absent = structuredClone(friend);
  absent.staff.push({ ...member(demo, "k.noori"), username: "n.new" });
  absent.absences = [{ of: "n.new", from: "2026-12-01", to: "2026-12-02" }];
  for (const outcome of absent.outcomes) outcome.refusal = false;
  const receives = { of: "m.tavakoli", title: { fa: "مدیر", en: "Director" }, receivers: ["k.noori"] };
  absent.officials = [...(absent.officials ?? []), receives];
  absent.subjects.push({ key: "dust", name: { fa: "گرد", en: "Dust" } });
  absent.holidays = [...(absent.holidays ?? []), { day: "2026-12-30", name: { fa: "گرد", en: "Dust" } }];
  absent.organisation.phone = "1";
  for (const kind of absent.kinds) kind.asksWho = false;
  const after = withPowersOf(absent, demo);
  expect(changesOfPower(demo, after)).toEqual([]);
  expect([after.subjects, after.kinds]).toEqual([demo.subjects, demo.kinds]);
  expect([after.holidays, after.organisation.phone]).toEqual([absent.holidays, "1"]);
  const faulty = { ...absent, organisation: { ...absent.organisation, letterNumbers: "wrong" } };
  expect(withPowersOf(faulty, demo)).toEqual(demo);
});
