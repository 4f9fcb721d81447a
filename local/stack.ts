/** Runs the synthesized template on this machine. `startStack` is what `npm start` and the tests call. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { removeAddresses, writeAddresses } from "./addresses-file.ts";
import { type CallLog, openCallLog } from "./call-log.ts";
import { chosenHere } from "./chosen.ts";
import { type Clock, openClock } from "./clock.ts";
import { createTables } from "./dynamodb/tables.ts";
import type { FaultInjector } from "./gateway/gateway.ts";
import { startCitizenIssuer } from "./issuers/citizen/start-issuer.ts";
import { startStaffIssuer } from "./issuers/staff/start-issuer.ts";
import type { InvocationResult } from "./lambda/function-process.ts";
import { openLogs } from "./logs.ts";
import { createOperatorServer } from "./operator/operator-server.ts";
import { type Account, accountsOf, readOrganisation } from "./organisation.ts";
import { listen } from "./ports.ts";
import { type Objects, openObjects } from "./s3/objects.ts";
import type { ScheduleState, Schedules } from "./schedules/schedules.ts";
import { close, type Servers, startServers } from "./servers.ts";
import { stateFile } from "./settings.ts";
import { settled } from "./settled.ts";
import type { QueueDepth } from "./sqs/queues.ts";
import { type Addresses, standInsFor } from "./stand-ins.ts";
import { type CaughtMessage, type LocalState, openState } from "./state.ts";
import { typesNotRun } from "./template/not-run.ts";
import { loadTemplate, type Template } from "./template/template.ts";
import type { Vendors } from "./vendors/vendors.ts";
import type { Received } from "./webhooks/receiver.ts";
import { wire } from "./wire.ts";

export interface StackOptions {
  /** The `cdk.out` folder. */
  readonly template: string;
  /** The folder with the organisation's files: who can sign in, and what an empty stack begins with. */
  readonly organisation: string;
  /** The first of six ports: pages, operator's page, the staff's and the citizens' sign-in, files, who hears webhooks. Any free ones when not given. */
  readonly port?: number;
  /** Where data persist; in memory when not given. */
  readonly dataDir?: string;
  /** The port of a DynamoDB Local in memory that runs already, for stacks beside each other; one of its own when not given. */
  readonly dynamoDb?: number | undefined;
  /** When an empty stack begins, by its clock: for what is to be seen on days of the calendar, whatever day it is today. */
  readonly begins?: Date;
  readonly progress?: (line: string) => void;
  /** Takes what goes wrong: errors that functions log, calls that a role does not allow. */
  readonly complain?: (line: string) => void;
}

export interface Stack {
  readonly addresses: Addresses;
  readonly template: Template;
  readonly accounts: readonly Account[];
  readonly clock: Clock;
  /** AWS calls of the functions, with what they cost and whether they were denied. */
  readonly calls: CallLog;
  /** Caught SMS and e-mail, newest first. */
  messages(): readonly CaughtMessage[];
  /** Who carries SMS, and in which mood each is. */
  readonly vendors: Pick<Vendors, "moods" | "set">;
  queues(): readonly QueueDepth[];
  /** What was posted to the receiver of webhooks that stands in here, oldest first. */
  webhooks(): readonly Received[];
  /** The objects in the buckets, by the bucket's name. */
  readonly objects: Objects;
  /** The bodies of the messages in a queue. */
  bodies(queue: string): readonly string[];
  /** Makes messages that a function took and did not finish visible now, instead of when their time is up. */
  releaseTaken(): Promise<void>;
  /** The newest lines of a function's log. */
  log(functionName: string): readonly string[];
  /** Invokes a function as an operator would. */
  invoke(functionName: string, event: unknown): Promise<InvocationResult>;
  /** Ends the processes of a function (or of all) in the middle of whatever they do. */
  kill(functionName?: string): void;
  /** Puts faults into AWS calls; the result takes them out again. */
  inject(faults: FaultInjector): () => void;
  /** What goes by the clock, and when. */
  schedules(): readonly ScheduleState[];
  /** Resolves when all streams are read, all queues but those for the dead are empty and no function runs; throws after the time. */
  settled(milliseconds?: number): Promise<void>;
  /** Resolves with the reason when a part of the stack ends by itself. */
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}

export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, port, dynamoDb, complain = () => undefined } = options;
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  const state = openState(dataDir === undefined ? ":memory:" : join(dataDir, stateFile));
  const servers = await startServers({ port, dataDir, dynamoDb, complain });
  try {
    return await runOn(servers, state, options);
  } catch (error) {
    await Promise.all([servers.gateway, servers.s3, ...others(servers)].map(close));
    await Promise.all([servers.sqs.stop(), servers.dynamoDb.stop()]);
    state.close();
    throw error;
  }
}

