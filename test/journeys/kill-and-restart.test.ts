/**
 * Runs the local stack as a separate process. The process is killed while twenty requests are being sent, and is restarted on
 * the same data; no request may then be lost or doubled. However the process ends, none of its child processes may remain.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import type { QueueDepth } from "../../local/sqs/queues.ts";
import { openClock } from "../../local/stack/clock.ts";
import { listen } from "../../local/stack/ports.ts";
import { demoOrganisation, stateFile } from "../../local/stack/settings.ts";
import { openState } from "../../local/stack/state.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { type Snapshot, snapshotSchema } from "../../shared/directory/snapshot.ts";
import { cleanText } from "../../shared/domain/text/persian-text.ts";
import type { Fact } from "../../shared/journal/journal.ts";
import { e164, type Given, newKey, newRequest, type Registered, register } from "../support/citizens.ts";
import { isFree } from "../support/is-free.ts";
import { eventually } from "../support/local-stack.ts";
import { rowsOf } from "../support/rows.ts";
import {
  begin,
  commandsOf,
  kill,
  operatorAt,
  type Ready,
  running,
  startProcess,
} from "../support/stack-process.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { type LabelledText, textOf, textsAreHere, twentyTexts } from "./twenty-texts.ts";

const dataDir = mkdtempSync(join(tmpdir(), "peygir-killed-"));
const { staff }: Pick<Snapshot, "staff"> = snapshotSchema.parse(loadFolder(demoOrganisation).snapshot);
let started: Ready;
const operator = operatorAt(() => started.addresses.operator);

beforeAll(async () => {
  await synthesize();
  started = await startProcess({ dataDir });
});

/** Processes that must have ended. If a test fails, the clean-up ends those that are left. */
const expectedToEnd: number[] = [];

afterAll(async () => {
  started?.killEverything();
  await started?.exited;
  running(expectedToEnd).forEach(kill);
  rmSync(dataDir, { recursive: true, force: true });
});

const pages = () => started.addresses.pages;

interface Citizen {
  readonly label: LabelledText;
  readonly given: Given;
  readonly key: string;
}

/** Returns the consumer's text, or an invented text where the file of consumers' texts is missing. */
const wordsOf = (label: LabelledText) =>
  textsAreHere ? textOf(label) : `متن شمارهٔ ${label.row}: كالا را خريدم و راضی نیستم؛ لطفاً رسيدگی كنيد.`;

function citizenOf(label: LabelledText): Citizen {
  const { kind, subject, province } = label;
  const { province: _, ...request } = newRequest({ kind, subject, description: wordsOf(label) });
  return { label, given: province === undefined ? request : { ...request, province }, key: newKey() };
}

/**
 * Registers like a client whose call got no answer: retries with the same key, for as long as a restart of the stack may
 * take.
 */
const registerUntilTaken = ({ given, key }: Citizen): Promise<string> =>
  eventually("a request to be taken", async () => {
    const answer = await register(newVisitor(pages()), given, key).catch(() => undefined);
    if (answer?.status === 201) return answer.json<Registered>().trackingCode;
    return wait(500, undefined);
  });

/**
 * The longest time, in milliseconds, that a function can take to send a notice. A notice that is marked as being sent for
 * longer gets the outcome `unknown`.
 */
const longestLifeMs = 3 * 60_000;

/** Moves the stack's clock while the stack is stopped. In a running stack, a function that is just sending would count as dead. */
function passWhileStopped(milliseconds: number): void {
  const state = openState(join(dataDir, stateFile));
  openClock(state).moveBy(milliseconds);
  state.close();
}

const expertOf = (unit: string): string => {
  const found = staff.find(
    (one) => one.unit === unit && one.roles.some((role) => /expert|inspector/.test(role)),
  );
  if (!found) throw new Error(`${unit} has no expert`);
  return found.username;
};

async function atRest(): Promise<void> {
  let waiting: readonly QueueDepth[] = [];
  await eventually(
    () => `every queue to be empty: ${JSON.stringify(waiting)}`,
    async () => {
      waiting = (await operator.queues()).filter((queue) => queue.ready + queue.inFlight + queue.delayed > 0);
      return waiting.length === 0 ? true : undefined;
    },
  );
}

