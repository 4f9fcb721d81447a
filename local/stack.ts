/** Runs the synthesized template on this machine. `startStack` is what `npm start` and the tests call. */
import { mkdirSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type CallLog, openCallLog } from "./call-log.ts";
import { type Clock, openClock } from "./clock.ts";
import { startDynamoDb } from "./dynamodb/dynamodb-local.ts";
import { createTables } from "./dynamodb/tables.ts";
import { type FaultInjector, gatewayServer } from "./gateway/gateway.ts";
import type { InvocationResult } from "./lambda/function-process.ts";
import { openLogs } from "./logs.ts";
import { createOperatorServer } from "./operator/operator-server.ts";
import { type Account, accountsOf, readOrganisation } from "./organisation.ts";
import { freePort, listen } from "./ports.ts";
import { type QueueDepth, startSqs } from "./sqs/queues.ts";
import { startIssuer } from "./staff-issuer/start-issuer.ts";
import { type Addresses, standInsFor } from "./stand-ins.ts";
import { type CaughtMessage, openState } from "./state.ts";
import { loadTemplate, type Template } from "./template/template.ts";
import { type Wired, wire } from "./wire.ts";

export interface StackOptions {
  /** The `cdk.out` folder. */
  readonly template: string;
  /** The folder with the organisation's files: who can sign in, and what an empty stack begins with. */
  readonly organisation: string;
  /** The first of three ports: pages, operator's page, sign-in. Any free ones when not given. */
  readonly port?: number;
  /** Where data persist; in memory when not given. */
  readonly dataDir?: string;
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
  queues(): readonly QueueDepth[];
  /** The bodies of the messages in a queue. */
  bodies(queue: string): readonly string[];
  /** The newest lines of a function's log. */
  log(functionName: string): readonly string[];
  /** Invokes a function as an operator would. */
  invoke(functionName: string, event: unknown): Promise<InvocationResult>;
  /** Ends the processes of a function (or of all) in the middle of whatever they do. */
  kill(functionName?: string): void;
  /** Puts faults into AWS calls; the result takes them out again. */
  inject(faults: FaultInjector): () => void;
  /** Resolves when all streams are read, all queues but those for the dead are empty and no function runs; throws after the time. */
  settled(milliseconds?: number): Promise<void>;
  /** Resolves with the reason when a part of the stack ends by itself. */
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}

export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, complain = () => undefined, progress = () => undefined } = options;
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  const inData = (name: string) => (dataDir === undefined ? undefined : join(dataDir, name));
  const state = openState(inData("local.db") ?? ":memory:");
  const clock = openClock(state);
  const organisation = readOrganisation(options.organisation);
  const accounts = accountsOf(organisation);
  const gateway = gatewayServer();
  const [ports, gatewayPort, dynamoDb, sqs] = await Promise.all([
    portsFrom(options.port),
    listen(gateway),
    startDynamoDb({ folder: inData("dynamodb"), log: inData("dynamodb.log"), warn: complain }),
    startSqs(inData("sqs")),
  ]);
  const addresses = addressesOf(ports, gatewayPort);
  const standIns = standInsFor(loadTemplate(options.template), addresses);
  const template = loadTemplate(options.template, { standIns });
  progress("Databases, queues and bus are up");

  const faults = new Set<FaultInjector>();
  const calls = openCallLog(complain);
  const logs = openLogs(inData("logs"), complain);
  const signInPort = ports[2];
  const [issuer] = await Promise.all([
    startIssuer({ template, url: addresses.signIn, port: signInPort, accounts, clock, folder: dataDir }),
    createTables(template, dynamoDb),
    sqs.declare(template),
  ]);
  await sqs.releaseTaken();
  const wired = wire({ template, addresses, gateway, dynamoDb, sqs, state, clock, logs, calls, faults });
  const { functions, front } = wired;

  const stack: Stack = {
    addresses,
    template,
    accounts,
    clock,
    calls,
    messages: state.messages,
    queues: sqs.depths,
    bodies: sqs.bodies,
    log: logs.tail,
    invoke: functions.invoke,
    kill: functions.kill,
    inject(injector) {
      faults.add(injector);
      return () => void faults.delete(injector);
    },
    settled: (milliseconds = 10_000) => settled(wired, stack.queues, milliseconds),
    crashed: Promise.race([dynamoDb.crashed, issuer.crashed]),
    async stop() {
      await Promise.all([close(front), close(operator)]);
      await Promise.race([wired.sources.stop(), wait(3_000)]);
      functions.kill();
      await Promise.all([close(gateway), issuer.stop(), sqs.stop(), dynamoDb.stop()]);
      state.close();
    },
  };
  const operator = createOperatorServer(stack, functions.all.map(({ name }) => name).sort());
  await Promise.all([listen(front, ports[0]), listen(operator, ports[1])]);
  progress("Pages are up");
  if (state.get("organisation") === undefined) {
    await importOrganisation(stack, organisation);
    await stack.settled();
    state.set("organisation", options.organisation);
    progress("The organisation's files are imported");
  }
  return stack;
}

async function portsFrom(first: number | undefined): Promise<readonly [number, number, number]> {
  if (first !== undefined) return [first, first + 1, first + 2];
  return [await freePort(), await freePort(), await freePort()];
}

function addressesOf(
  [pages, operator, signIn]: readonly [number, number, number],
  gateway: number,
): Addresses {
  const at = (port: number) => `http://localhost:${port}`;
  return {
    pages: at(pages),
    operator: at(operator),
    signIn: at(signIn),
    gateway: `http://127.0.0.1:${gateway}`,
  };
}

async function importOrganisation(stack: Stack, snapshot: Readonly<Record<string, unknown>>): Promise<void> {
  const { payload, functionError } = await stack.invoke("directory-import", { snapshot });
  const problems = (payload as { problems?: unknown } | null)?.problems;
  if (functionError || problems)
    throw new Error(`The organisation's files were refused: ${JSON.stringify(payload)}`);
}

async function settled(
  { functions, sources }: Wired,
  queues: Stack["queues"],
  milliseconds: number,
): Promise<void> {
  const deadline = performance.now() + milliseconds;
  const isBusy = () =>
    !sources.caughtUp() ||
    functions.busy() ||
    queues().some((queue) => !queue.isLastResort && queue.ready + queue.inFlight + queue.delayed > 0);
  for (let calm = 0; calm < 2; calm = isBusy() ? 0 : calm + 1) {
    if (performance.now() > deadline) throw new Error(`Not settled: ${JSON.stringify(queues())}`);
    await wait(20);
  }
}

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}
