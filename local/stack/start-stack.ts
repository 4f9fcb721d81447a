/**
 * Runs the synthesised template on this machine. `npm start` calls `startStack`; tests run several stacks on
 * one `Machine`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Item } from "../dynamodb/capacity.ts";
import { citizenIssuerSettings } from "../issuers/citizen/start-issuer.ts";
import { staffIssuerSettings } from "../issuers/staff/start-issuer.ts";
import { functionsOf } from "../lambda/environment.ts";
import { runFunctions } from "../lambda/functions.ts";
import { typesNotRun } from "../template/not-run.ts";
import { loadTemplate } from "../template/template.ts";
import type { Beginning } from "./beginning.ts";
import { chosenHere } from "./chosen.ts";
import { openClock } from "./clock.ts";
import type { Engines } from "./engines.ts";
import { accountsOf, readOrganisation } from "./organisation.ts";
import { runStack } from "./run-stack.ts";
import { type Servers, startServers } from "./servers.ts";
import { stateFile } from "./settings.ts";
import type { Stack } from "./stack.ts";
import { standInsFor } from "./stand-ins.ts";
import { type LocalState, openState } from "./state.ts";

export interface StackOptions {
  /** The `cdk.out` folder. */
  readonly template: string;
  /**
   * The folder with the organisation's files: the accounts that can sign in, and the contents of an empty
   * stack.
   */
  readonly organisation: string;
  /**
   * The first of six ports: pages, operator's page, sign-in of staff and of citizens, files, webhook
   * receiver. Any free ones if 0 or absent.
   */
  readonly port?: number;
  /** The folder of persistent data; in memory if absent. */
  readonly dataDir?: string;
  /** The port of a running DynamoDB Local in memory, for parallel stacks; a new one if absent. */
  readonly dynamoDb?: number | undefined;
  /**
   * Implementations of DynamoDB, SQS and the messaging services; DynamoDB Local, fauxqs and this machine's
   * own if absent.
   */
  readonly engines?: Engines;
  /** The start time of an empty stack, by its clock: for tests on given days of the calendar. */
  readonly begins?: Date;
  /**
   * Ports of loopback that webhooks may be posted to, besides those of the stack and of its partners'
   * programs.
   */
  readonly webhookPorts?: readonly number[];
  readonly progress?: (line: string) => void;
  /** Receives errors that functions log, and calls that a role does not allow. */
  readonly complain?: (line: string) => void;
}

/** Starts a stack on a machine of its own; `stop()` ends both. */
export async function startStack({ begins, ...options }: StackOptions): Promise<Stack> {
  const machine = await startMachine(options);
  try {
    const stack = await machine.begin(begins);
    const stop = async () => {
      await stack.stop();
      await machine.stop();
    };
    return { ...stack, stop };
  } catch (error) {
    await machine.stop();
    throw error;
  }
}

/**
 * The parts that a stack runs on and that outlive its data: addresses, sign-in services, processes of
 * functions. Tests run successive stacks on it, which saves most of the work of a start.
 */
export interface Machine {
  /**
   * Starts a stack, empty or with the contents of the data folder; one at a time. Its `stop()` leaves the
   * machine to the next one.
   * @param begins the start time of an empty stack, by its clock
   */
  begin(begins?: Date): Promise<Stack>;
  stop(): Promise<void>;
}

export type MachineOptions = Omit<StackOptions, "begins">;

export async function startMachine(options: MachineOptions): Promise<Machine> {
  const { dataDir, port = 0, dynamoDb, engines, complain = () => undefined } = options;
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  // Opened first: it is the lock on the folder.
  const kept = dataDir === undefined ? undefined : openState(join(dataDir, stateFile));
  try {
    const servers = await startServers({ port, dataDir, dynamoDb, engines, complain });
    try {
      return await machineOn(servers, kept, options);
    } catch (error) {
      await servers.stop();
      throw error;
    }
  } catch (error) {
    kept?.close();
    throw error;
  }
}

/** @param kept the state in the data folder; without a folder each stack has its own, in memory */
async function machineOn(
  servers: Servers,
  kept: LocalState | undefined,
  options: MachineOptions,
): Promise<Machine> {
  const { addresses, staffIssuer, citizenIssuer } = servers;
  const { dataDir: folder, engines, complain = () => undefined } = options;
  const organisation = readOrganisation(options.organisation);
  const accounts = accountsOf(organisation.snapshot);
  const standIns = standInsFor(loadTemplate(options.template), addresses);
  const template = loadTemplate(options.template, {
    standIns,
    chosen: chosenHere(addresses, options.webhookPorts),
  });
  for (const type of typesNotRun(template))
    complain(`The local stack does not run ${type}, which the template has`);
  const staff = await staffIssuerSettings({ template, url: addresses.signIn, accounts, folder });
  const { citizenSignIn: url, pages } = addresses;
  const citizens = await citizenIssuerSettings({ url, pages, folder });
  const functions = runFunctions({
    functions: functionsOf(template),
    gateway: addresses.gateway,
    keysOf: engines?.keysOf,
  });
  const [beginnings, secrets] = [new Map<string, Beginning>(), new Map<string, readonly Item[]>()];
  let issuersServe: Promise<unknown> | undefined;
  return {
    begin(begins) {
      const state = kept ?? openState(":memory:");
      const clock = openClock(state, begins);
      for (const each of [staffIssuer, citizenIssuer, functions]) each.follow(clock);
      // They load their provider only now that their clock is in place.
      issuersServe ??= Promise.all([staffIssuer.open(staff), citizenIssuer.open(citizens)]);
      const lasting = { servers, functions, issuersServe, beginnings, secrets };
      return runStack({ ...lasting, template, accounts, organisation }, { ...options, begins, state, clock });
    },
    async stop() {
      functions.kill();
      await servers.stop();
      kept?.close();
    },
  };
}