async function runOn(servers: Servers, state: LocalState, options: StackOptions): Promise<Stack> {
  const { addresses, gateway, vendors, s3, webhooks, dynamoDb, sqs, ports } = servers;
  const { dataDir, complain = () => undefined, progress = () => undefined } = options;
  const clock = openClock(state, options.begins);
  const organisation = readOrganisation(options.organisation);
  const accounts = accountsOf(organisation);
  const standIns = standInsFor(loadTemplate(options.template), addresses);
  const template = loadTemplate(options.template, { standIns, chosen: chosenHere(addresses) });
  for (const type of typesNotRun(template))
    complain(`The local stack does not run ${type}, which the template has`);
  const [issuer, citizenIssuer] = await Promise.all([
    startStaffIssuer({ template, url: addresses.signIn, port: ports[2], accounts, clock, folder: dataDir }),
    startCitizenIssuer({
      url: addresses.citizenSignIn,
      port: ports[3],
      pages: addresses.pages,
      clock,
      folder: dataDir,
    }),
    createTables(template, dynamoDb),
    sqs.declare(template),
  ]);
  await sqs.releaseTaken();
  progress("Databases, queues and sign-in are up");

  vendors.listen((from, { to, text }) =>
    state.catch({ kind: "sms", at: clock.now().toISOString(), from, to: to.replace(/^0/, "+98"), text }),
  );
  const objects = openObjects(dataDir === undefined ? undefined : join(dataDir, "s3"));
  const faults = new Set<FaultInjector>();
  const calls = openCallLog(complain);
  const logs = openLogs(dataDir === undefined ? undefined : join(dataDir, "logs"), complain);
  const wired = wire({
    template,
    addresses,
    gateway,
    s3,
    objects,
    dynamoDb,
    sqs,
    state,
    clock,
    vendors,
    logs,
    calls,
    faults,
    complain,
  });
  const { functions, front, sources } = wired;
  let schedules: Schedules | undefined;
  const stack: Stack = {
    addresses,
    template,
    accounts,
    clock,
    calls,
    messages: state.messages,
    vendors,
    webhooks: () => webhooks.received,
    objects,
    queues: sqs.depths,
    bodies: sqs.bodies,
    releaseTaken: sqs.releaseTaken,
    log: logs.tail,
    invoke: functions.invoke,
    kill: functions.kill,
    inject(injector) {
      faults.add(injector);
      return () => void faults.delete(injector);
    },
    schedules: () => schedules?.states() ?? [],
    settled: (milliseconds = 90_000) => settled({ functions, sources, sqs, schedules }, milliseconds),
    crashed: Promise.race([dynamoDb.crashed, issuer.crashed, citizenIssuer.crashed]),
    async stop() {
      if (dataDir !== undefined) removeAddresses(dataDir);
      await Promise.all([close(front), close(operator)]);
      const running = [sources.stop(), schedules?.stop()];
      await Promise.race([Promise.all(running), wait(3_000, undefined, { ref: false })]);
      functions.kill();
      const called = [gateway, s3, webhooks.server, ...others(servers)].map(close);
      await Promise.all([...called, issuer.stop(), citizenIssuer.stop()]);
      await Promise.all([sqs.stop(), dynamoDb.stop()]);
      state.close();
    },
  };
  const operator = createOperatorServer(stack, functions.all.map(({ name }) => name).sort());
  await Promise.all([
    listen(front, ports[0]),
    listen(operator, ports[1]),
    listen(s3, ports[4]),
    listen(webhooks.server, ports[5]),
  ]);
  progress("Pages are up");
  if (state.get("organisation") === undefined) {
    await importOrganisation(stack, organisation);
    state.set("organisation", options.organisation);
    progress("The organisation's files are imported");
  }
  schedules = wired.startSchedules();
  if (dataDir !== undefined) writeAddresses(dataDir, addresses);
  return stack;
}

/** What stands in for services of others. */
const others = ({ ownership, vendors }: Servers) => [ownership, vendors.kavenegar, vendors.smsIr];

/** What an empty stack begins with. Pages answer once every service can see it. */
async function importOrganisation(stack: Stack, snapshot: Readonly<Record<string, unknown>>): Promise<void> {
  const { payload, functionError } = await stack.invoke("directory-import", { snapshot, by: "local-start" });
  const problems = (payload as { problems?: unknown } | null)?.problems;
  if (functionError || problems)
    throw new Error(`The organisation's files were refused: ${JSON.stringify(payload)}`);
  await stack.settled();
}
