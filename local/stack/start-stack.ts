/**
 * Runs the synthesised template on this machine. `npm start` calls `startStack`; tests run several stacks on
 * one `Machine`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Item } from "../dynamodb/capacity.ts";
import { citizenIssuerSettings } from "../issuers/citizen/start-issuer.ts";
import { staffIssuerSettings } from "../issuers/staff/start-issuer.ts";
import { functionsOf, type LambdaFunction } from "../lambda/environment.ts";
import { type Functions, runFunctions } from "../lambda/functions.ts";
import { duringDeployment, onTrial, previousOf } from "../lambda/trial.ts";
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
  /** The folder of the synthesised template (`cdk.out`). */
  readonly template: string;
  /**
   * The folder with the organisation's files: the accounts that can sign in, and the contents of an empty
   * stack.
   */
  readonly organisation: string;
  /** Whether an empty stack stays without an organisation, so that an archive can be imported into it (P8). */
  readonly empty?: boolean | undefined;
  /**
   * The first of six ports in a row: pages, operator's page, sign-in of staff and of citizens, files, webhook
   * receiver. Any free ports when 0 or absent.
   */
  readonly port?: number;
  /** The folder of stored data; when absent, the data are in memory. */
  readonly dataDir?: string;
  /**
   * The port of a DynamoDB Local that already runs in memory, for parallel stacks; when absent, a new one is
   * started.
   */
  readonly dynamoDb?: number | undefined;
  /**
   * Replaces the implementations of DynamoDB, SQS and the message services. When absent, they are DynamoDB
   * Local, the local SQS (fauxqs) and our stand-ins.
   */
  readonly engines?: Engines;
  /** The time at which an empty stack starts, by its clock, for tests on given dates. */
  readonly begins?: Date;
  /**
   * The folder of the synthesised template of the previous release, for a trial of the new one: both versions of the
   * functions behind an alias then run on the same tables, and calls with the headers `byPrevious` go to the previous
   * version.
   */
  readonly previous?: string;
  /** Loopback ports to which webhooks may be posted, besides those of the stack and the demo partners. */
  readonly webhookPorts?: readonly number[];
  readonly progress?: (line: string) => void;
  /** Receives errors that functions log, and calls that a role does not allow. */
  readonly complain?: (line: string) => void;
}

/** Starts a stack on a machine of its own; the stack's `stop()` ends both. */
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
 * The parts on which stacks run, and which stay when a stack's data are dropped: addresses, sign-in services,
 * processes of functions. Tests run one stack after the other on a machine, which saves most of the time of a
 * start.
 */
export interface Machine {
  /**
   * Starts a stack, empty or with the contents of the data folder; only one at a time. The stack's `stop()`
   * leaves the machine for the next stack.
   * @param begins the time at which an empty stack starts, by its clock
   */
  begin(begins?: Date): Promise<Stack>;
  /**
   * Kills the processes of functions that ran after this time, by the clock of an earlier stack, since they may have cached
   * that stack's data at such a time.
   */
  killLater(time: Date): void;
  stop(): Promise<void>;
}

export type MachineOptions = Omit<StackOptions, "begins">;

export async function startMachine(options: MachineOptions): Promise<Machine> {
  const { dataDir, port = 0, dynamoDb, engines, complain = () => undefined } = options;
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  // The state file is opened before anything starts, because an open state file locks the folder against other stacks.
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

/** @param kept the state in the data folder; without a folder, each stack has a state of its own in memory */
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
  const settings = { standIns, chosen: chosenHere(addresses, options.webhookPorts) };
  const template = loadTemplate(options.template, settings);
  for (const type of typesNotRun(template))
    complain(`The local stack does not run ${type}, which the template has`);
  const staff = await staffIssuerSettings({ template, url: addresses.signIn, accounts, folder });
  const { citizenSignIn: url, pages } = addresses;
  const citizens = await citizenIssuerSettings({ url, pages, folder });
  const { gateway } = addresses;
  const runAll = (all: readonly LambdaFunction[]): Functions =>
    runFunctions({ functions: all, gateway, keysOf: engines?.keysOf });
  const current = runAll(functionsOf(template));
  const previous = options.previous === undefined ? undefined : loadTemplate(options.previous, settings);
  const functions = previous ? onTrial(current, runAll(previousOf(current.all, previous))) : current;
  const api = previous ? duringDeployment(template, previous) : template;
  const [beginnings, secrets] = [new Map<string, Beginning>(), new Map<string, readonly Item[]>()];
  let issuersServe: Promise<unknown> | undefined;
  return {
    begin(begins) {
      const state = kept ?? openState(":memory:");
      const clock = openClock(state, begins);
      for (const each of [staffIssuer, citizenIssuer, functions]) each.follow(clock);
      // The sign-in services load their OpenID provider only now, when their clock is set.
      issuersServe ??= Promise.all([staffIssuer.open(staff), citizenIssuer.open(citizens)]);
      const lasting = { servers, functions, issuersServe, beginnings, secrets };
      return runStack(
        { ...lasting, template, api, accounts, organisation },
        { ...options, begins, state, clock },
      );
    },
    killLater: functions.killLater,
    async stop() {
      functions.kill();
      await servers.stop();
      kept?.close();
    },
  };
}