describe(`twenty texts ${textsAreHere ? "that consumers wrote" : "that we invented"}`, () => {
  const citizens = twentyTexts.map(citizenOf);
  const codes = new Map<Citizen, string>();
  const experts = new Map<string, StaffMember>();
  let killedAt: string;
  let gateway: string;

  it("are all registered although every process is killed midway and restarted (S1, P4)", async () => {
    const { exited } = started;
    const registering = citizens.map(async (citizen) => {
      codes.set(citizen, await registerUntilTaken(citizen));
      if (codes.size === 7) started.killEverything();
    });
    expect((await exited).signal).toBe("SIGKILL");
    killedAt = new Date().toISOString();
    passWhileStopped(longestLifeMs);
    expect(codes.size, "some were still on their way").toBeLessThan(twentyTexts.length);
    started = await startProcess({ dataDir });
    await Promise.all(registering);
    expect(new Set(codes.values()).size).toBe(twentyTexts.length);
  });

  it("arrive in correct Persian in the inbox of the unit that a person chose for each (R1, C13)", async () => {
    const { addresses } = started;
    ({ gateway } = addresses);
    for (const unit of new Set(twentyTexts.map((label) => label.unit))) {
      experts.set(unit, await staffMember({ addresses }, expertOf(unit)));
    }
    for (const [{ label, given }, code] of codes) {
      const expert = experts.get(label.unit);
      await eventually(`row ${label.row} at ${label.unit}`, async () =>
        (await expert?.inbox())?.find((item) => item.case === code),
      );
      const seen = await expert?.look(code);
      expect(seen).toMatchObject({ unit: { key: label.unit }, kind: { key: label.kind }, channel: "web" });
      expect(seen?.description).toBe(cleanText(given.description));
      expect(seen?.hops).toHaveLength(1);
    }
  });

  it("become one case each, in exactly one unit's inbox, and leave no dead letter and no stuck message", async () => {
    await atRest();
    const inboxes = await Promise.all([...experts.values()].map((expert) => expert.inbox()));
    const cases = inboxes.flat().map((item) => item.case);
    expect(cases.sort()).toEqual([...codes.values()].sort());
    const [intake, referral] = [rowsOf(gateway, "intake-citizen-api"), rowsOf(gateway, "referral-staff-api")];
    for (const code of codes.values()) {
      const facts = [...(await intake(code)), ...(await referral(code))].flatMap((row) => row.facts);
      const count = (type: string) => facts.filter((fact) => fact.type === type).length;
      expect([code, count("registered"), count("opened")]).toEqual([code, 1, 1]);
    }
  });

  it("are announced to each applicant at most once; only notices that were being sent at the kill have an unknown outcome (N2)", async () => {
    const notices = rowsOf(gateway, "notification-on-events");
    const messages = await operator.messages();
    let begunAfter = 0;
    for (const [{ given }, code] of codes) {
      const sent = messages.filter(({ to }) => to === e164(given.mobile));
      const rows = await notices(`intake/${code}/1/0`);
      const settled = rows.flatMap(({ at, facts }) =>
        facts.filter(isSettled).map((fact) => ({ ...fact, at })),
      );
      expect(settled).toHaveLength(1);
      const [{ outcome, at } = { outcome: "", at: "" }] = settled;
      if (outcome === "sent") expect(sent.map(({ text }) => text.replace(/\D/g, ""))).toEqual([code]);
      else {
        expect(outcome).toBe("unknown");
        expect(sent.length).toBeLessThanOrEqual(1);
        expect(at > killedAt).toBe(true);
        if ((rows[0]?.at ?? "") > killedAt) begunAfter += 1;
      }
    }
    // On a busy machine a function that sends may time out; each time-out leaves a notice with an unknown outcome.
    const ended = (await operator.log("notification-on-events")).filter((line) =>
      line.includes("Task timed out"),
    );
    expect(begunAfter, "in flight neither at the kill nor when a sender was ended").toBeLessThanOrEqual(
      ended.length,
    );
  });

  it("get the same tracking codes when they are sent again with the same idempotency keys afterwards, without a second effect (P4)", async () => {
    const before = (await operator.messages()).length;
    for (const [citizen, code] of codes) expect(await registerUntilTaken(citizen)).toBe(code);
    await atRest();
    expect((await operator.messages()).length).toBe(before);
  });
});

const isSettled = (fact: Fact): fact is Fact & { readonly outcome: string } => fact.type === "settled";

/**
 * Checks that the processes have ended and that the ports are free. Linux reports a process as ended when its first thread
 * ends, but the process's sockets close only when its last thread ends.
 */
async function nothingIsLeft(pids: readonly number[], { addresses }: Ready): Promise<void> {
  expectedToEnd.push(...pids);
  await eventually("every process to end", () => (running(pids).length === 0 ? true : undefined));
  await eventually("the ports to be free", async () => {
    const free = await Promise.all(
      Object.values(addresses).map((each) => isFree(Number(new URL(each).port))),
    );
    return free.every(Boolean) ? true : undefined;
  });
}

describe("the process of the local stack", () => {
  it("exits with 1 and the reason when a port is taken or another stack uses the data folder; for a taken port it says how to choose others", async () => {
    const taken = Number(new URL(started.addresses.pages).port);
    const samePort = begin({ port: taken, dataDir: join(dataDir, "other") });
    expect((await samePort.exited).code).toBe(1);
    expect(samePort.said()).toMatch(new RegExp(`Something else uses port ${taken}\\b`));
    expect(samePort.said()).toContain("Choose six other ports by the first one: PORT=9080 npm start");
    const sameData = begin({ dataDir });
    expect((await sameData.exited).code).toBe(1);
    expect(sameData.said()).toContain(`Another local stack uses ${dataDir}`);
  });

  it("exits with 0 on Ctrl-C, leaves no process and frees its ports", async () => {
    const before = started.processes();
    expect(before.length).toBeGreaterThan(5);
    started.kill("SIGINT");
    expect(await started.exited).toEqual({ code: 0, signal: null });
    await nothingIsLeft(before, started);
  });

  it("ends its functions, sign-in server and Java when the main process alone is killed", async () => {
    started = await startProcess({ dataDir });
    // Opening a page starts the page's function, whose process then stays warm.
    expect((await fetch(`${pages()}/track`)).status).toBe(200);
    const before = started.processes();
    for (const each of ["local/lambda/runtime.ts", "local/issuers/", "DynamoDBLocal.jar"])
      expect(commandsOf(before)).toContain(each);
    started.kill("SIGKILL");
    await started.exited;
    await nothingIsLeft(before, started);
  });

  it("does not start when another process uses its port", async () => {
    const somebody = createServer();
    const taken = await listen(somebody);
    const late = begin({ port: taken - 4, dataDir });
    expect((await late.exited).code).toBe(1);
    expect(late.said()).toMatch(new RegExp(`Something else uses port .*\\b${taken}\\b`));
    somebody.close();
  });
});
