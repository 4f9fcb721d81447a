/**
 * Runs one stack on a machine: its tables, queues, clock and logs, from the import of the organisation to its
 * end.
 */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openCallLog } from "../aws-endpoint/call-log.ts";
import type { FaultInjector } from "../aws-endpoint/gateway.ts";
import type { Item } from "../dynamodb/capacity.ts";
import { borrowDynamoDb } from "../dynamodb/dynamodb-local.ts";
import { createTables } from "../dynamodb/tables.ts";
import { beginningOf } from "../event-sources/stream-source.ts";
import type { Schedules } from "../eventbridge/schedules.ts";
import type { Functions } from "../lambda/functions.ts";
import { openLogs } from "../lambda/logs.ts";
import { operatorPages } from "../pages/operator/operator-server.ts";
import { openObjects } from "../s3/objects.ts";
import type { Template } from "../template/template.ts";
import { removeAddresses, writeAddresses } from "./addresses-file.ts";
import { type Beginning, readBeginning, readSecrets, writeBeginning, writeRows } from "./beginning.ts";
import type { Clock } from "./clock.ts";
import type { Engines } from "./engines.ts";
import { type Account, type Fault, type readOrganisation, refusedBy } from "./organisation.ts";
import { restOfImport, shownByStreams } from "./rest-of-import.ts";
import { answerWith, away, type Servers } from "./servers.ts";
import { settled } from "./settled.ts";
import type { Stack } from "./stack.ts";
import type { LocalState } from "./state.ts";
import { wire } from "./wire.ts";

type Organisation = ReturnType<typeof readOrganisation>;

/** The parts of a machine that its stacks share, one after the other. */
export interface MachineParts {
  readonly servers: Servers;
  readonly template: Template;
  /** The template with the routes of the API; during a trial also those of the previous release. */
  readonly api: Template;
  readonly accounts: readonly Account[];
  /** The organisation's files, which an empty stack imports. */
  readonly organisation: Organisation;
  readonly functions: Functions;
  /** Resolves when both sign-in services answer. */
  readonly issuersServe: Promise<unknown>;
  /**
   * The saved contents with which earlier stacks started, by their start time; the key is `now` when no time
   * was given.
   */
  readonly beginnings: Map<string, Beginning>;
  /**
   * The secrets of the services. Functions keep a secret in memory, and they go on running when the next stack starts;
   * so all stacks of this machine have the same secrets.
   */
  readonly secrets: Map<string, readonly Item[]>;
}

export interface RunOptions {
  readonly dataDir?: string;
  readonly engines?: Engines;
  /** Whether an empty stack stays without an organisation. */
  readonly empty?: boolean | undefined;
  /** The time at which an empty stack starts, by its clock; undefined for now. */
  readonly begins: Date | undefined;
  readonly state: LocalState;
  readonly clock: Clock;
  readonly progress?: (line: string) => void;
  readonly complain?: (line: string) => void;
}

export async function runStack(machine: MachineParts, options: RunOptions): Promise<Stack> {
  const { servers, template, accounts, functions } = machine;
  const { addresses, vendors, webhooks, sqs } = servers;
  const { dataDir, engines, state, clock, complain = () => undefined, progress = () => undefined } = options;
  // DynamoDB Local in memory separates the tables of each owner.
  const borrowed = dataDir === undefined && !engines ? borrowDynamoDb(servers.dynamoDb.port) : undefined;
  const dynamoDb = borrowed ?? servers.dynamoDb;
  await Promise.all([machine.issuersServe, createTables(template, dynamoDb), sqs.declare(template)]);
  await sqs.releaseTaken();
  progress("Databases, queues and sign-in are up");

  webhooks.clear();
  vendors.beginFor((from, { to, text }) => {
    const kind = from === "Bale" ? "messenger" : "sms";
    state.catch({ kind, at: clock.now().toISOString(), from, to: to.replace(/^0/, "+98"), text });
  });
  const objects = openObjects(dataDir === undefined ? undefined : join(dataDir, "s3"));
  const faults = new Set<FaultInjector>();
  const calls = openCallLog(complain);
  const logs = openLogs(dataDir === undefined ? undefined : join(dataDir, "logs"), complain);
  functions.logTo(logs.write);
  const data = { template, dynamoDb, objects };
  const moment = options.begins?.toISOString() ?? "now";
  await writeRows(machine.secrets, dynamoDb);
  const hasOrganisation = await resumeOrRestore(state, machine.beginnings.get(moment), data);
  const ports = { functions, objects, dynamoDb, sqs, state, clock, vendors, calls, faults, complain };
  const { front, gateway, s3, sources, startSchedules } = wire({
    template,
    api: machine.api,
    engines,
    ...ports,
  });
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
    settled: (milliseconds = 600_000) => settled({ functions, sources, sqs, schedules }, milliseconds),
    crashed: Promise.race(
      [servers.dynamoDb, servers.staffIssuer, servers.citizenIssuer].map(({ crashed }) => crashed),
    ),
    async stop() {
      if (dataDir !== undefined) removeAddresses(dataDir);
      for (const server of [servers.front, servers.operator]) answerWith(server, away);
      const running = [sources.stop(), schedules?.stop()];
      await Promise.race([Promise.all(running), wait(3_000, undefined, { ref: false })]);
      functions.killBusy();
      for (const server of [servers.gateway, servers.s3]) answerWith(server, away);
      if (borrowed === undefined) return;
      sqs.empty();
      state.close();
      for (const [table, items] of await readSecrets(data)) machine.secrets.set(table, items);
      await borrowed.stop();
    },
  };
  answerWith(servers.front, front);
  answerWith(servers.gateway, gateway);
  answerWith(servers.s3, s3);
  answerWith(servers.operator, operatorPages(stack, functions.all.map(({ name }) => name).sort()));
  progress("Pages are up");
  if (!hasOrganisation && !options.empty) {
    const shown = () => shownByStreams(template, dynamoDb);
    const rest = () => restOfImport({ settled: stack.settled, shown, lookAgain: sources.lookAgain });
    await importOrganisation(stack, machine.organisation, rest);
    progress("The organisation's files are imported");
    if (borrowed) machine.beginnings.set(moment, await readBeginning(data));
  }
  state.set("organisation", "imported");
  schedules = startSchedules();
  if (dataDir !== undefined) writeAddresses(dataDir, addresses);
  return stack;
}

/**
 * Gives an empty stack the saved contents of an earlier stack on this machine.
 * @returns whether the stack has an organisation, from the saved contents or from an earlier start
 */
async function resumeOrRestore(
  state: LocalState,
  beginning: Beginning | undefined,
  data: Parameters<typeof readBeginning>[0],
): Promise<boolean> {
  if (state.get("organisation") !== undefined) return true;
  if (!beginning) return false;
  const positions = await writeBeginning(beginning, data);
  for (const [table, position] of positions) state.set(beginningOf(table), JSON.stringify(position));
  return true;
}

/**
 * Imports the organisation into an empty stack.
 * @param rest resolves when every service can see the organisation
 */
async function importOrganisation(
  stack: Stack,
  organisation: Organisation,
  rest: () => Promise<void>,
): Promise<void> {
  try {
    const input = { snapshot: organisation.snapshot, by: "local-start" };
    const { payload, functionError } = await stack.invoke("directory-import", input);
    if (functionError)
      throw new Error(`The organisation's files were not imported: ${JSON.stringify(payload)}`);
    const { problems } = payload as { readonly problems?: readonly Fault[] };
    if (problems) throw refusedBy(problems, organisation);
    await rest();
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
