/** A second person approves changes of power over cases (R2); tested through the API. */

import { beforeEach, describe, expect, it } from "vitest";
import type { Role, Snapshot } from "../../../shared/directory/snapshot.ts";
import { directoryId } from "../directory/journal.ts";
import { changed, demo, directoryWorld, member } from "./fakes.ts";

const [first, second, inspector] = ["v.sadeghi", "l.daneshvar", "d.yeganeh"];

let here: ReturnType<typeof directoryWorld>;
beforeEach(async () => {
  here = directoryWorld();
  await here.importing(demo);
  await here.seen();
});

const withRole = (username: string, ...roles: Role[]): Snapshot =>
  changed((snapshot) => member(snapshot, username).roles.push(...roles));

/** A snapshot in which an expert of consumer rights moves to after-sales service. */
const moved = changed((snapshot) => Object.assign(member(snapshot, "s.jafari"), { unit: "after-sales" }));

async function proposed(snapshot: Snapshot, username = first): Promise<string> {
  const { status, body } = await here.propose(snapshot, (await here.inForce()).number, username);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.proposal;
}

const approve = (proposal: string, username: string, key?: string) =>
  here.decide(proposal, { decision: "approve" }, username, key);

const refusedAs = (code: string, status = 409) => ({ status, body: { type: `urn:peygir:problem:${code}` } });

const read = (proposal: string, username?: string) =>
  here.call("GET /api/staff/directory/proposals/{proposal}", { params: { proposal } }, username);

const list = (username?: string) => here.call("GET /api/staff/directory/proposals", {}, username);

describe("an administrator without a second person", () => {
  it("cannot in any way give themselves the right to read cases (R2)", async () => {
    const attacks = [
      withRole(first, "inspector"),
      withRole(first, "auditor"),
      changed((snapshot) => Object.assign(member(snapshot, first), { unit: "inspection-office" })),
      changed(({ deputies }) =>
        deputies.push({ of: "s.keshavarz", deputy: first, from: "2026-11-24", to: "2026-12-24" }),
      ),
      changed((snapshot) =>
        snapshot.staff.push({ ...member(snapshot, "d.yeganeh"), username: "v.sadeghi2", replaces: [first] }),
      ),
    ];
    for (const attack of attacks) {
      expect(await here.publish(attack, 1)).toMatchObject(refusedAs("self-grant"));
      expect(await here.propose(attack, 1)).toMatchObject(refusedAs("self-grant"));
      expect((await here.preview(attack)).body.approval).toBe("not-by-you");
    }
    expect((await here.inForce()).snapshot).toEqual(demo);
  });

  it("cannot give a role to an accomplice: a second person must approve it (R2)", async () => {
    const accomplice = changed((snapshot) =>
      snapshot.staff.push({ ...member(snapshot, inspector), username: "n.new" }),
    );
    expect((await here.preview(accomplice)).body.approval).toBe("second-person");
    expect(await here.publish(accomplice, 1)).toMatchObject(refusedAs("needs-second-person"));
    const proposal = await proposed(accomplice);
    expect(await approve(proposal, first)).toMatchObject(refusedAs("own-proposal"));
    expect((await here.inForce()).number).toBe(1);
  });

  it("cannot swap two subjects' names, stop a form from asking who is complained of, shorten the time to object or send a colleague away for a year (R2, P5)", async () => {
    const attacks = [
      changed(({ subjects: [one, two] }) => {
        if (one && two) [one.name, two.name] = [two.name, one.name];
      }),
      changed(({ kinds }) => {
        for (const kind of kinds) kind.asksWho = false;
      }),
      changed(({ timeLimits }) => Object.assign(timeLimits ?? {}, { rating: 1 })),
      changed((snapshot) => {
        snapshot.absences = [{ of: "k.noori", from: "2026-12-01", to: "2027-11-30" }];
      }),
    ];
    for (const attack of attacks) {
      expect((await here.preview(attack)).body.approval).toBe("second-person");
      expect(await here.publish(attack, 1)).toMatchObject(refusedAs("needs-second-person"));
    }
    expect((await here.inForce()).number).toBe(1);
  });

  it("cannot hide from inspection what was changed and put back: both publications stay in the history, in words (P5)", async () => {
    const phone = changed(({ organisation }) => Object.assign(organisation, { phone: "124" }));
    await here.publish(phone, 1);
    await here.publish(demo, 2);
    await here.seen();
    const versions = await here.call("GET /api/staff/directory/versions", {}, inspector);
    expect(versions.body.versions.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1]);
    for (const number of ["2", "3"]) {
      const route = "GET /api/staff/directory/versions/{number}";
      const { status, body } = await here.call(route, { params: { number } }, inspector);
      expect([status, body.differences[0].says.en]).toEqual([200, expect.stringContaining("124")]);
    }
  });

  it("cannot give a name marks of direction, with which it reads as another name", async () => {
    const marked = changed(({ units: [unit] }) =>
      Object.assign(unit ?? {}, { name: { fa: "دفتر\u202e", en: "Office" } }),
    );
    const { body } = await here.preview(marked);
    expect(body.faults).toMatchObject([
      { code: "unseen-character", says: { en: expect.stringContaining("U+202E") } },
    ]);
  });

  it("publishes a telephone number and short absences immediately (P5)", async () => {
    const harmless = changed((snapshot) => {
      Object.assign(snapshot.organisation, { phone: "124" });
      snapshot.absences = [{ of: "k.noori", from: "2026-12-01", to: "2026-12-02" }];
    });
    expect((await here.preview(harmless)).body.approval).toBe("none");
    expect(await here.propose(harmless, 1)).toMatchObject(refusedAs("nothing-to-approve"));
    expect(await here.publish(harmless, 1)).toMatchObject({ status: 200, body: { number: 2 } });
  });
});

