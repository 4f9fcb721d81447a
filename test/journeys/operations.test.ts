/** Tests on the real local stack the commands that operators run after an alarm. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FaultInjector } from "../../local/aws-endpoint/gateway.ts";
import { writeAddresses } from "../../local/stack/addresses-file.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { itemOf, rowOf } from "../../shared/journal/dynamodb-row.ts";
import { hashAfter } from "../../shared/journal/next-row.ts";
import { dynamodbEndings } from "../../shared/limits/dynamodb-endings.ts";
import { dynamo } from "../../shared/table/dynamodb.ts";
import { type Item, toItem, type Wire } from "../../shared/table/item.ts";
import { e164, newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { callsAs, contentsOf, runScript, variableOf } from "../support/operator.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

/** The data folder through which operator commands find the stack. */
const dataDir = mkdtempSync(join(tmpdir(), "peygir-operations-"));
let stack: Stack;
let expert: StaffMember;

beforeAll(async () => {
  stack = await startLocalStack();
  writeAddresses(dataDir, stack.addresses);
  expert = await staffMember(stack, "m.rezaei");
});

afterAll(async () => {
  await stack?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const ops = (...args: readonly string[]) => runScript(dataDir, "ops.ts", ...args);
const verify = (...args: readonly string[]) => runScript(dataDir, "verify-audit.ts", ...args);
const register = (changes = {}) => registered(newVisitor(stack.addresses.pages), newRequest(changes));
const inInbox = async (code: string) => (await expert.inbox()).some((item) => item.case === code);

const views = [
  ["directory-views", "VIEWS_TABLE"],
  ["referral-views", "VIEWS_TABLE"],
  ["referral-views", "WORD_INDEX_TABLE"],
] as const;
const journals = [
  "directory-import",
  "identity-for-intake",
  "intake-citizen-api",
  "notification-on-events",
  "referral-on-events",
].map((name) => [name, "JOURNAL_TABLE"] as const);

/** Returns the rows of these tables, except rows about users who have a case open now, and rows that scheduled jobs wrote. */
async function everything(tables: readonly (readonly [string, string])[]): Promise<string> {
  const all = tables.map(([name, variable]) => contentsOf(stack, variableOf(stack, name, variable)));
  const items = (await Promise.all(all)).flat();
  const byTheClock = JSON.stringify({ S: "clock" });
  return JSON.stringify(
    items.filter(
      ({ id, a: actor }) => !JSON.stringify(id).includes("looking/") && JSON.stringify(actor) !== byTheClock,
    ),
  );
}

const depth = (queue: string) => stack.queues().find(({ name }) => name === queue)?.ready ?? 0;

const keyOf = ({ id, order }: Item) => ({ id, order }) as { readonly id: Wire; readonly order: Wire };
const isWordOf = (code: string) => (item: Item) =>
  JSON.stringify(keyOf(item)).includes(`of/${code}`) || JSON.stringify(keyOf(item)).includes(`#${code}`);

/** Makes one operation fail in the calls of one function; returns the function that ends the fault. */
function broken(caller: string, operation: string): () => void {
  const fault: FaultInjector = (call) =>
    call.caller === caller && call.operation === operation
      ? { when: "before", error: "ValidationException" }
      : undefined;
  return stack.inject(fault);
}

describe("npm run verify-audit", () => {
  it("finds every history unaltered, and the hash of each row anchored outside the table (P3)", async () => {
    await register();
    await stack.settled();
    const { code, said } = await verify();
    expect(said).toMatch(/^Verifying the local stack at http/);
    expect(said).toMatch(/intake: 1 histories, \d entries, all anchored/);
    expect(said).toMatch(/notification: 1 histories, 2 entries, all anchored/);
    expect(said).toMatch(/All is as it was written\.\n$/);
    expect(code).toBe(0);
  });

  it("names the one row that an attacker with a stolen role altered, although its hash was recomputed (P3)", async () => {
    const [code, twin] = [await register(), await register()];
    await stack.settled();
    const thief = callsAs(stack, "intake-citizen-api");
    const TableName = variableOf(stack, "intake-citizen-api", "JOURNAL_TABLE");
    const [first] = (await contentsOf(stack, TableName)).filter(({ id }) => (id as { S: string }).S === code);
    const honest = first && rowOf(first);
    const altered = honest && { ...honest, actor: "staff:somebody-else" };
    const forged = altered && { ...altered, hash: hashAfter("", altered) };
    await dynamo(thief, new PutItemCommand({ TableName, Item: forged && itemOf(forged) }));
    const found = await verify("--service", "intake");
    expect(found.said).toContain(
      `The first: intake ${code}, entry 1, was altered: the auditor's hash differs`,
    );
    expect(found.said).toContain("Altered: 1.");
    expect(found.code).toBe(1);
    expect(await verify("--service", "intake", "--id", twin)).toMatchObject({ code: 0 });
    expect((await verify("--id", "000000000000")).said).toMatch(/Nothing is called 000000000000\.\n$/);
    expect(stack.log("intake-relay").join()).toContain("journal-tampered");
    // Puts the original row back for the next tests.
    await dynamo(thief, new PutItemCommand({ TableName, Item: honest && itemOf(honest) }));
    expect(await verify()).toMatchObject({ code: 0 });
  });
});

describe("npm run ops -- rebuild-views", () => {
  it("restores deleted and altered views, removes views that belong to no case, and restores word index and figures byte for byte; a dry run changes nothing (P6, R18, I1; law 8)", async () => {
    const codes = [await register(), await register(), await register()];
    await stack.settled();
    const before = await everything(views);
    const TableName = variableOf(stack, "referral-views", "VIEWS_TABLE");
    const operator = callsAs(stack, "operator");
    const put = (view: object) => dynamo(operator, new PutItemCommand({ TableName, Item: toItem(view) }));
    await dynamo(
      operator,
      new DeleteItemCommand({ TableName, Key: toItem({ id: `case#${codes[0]}#unit` }) }),
    );
    await put({ id: `case#${codes[1]}#unit`, version: 99, data: {} });
    await put({ id: "case#1#unit", version: 1, list: "unit#consumer-rights", order: "1", data: {} });
    const directory = variableOf(stack, "directory-views", "VIEWS_TABLE");
    await dynamo(
      operator,
      new DeleteItemCommand({ TableName: directory, Key: toItem({ id: "snapshot#1" }) }),
    );
    // Removes the case's rows from the word index, as for a case older than the index. Adds a row of no case, and a row of an
    // earlier release.
    const WordsTable = variableOf(stack, "referral-views", "WORD_INDEX_TABLE");
    for (const item of (await contentsOf(stack, WordsTable)).filter(isWordOf(codes[2] ?? "")))
      await dynamo(operator, new DeleteItemCommand({ TableName: WordsTable, Key: keyOf(item) }));
    const stray = toItem({ id: "word/w", order: "8000000000000#1", version: 1, size: 1 });
    await dynamo(operator, new PutItemCommand({ TableName: WordsTable, Item: stray }));
    // Adds the sums of a request that was never counted.
    const SheetsTable = variableOf(stack, "insight-on-events", "SHEETS_TABLE");
    const nothing = { id: `of#${codes[0]}`, period: "-", version: 9, data: { heard: [], owed: [] } };
    await dynamo(operator, new PutItemCommand({ TableName: SheetsTable, Item: toItem(nothing) }));
    await put({ id: "word/w/1", version: 1, list: "word/w", order: "1", thing: "1", at: "", size: 1 });
    const spoilt = await everything(views);

    const looked = await ops("rebuild-views", "--dry-run");
    expect(looked.said).toContain(`1 were not as the journal says: case#${codes[1]}#unit`);
    expect(looked.said).toContain(`1 were missing: case#${codes[0]}#unit`);
    expect(looked.said).toContain("1 were missing: snapshot#1");
    expect(looked.said).toMatch(/2 belonged to nothing: (?=.*case#1#unit).*word\/w\/1/);
    expect(looked.said).toContain(`1 had no entries: ${codes[2]}`);
    expect(looked.said).toContain("1 belonged to nothing: word/w/1");
    expect(looked.said).toContain(`were counted differently from the journals: ${codes[0]}, ${codes[0]}`);
    expect(looked.said).toMatch(/[1-9]\d* sums were wrong: /);
    expect(looked.said).toMatch(/Nothing was changed\.\n$/);
    expect(await everything(views)).toBe(spoilt);

    expect(await ops("rebuild-views")).toMatchObject({ code: 0 });
    expect(await everything(views)).toBe(before);
    const again = await ops("rebuild-views");
    expect(again.said).not.toMatch(/were|had|belonged/);
    expect(again.said).toMatch(/insight: figures of [1-9]\d* histories\n/);
    expect(await everything(views)).toBe(before);
    expect((await runScript(dataDir, "recount-figures.ts")).said).toMatch(
      /All figures agree with the journals: [1-9]\d* events, /,
    );
  });
});

describe("npm run ops -- restore-drill", () => {
  it("restores copies beside the system, finds journals and views unchanged, sends no message again and leaves no copy behind (P6, P3; laws 2, 8)", async () => {
    await register();
    await stack.settled();
    const before = await everything([...journals, ...views]);
    const messages = stack.messages().length;

    const looked = await ops("restore-drill", "--dry-run");
    expect(looked.said).toMatch(/\d+ tables can be restored to it\n/);
    expect(looked.said).toMatch(/→ peygir-drill-intake-journal\n(.*\n)*Nothing was changed\.\n$/);
    const ran = await ops("restore-drill");
    expect(ran.said).toMatch(/^entries altered: 0 \(/m);
    expect(ran.said).toMatch(/^ {2}referral: [1-9]\d* views of [1-9]\d* histories/m);
    expect(ran.said).toMatch(/^differences of rebuilt views: 0 \(/m);
    expect(ran.said).toMatch(/^ {2}figures of [1-9]\d* histories/m);
    expect(ran.said).toMatch(/^differences of recounted figures: 0 \(/m);
    expect(ran.said).toMatch(/^ {2}[1-9]\d* events with a notice; 0 of them/m);
    expect(ran.said).toMatch(/^notices sent again: 0 \(.*\nThe copy is sound/m);
    expect(ran.code).toBe(0);

    expect(await everything([...journals, ...views])).toBe(before);
    expect(stack.messages()).toHaveLength(messages);
  });

  it("reports a view that differs from its rebuilt copy, and refuses a time from before the backups (P6)", async () => {
    const TableName = variableOf(stack, "referral-views", "VIEWS_TABLE");
    const put = (view: object) =>
      dynamo(callsAs(stack, "operator"), new PutItemCommand({ TableName, Item: toItem(view) }));
    await put({ id: "case#1#unit", version: 1, list: "unit#consumer-rights", order: "1", data: {} });
    // The new drill also shows that the earlier drill left no copy: with a copy it could not start.
    const ran = await ops("restore-drill");
    expect(ran.said).toContain("1 belonged to nothing: case#1#unit");
    expect(ran.said).toMatch(/^differences of rebuilt views: 1 \(/m);
    expect(ran.code).toBe(1);
    expect(await ops("rebuild-views", "referral")).toMatchObject({ code: 0 });
    const early = await ops("restore-drill", "--at", "2020-01-01T00:00:00Z");
    expect(early.said).toMatch(/Not all tables can be restored to that moment\. They can be from /);
    expect(await ops("restore-drill", "--at", "yesterday")).toMatchObject({ code: 2 });
  });
});

describe("npm run ops -- redrive", () => {
  it("returns a dead letter to its queue once the consumer's fault is repaired, and leaves nothing behind (P6)", async () => {
    const repair = broken("referral-on-events", "dynamodb:PutItem");
    const code = await register();
    await eventually("a dead letter", () => depth("referral-on-events-dlq") || undefined);
    repair();
    const looked = await ops("redrive", "referral-on-events-dlq", "--dry-run");
    expect(looked.said).toMatch(/intake\.request-registered\.v1 intake\/\d{12}\/1\/0: AwsError/);
    expect(looked.said).toContain("1 wait. Nothing was changed.");
    // The dry run puts the dead letter back into the dead-letter queue within a second.
    await eventually("the letter to be given back", async () => {
      const { said } = await ops("redrive", "referral-on-events-dlq");
      return said.includes("1 redriven, 0 stay.") || undefined;
    });
    await eventually("the case in the inbox", async () => (await inInbox(code)) || undefined);
    const others = ["referral-on-exports-dlq", "intake-on-scans-dlq", "notification-post-webhook-dlq"];
    for (const queue of ["referral-on-events-dlq", ...others])
      expect((await ops("redrive", queue)).said).toContain("0 redriven, 0 stay.");
  });

  it("ends even if the consumer's fault is not repaired: the dead letter returns to the dead-letter queue (P6)", async () => {
    const repair = broken("referral-on-events", "dynamodb:PutItem");
    await register();
    await eventually("a dead letter", () => depth("referral-on-events-dlq") || undefined);
    expect((await ops("redrive", "referral-on-events-dlq")).said).toContain("1 redriven, 0 stay.");
    await eventually("it as a dead letter again", () => depth("referral-on-events-dlq") || undefined);
    repair();
    expect((await ops("redrive", "referral-on-events-dlq")).code).toBe(0);
    await stack.settled();
  });

  it("handles again the rows that a view builder or the outbox relay had put aside (P6)", async () => {
    const repairs = [
      broken("referral-views", "dynamodb:PutItem"),
      broken("intake-relay", "events:PutEvents"),
    ];
    const untold = await register();
    await eventually("the relay's parked row", () => depth("intake-stuck") || undefined);
    repairs[1]?.();
    expect((await ops("redrive", "intake-stuck")).said).toContain("1 redriven, 0 stay.");
    await eventually("the view builder's parked row", () => depth("referral-stuck") || undefined);
    expect(await inInbox(untold)).toBe(false);
    repairs[0]?.();
    expect((await ops("redrive", "referral-stuck")).code).toBe(0);
    expect(await inInbox(untold)).toBe(true);
    await stack.settled();
    expect([depth("intake-stuck"), depth("referral-stuck")]).toEqual([0, 0]);
  });

  it("refuses an unknown queue and an unknown command", async () => {
    expect(await ops("redrive", "intake-on-Monday")).toMatchObject({ code: 2 });
    expect(await ops("restart")).toMatchObject({ code: 2 });
    expect((await ops("replay", "--since", "2026-11-24T08:00:00")).said).toMatch(/^Give the beginning:/m);
  });
});

describe("npm run ops -- replay", () => {
  it("publishes every event again without causing a new row, a changed view or a message (P6, N2; law 2)", async () => {
    const before = await everything([...journals, ...views]);
    const messages = stack.messages().length;
    expect(messages).toBeGreaterThan(5);
    const looked = await ops("replay", "--since", "2020-01-01T00:00:00Z", "--dry-run");
    expect(looked.said).toMatch(/intake: [1-9]\d* events of [1-9]\d* entries would be published again/);
    const ran = await ops("replay", "--since", "2020-01-01T00:00:00Z");
    expect(ran.said).toMatch(/intake: [1-9]\d* events of [1-9]\d* entries published again/);
    expect(ran.code).toBe(0);
    await stack.settled();
    expect(await everything([...journals, ...views])).toBe(before);
    expect(stack.messages()).toHaveLength(messages);
    expect(stack.queues().filter(({ isLastResort, ready }) => isLastResort && ready > 0)).toEqual([]);
    expect((await ops("replay", "--since", "2099-01-01T00:00:00Z")).said).toContain("intake: 0 events of 0");
  });

  it("brings a lost request to its unit days later, and records its outdated notice as not sent (P6, N2)", async () => {
    const repair = broken("intake-relay", "events:PutEvents");
    const { mobile = "" } = newRequest();
    const code = await register({ mobile });
    await eventually("the relay's parked row", () => depth("intake-stuck") || undefined);
    repair();
    await discard("intake-relay", "STUCK_QUEUE_URL");
    stack.clock.moveBy(7 * 24 * 3_600_000);
    expect(await ops("replay", "--since", "2020-01-01T00:00:00Z", "--service", "intake")).toMatchObject({
      code: 0,
    });
    await stack.settled();
    const later = await staffMember(stack, "m.rezaei");
    expect((await later.inbox()).map((item) => item.case)).toContain(code);
    expect(stack.messages().filter(({ to }) => to === e164(mobile))).toEqual([]);
    const notices = await contentsOf(stack, variableOf(stack, "notification-on-events", "JOURNAL_TABLE"));
    const ours = notices.map(rowOf).filter(({ id }) => id === `intake/${code}/1/0`);
    expect(ours.flatMap(({ facts }) => facts)).toMatchObject([{ type: "kept", outcome: "too-old" }]);
  });
});

/** Deletes the messages that wait in a queue. */
async function discard(name: string, variable: string): Promise<void> {
  const QueueUrl = variableOf(stack, name, variable);
  const operator = callsAs(stack, "operator");
  const { Messages = [] } = await operator.call(SQSClient, new ReceiveMessageCommand({ QueueUrl }));
  for (const { ReceiptHandle } of Messages)
    await operator.call(SQSClient, new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
}

describe("npm run ops -- end-sessions", () => {
  it("stores the mark that ends the sessions of the applicant's request; a dry run stores none (C14)", async () => {
    const code = await register();
    await stack.settled();
    const table = variableOf(stack, "intake-citizen-api", "LIMITS_TABLE");
    const endings = dynamodbEndings(table, "intake", callsAs(stack, "intake-citizen-api"));
    const isEnded = () => endings.isOver(`request/${code}`, new Date(0));
    expect(await ops("end-sessions", code, "--dry-run")).toMatchObject({ code: 0 });
    expect(await isEnded()).toBe(false);
    const done = await ops("end-sessions", code);
    expect(done).toMatchObject({ code: 0, said: expect.stringContaining("Ended the applicant's sessions") });
    expect(await isEnded()).toBe(true);
  });
});
