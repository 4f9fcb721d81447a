/**
 * Tests through the API of the real local stack how a head sees the acts of clerks at the desk, and is notified when a clerk
 * identifies too many applicants (R15).
 */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import type { ReplyOf } from "../../shared/contracts/operation.ts";
import type {
  listClerkActs,
  listDeskNotices,
  readClerkActs,
} from "../../shared/contracts/staff/clerk-acts.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { gather } from "../../shared/gather.ts";
import { scanAll } from "../../shared/table/dynamodb.ts";
import { fromItem, type Item } from "../../shared/table/item.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { callsAs, variableOf } from "../support/operator.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

let stack: Stack;
let clerk: StaffMember;
let head: StaffMember;
let otherHead: StaffMember;
let auditor: StaffMember;

beforeAll(async () => {
  stack = await startLocalStack();
  const signedIn = (username: string) => staffMember(stack, username);
  [clerk, head, otherHead, auditor] = await Promise.all([
    signedIn("z.hashemi"),
    signedIn("m.tavakoli"),
    signedIn("m.karimi"),
    signedIn("r.aslani"),
  ]);
});

afterAll(() => stack?.stop());

const identify = (number: string) =>
  clerk.send("/applicants", {
    method: "POST",
    json: { identity: { type: "national-code", number }, seen: "document" },
  });

type Notices = ReplyOf<typeof listDeskNotices>["body"]["items"];
const noticesOf = async (who: StaffMember) =>
  (await who.send("/desk/notices")).json<{ items: Notices }>().items;
const dayOf = async (who: StaffMember) =>
  (await who.send("/desk/clerk-acts")).json<ReplyOf<typeof listClerkActs>["body"]>();
const actsOf = async (who: StaffMember) =>
  (await who.send("/desk/clerk-acts/z.hashemi")).json<ReplyOf<typeof readClerkActs>["body"]>();

it("a head is notified once per exceeded limit when a clerk identifies 80 applicants in a row; no identification is refused, and the head sees what the clerk did after each one (R15)", async () => {
  const number = exampleNationalCode(40_000_000);
  const given = newRequest({ identity: { type: "national-code", number } });
  const code = await registered(newVisitor(stack.addresses.pages), given);
  for (let n = 1; n < 80; n += 1)
    expect((await identify(exampleNationalCode(40_000_000 + n))).status).toBe(200);
  await stack.settled();
  const { pass } = await eventually("the request in the person's list", async () => {
    const found = (await identify(number)).json<{ requests: readonly unknown[]; pass: string }>();
    return found.requests.length > 0 ? found : undefined;
  });
  const body = { request: code, pass, act: { type: "withdraw" } };
  const done = await clerk.send("/applicants/act", {
    method: "POST",
    json: body,
    headers: { "idempotency-key": newKey() },
  });
  expect(done.status, done.text).toBe(200);
  const acts = await eventually("the withdrawal among the clerk's acts", async () => {
    const read = await actsOf(head);
    return read.counts?.withdrawal === 1 && read.counts.identification === 80 ? read : undefined;
  });
  expect(acts.counts).toMatchObject({ identification: 80, withdrawal: 1, registration: 0 });
  await stack.settled();
  const notices = await noticesOf(head);
  expect(notices.map(({ limit, clerk: { username } }) => `${username} ${limit}`).sort()).toEqual([
    "z.hashemi hour",
    "z.hashemi unused",
  ]);
  const { items } = await dayOf(head);
  expect(items.map(({ clerk: { username }, passed }) => [username, passed.length])).toEqual([
    ["z.hashemi", 2],
  ]);
  const { items: seen } = await dayOf(auditor);
  expect(seen.map(({ counts }) => counts.identification)).toEqual([80]);
});

it("what clerks did on behalf of applicants is shown only to these clerks' own head, and without the applicants' identity numbers (R15, law 4)", async () => {
  expect((await dayOf(otherHead)).items).toEqual([]);
  expect((await otherHead.send("/desk/clerk-acts/z.hashemi")).status).toBe(404);
  expect(await noticesOf(otherHead)).toEqual([]);
  for (const path of ["/desk/clerk-acts", "/desk/clerk-acts/z.hashemi", "/desk/notices"])
    expect([path, (await clerk.send(path)).status]).toEqual([path, 403]);
  const { text } = await head.send("/desk/clerk-acts/z.hashemi");
  expect(text).not.toContain(exampleNationalCode(40_000_001));
});

/** The options of the AWS command on the runbook page about leaks that lists what an account read. */
function optionsOfCommand() {
  const page = readFileSync(new URL("../../docs/operate/runbook/breach.md", import.meta.url), "utf8");
  const option = (name: string) => new RegExp(`--${name} '([^']+)'`).exec(page)?.[1] ?? "";
  return {
    FilterExpression: option("filter-expression"),
    ProjectionExpression: option("projection-expression"),
    ExpressionAttributeNames: JSON.parse(option("expression-attribute-names")) as Record<string, string>,
    ExpressionAttributeValues: JSON.parse(option("expression-attribute-values")) as Item,
  };
}

/**
 * The ids of the records of access (looks) that the runbook's command lists, run by an operator for this user and time.
 */
async function looksOf(username: string, since: Date): Promise<readonly unknown[]> {
  const options = optionsOfCommand();
  const chosen = { ":who": { S: username }, ":since": { N: String(since.getTime()) } };
  const TableName = variableOf(stack, "referral-views", "JOURNAL_TABLE");
  const asked = { ...options, TableName };
  const ExpressionAttributeValues = { ...options.ExpressionAttributeValues, ...chosen };
  const looks = scanAll(callsAs(stack, "operator"), { ...asked, ExpressionAttributeValues });
  return (await gather(looks)).map(({ id }) => fromItem({ id: id as Item[string] })["id"]);
}

it("an operator lists the requests that a clerk read, by the command of the runbook page on leaks (R15, P3)", async () => {
  const number = exampleNationalCode(50_000_000);
  const given = newRequest({ identity: { type: "national-code", number } });
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const before = new Date(stack.clock.now().getTime() - 60_000);
  await eventually("the request's status, as the clerk reads it", async () => {
    const { pass } = (await identify(number)).json<{ pass: string }>();
    const shown = await clerk.send("/applicants/request", { method: "POST", json: { request: code, pass } });
    return shown.status === 200 ? shown : undefined;
  });
  await stack.settled();
  expect(await looksOf("z.hashemi", before)).toEqual([expect.stringContaining(code)]);
  expect(await looksOf("p.jalali", before)).toEqual([]);
  expect(await looksOf("z.hashemi", new Date(stack.clock.now().getTime() + 60_000))).toEqual([]);
});
