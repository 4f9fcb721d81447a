import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { signIn } from "../../local/issuers/staff/sign-in.ts";
import { demoOrganisation } from "../../local/stack/settings.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { ruleFor } from "../../shared/directory/route.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { randomOf } from "../simulation/core/random.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { atSystem } from "./http/at-system.ts";
import { scenarioOf } from "./scenario.ts";

let stack: Stack;
const folder = mkdtempSync(join(tmpdir(), "peygir-drill-"));
const file = join(folder, "tokens.json");

beforeAll(async () => {
  stack = await startLocalStack();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stack.stop();
});

const [seed, requests] = [1, 8];

/** An operator, and the experts and heads of the units to which the requests go. */
function people(): readonly string[] {
  const snapshot = loadFolder(demoOrganisation).snapshot as Snapshot;
  const units = new Set(
    scenarioOf(randomOf(seed), requests).map((arrival) => ruleFor(snapshot, arrival)?.unit),
  );
  const handlers = snapshot.staff.filter(
    ({ unit, roles }) => units.has(unit) && (roles.includes("expert") || roles.includes("head")),
  );
  return ["h.bagheri", ...handlers.map(({ username }) => username)];
}

test("a drill (simulated working days) by HTTP signs staff in by refresh tokens, registers requests on the web and by phone, and answers all of them", async () => {
  const { pages } = stack.addresses;
  const tokens: Record<string, string> = {};
  for (const username of people()) tokens[username] = (await signIn(pages, username)).refresh;
  writeFileSync(file, JSON.stringify(tokens));
  const report = await atSystem({
    ...{ at: pages, tokens: file, seed, requests, atOnce: 2, phoneShare: 0.5 },
    ...{ rounds: Number.POSITIVE_INFINITY, progress: () => undefined },
  });
  const { web, "phone-111": phone } = report.registrations;
  expect([web.refused, phone.refused, web.accepted + phone.accepted]).toEqual([{}, {}, requests]);
  expect([web.accepted > 0, phone.accepted > 0]).toEqual([true, true]);
  expect(report.cases).toEqual({ accepted: requests, answered: requests, waiting: 0, lost: [] });
  expect(report.broke).toEqual([]);
  expect([report.queues, report.notices]).toEqual([undefined, undefined]);
  const renewed = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  expect(Object.keys(renewed)).toEqual(Object.keys(tokens));
  expect(Object.keys(tokens).filter((one) => renewed[one] === tokens[one])).toEqual([]);
});