describe("a proposal to change who has power over cases", () => {
  it("is published unchanged once another administrator, or an inspector, approves it (R2)", async () => {
    for (const [n, approver] of [second, inspector].entries()) {
      const snapshot = n === 0 ? moved : demo;
      const proposal = await proposed(snapshot);
      const answer = await approve(proposal, approver);
      expect(answer).toMatchObject({ status: 200, body: { proposal, status: "approved", number: n + 2 } });
      expect(await here.inForce()).toMatchObject({
        ...{ number: n + 2, snapshot },
        ...{ by: `staff:${approver}`, proposedBy: first },
      });
    }
    const rows = await here.store.all(directoryId);
    expect(rows.map(({ command }) => command)).toEqual([
      "import-directory",
      "approve-proposal",
      "approve-proposal",
    ]);
  });

  it("cannot be approved by a person who gains power by it, or by a person who is neither administrator nor inspector (R2)", async () => {
    const proposal = await proposed(withRole(second, "inspector"));
    expect(await approve(proposal, second)).toMatchObject(refusedAs("self-grant"));
    for (const username of ["e.hosseini", "r.aslani", "k.noori"])
      expect((await approve(proposal, username)).status).toBe(403);
    expect((await read(proposal, second)).body.mayI).toEqual(["refuse"]);
    expect((await read(proposal, inspector)).body.mayI).toEqual(["approve", "refuse"]);
    expect(await approve(proposal, inspector)).toMatchObject({ status: 200 });
  });

  it("cannot be decided by a person whose role was removed just before, because the decision reads the newest snapshot (R2)", async () => {
    const demoted = changed((snapshot) => Object.assign(member(snapshot, inspector), { roles: ["expert"] }));
    expect((await approve(await proposed(demoted), second)).status).toBe(200);
    const next = await proposed(demo);
    expect(await approve(next, inspector)).toMatchObject(refusedAs("forbidden", 403));
    expect(await here.decide(next, { decision: "refuse", reason: "نه" }, inspector)).toMatchObject({
      status: 403,
    });
  });

  it("is listed, with its changes as sentences, for administrators, inspectors and auditors", async () => {
    const proposal = await proposed(moved);
    await here.seen();
    for (const username of [first, second, inspector, "r.aslani"])
      expect((await list(username)).body.proposals).toMatchObject([
        { proposal, base: 1, status: "waiting", by: { username: first, name: { en: "Vahid Sadeghi" } } },
      ]);
    expect((await list("e.hosseini")).status).toBe(403);
    const { body } = await read(proposal, inspector);
    expect(body.changes.map(({ says }: { says: { en: string } }) => says.en)).toEqual([
      "Member of staff “Somayeh Jafari”: unit changed from “Consumer Rights” to “After-Sales Service”",
    ]);
    expect(body.snapshot).toEqual(moved);
  });

  it("may be refused by another person, who gives a reason, and withdrawn only by its proposer; a refused or withdrawn proposal is closed", async () => {
    const refuse = { decision: "refuse", reason: "بی‌دلیل" };
    const one = await proposed(moved);
    expect(await here.decide(one, refuse, first)).toMatchObject(refusedAs("own-proposal"));
    expect(await here.decide(one, refuse, inspector)).toMatchObject({ body: { status: "refused" } });
    expect(await approve(one, second)).toMatchObject(refusedAs("proposal-over"));
    const two = await proposed(moved);
    expect((await here.decide(two, { decision: "withdraw" }, second)).status).toBe(403);
    expect(await here.decide(two, { decision: "withdraw" }, first)).toMatchObject({
      body: { status: "withdrawn" },
    });
    expect(await here.decide(two, refuse, second)).toMatchObject(refusedAs("proposal-over"));
    await here.seen();
    const { body } = await list();
    expect(body.proposals.map(({ status, reason }: Record<string, string>) => [status, reason])).toEqual(
      expect.arrayContaining([
        ["refused", refuse.reason],
        ["withdrawn", undefined],
      ]),
    );
    expect((await here.inForce()).number).toBe(1);
  });

  it("is shown as approved even before the list of proposals is updated (R2)", async () => {
    const proposal = await proposed(moved);
    await here.seen();
    expect((await approve(proposal, second)).status).toBe(200);
    expect((await list()).body.proposals).toMatchObject([{ proposal, status: "approved" }]);
    await here.seen();
    expect((await list()).body.proposals).toMatchObject([{ proposal, status: "approved", number: 2 }]);
  });

  it("is marked as superseded when another snapshot has come into force, and can then not be approved (R16)", async () => {
    const proposal = await proposed(moved);
    const phone = changed(({ organisation }) => Object.assign(organisation, { phone: "1" }));
    expect((await here.publish(phone, 1)).status).toBe(200);
    expect(await approve(proposal, second)).toMatchObject(refusedAs("stale", 412));
    expect((await read(proposal, second)).body).toMatchObject({ status: "superseded", mayI: ["refuse"] });
    expect(await here.propose(moved, 1)).toMatchObject(refusedAs("stale", 412));
  });

  it("is made once and decided once when calls are repeated: the same idempotency key and body get the same reply, another body under that key is refused (P4)", async () => {
    const [key, other] = ["the-key-of-proposing", "the-key-of-approving"];
    const once = await here.propose(moved, 1, first, key);
    expect(await here.propose(moved, 1, first, key)).toEqual(once);
    expect(await here.propose(withRole("k.noori", "clerk"), 1, first, key)).toMatchObject(
      refusedAs("key-reused", 422),
    );
    const approved = await approve(once.body.proposal, second, other);
    expect(await approve(once.body.proposal, second, other)).toEqual(approved);
    expect(await here.propose(moved, 1, first, key)).toEqual(once);
    const refusal = { decision: "refuse", reason: "نه" };
    expect(await here.decide(once.body.proposal, refusal, second, other)).toMatchObject(
      refusedAs("key-reused", 422),
    );
    expect((await here.inForce()).number).toBe(2);
  });

  it("is published once when two people approve it in parallel", async () => {
    const proposal = await proposed(moved);
    const both = await Promise.all([approve(proposal, second), approve(proposal, inspector)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await here.inForce()).number).toBe(2);
  });

  it("is not found under an id that no proposal has", async () => {
    for (const id of [`proposal-${"x".repeat(22)}`, "directory", "proposal-x"]) {
      expect((await read(id)).status).toBe(404);
      expect((await approve(id, second)).status).toBe(404);
    }
  });
});
