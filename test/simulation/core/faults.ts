/** Makes the calls of a port fail: takes the object behind the port, and returns an object whose calls meet faults. */

import { Outage } from "../../../shared/outage.ts";
import type { Process } from "./process.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

export const callFaults = {
  /** The process dies before the request is sent. */
  "crash-before": { name: "crash-before", likely: 0.004 },
  /** The process dies after it sent the request; the call takes effect later, when no process waits for the answer. */
  "cut-off": { name: "cut-off", likely: 0.004 },
  /** The call takes effect, and the process dies before the answer arrives. */
  "crash-after": { name: "crash-after", likely: 0.004 },
  /** The service throttles for longer than the client retries. */
  throttled: { name: "throttled", likely: 0.004 },
  /** The call takes effect, and no answer arrives for as long as the client retries. */
  "answer-lost": { name: "answer-lost", likely: 0.004 },
  /** The answer is lost and the AWS client retries on its own, so the call takes effect twice. */
  "sent-again": { name: "sent-again", likely: 0.01 },
  /** The call takes longer than a message's visibility timeout. */
  stalled: { name: "stalled", likely: 0.003 },
  /**
   * The call throws an unexpected error, as by a bug in our code. Simulated only in stream readers and queue consumers, which
   * must continue with other records.
   */
  stumble: { name: "stumble", likely: 0.002 },
} as const satisfies Record<string, Fault>;

/** The ports through which a simulated process calls other machines. */
export const portNames = [
  "journal",
  "views",
  "directory",
  "bus",
  "queue",
  "stuck",
  "anchors",
  "history",
  "sheets",
  "keys",
  "documents",
  "vault",
  "limits",
  "quarantine",
  "files",
  "presence",
  "index",
  "identity",
  "meetings",
  "sms",
  "email",
  "receivers",
  "words",
  "cases",
] as const;
export type PortName = (typeof portNames)[number];

const deaths = ["crash-before", "cut-off", "crash-after"] as const;

/**
 * No random faults; count how often a process died at each port. For example `crash-after sms`: a provider sent an SMS, and
 * no row records the SMS.
 */
export const deathsByPort: readonly Fault[] = portNames.flatMap((port) =>
  deaths.map((death) => ({ name: `${death} ${port}`, likely: 0 })),
);

/**
 * The methods of each port that write. Providers and receivers are left out: `provider.ts` simulates a message that was
 * accepted without an answer.
 */
const writes: Readonly<Partial<Record<PortName, readonly string[]>>> = {
  journal: ["append"],
  views: ["put", "replace", "remove"],
  bus: ["publish"],
  queue: ["toDeadLetters", "comeBackIn"],
  stuck: ["park"],
  anchors: ["keep"],
  history: ["putNew"],
  sheets: ["keep"],
  keys: ["insert", "remove"],
  documents: ["insert"],
  vault: ["insert"],
  limits: ["take", "giveBack", "claim", "end", "tally"],
  quarantine: ["remove"],
  files: ["put", "remove", "removeStored", "removeArrived"],
  presence: ["look"],
  index: ["keep", "put", "takeAway"],
  identity: ["putApplicant", "putMember", "noteSignIn", "issueCode", "confirmCode", "attest", "erasePerson"],
  meetings: [
    ...["askMeeting", "walkIn", "choosePlace", "changePlace"],
    ...["cancelPlace", "withdrawMeeting", "declineDeputy"],
  ],
  sms: [],
  email: [],
  receivers: [],
};

/** Returns the name for counting calls of a port that wrote although the caller got no answer: `answer-lost sms`. */
export const answerLost = (port: string): string => `${callFaults["answer-lost"].name} ${port}`;

/** No random faults; count how often each port wrote although the caller got no answer. */
export const answersLostByPort: readonly Fault[] = Object.keys(writes).map((port) => ({
  name: answerLost(port),
  likely: 0,
}));

/**
 * The factor by which faults are likelier at a port that is rarely called. So enough of the port's callers die, and enough
 * answers get lost.
 */
const seldom: Readonly<Partial<Record<PortName, number>>> = {
  stuck: 20,
  history: 20,
  email: 5,
  receivers: 5,
  words: 60,
  cases: 5,
  meetings: 5,
  quarantine: 5,
  files: 5,
  presence: 5,
  index: 5,
};

export type CallFault = keyof typeof callFaults;
export type CallFaults = readonly CallFault[];

/** The faults that a call of an AWS service meets. */
export const onTheWire: CallFaults = [
  "crash-before",
  "cut-off",
  "crash-after",
  "throttled",
  "answer-lost",
  "sent-again",
  "stalled",
];
/**
 * The faults that a call of an SMS or e-mail provider meets; the client sends such a call only once. `provider.ts` adds the
 * provider's own faults.
 */
export const sentOnce: CallFaults = ["crash-before", "cut-off", "crash-after", "stalled"];

type Method = (...parameters: unknown[]) => unknown;

export function faultyPort<Port extends object>(
  run: Run,
  process: Process,
  name: PortName,
  target: Port,
  faults: CallFaults = onTheWire,
): Port {
  const methods = Object.entries(target).map(([method, value]: [string, unknown]) => {
    if (typeof value !== "function") return [method, value] as const;
    const wire: Wire = {
      run,
      process,
      port: name,
      writes: writes[name]?.includes(method) ?? false,
      where: `${process.name} ${name}.${method}`,
      faults: new Set(faults),
    };
    return [
      method,
      (...parameters: unknown[]) => call(wire, () => (value as Method)(...parameters)),
    ] as const;
  });
  return Object.fromEntries(methods) as Port;
}

interface Wire {
  readonly run: Run;
  readonly process: Process;
  readonly port: PortName;
  readonly writes: boolean;
  /** The name of the call as `<function>#<process> <port>.<method>`, such as `intake/citizen-api#2 requests.append`. */
  readonly where: string;
  readonly faults: ReadonlySet<CallFault>;
}

async function call(wire: Wire, happen: () => unknown): Promise<unknown> {
  const { run, process, where } = wire;
  if (!process.alive || dies(wire, "crash-before")) return never();
  if (strikes(wire, "stumble")) throw new Error(`stumbled at ${where}`);
  if (strikes(wire, "throttled")) return refused(wire, "throttled");
  const cutOff = dies(wire, "cut-off");
  await run.scheduler.sleep(
    cutOff || strikes(wire, "stalled") ? run.random.between(1_000, 120_000) : travel(run),
  );
  const result = await happened(wire, happen);
  if (!process.alive || dies(wire, "crash-after")) return never();
  if (losesAnswer(wire)) return refused(wire, "no answer");
  await process.sleep(travel(run));
  return result;
}

async function happened(wire: Wire, happen: () => unknown): Promise<unknown> {
  const result = await happen();
  if (!strikes(wire, "sent-again")) return result;
  await wire.run.scheduler.sleep(travel(wire.run));
  return happen();
}

async function refused({ run, process, where }: Wire, why: string): Promise<never> {
  await process.sleep(travel(run));
  throw new Outage(`${why}: ${where}`);
}

const travel = (run: Run): number => run.random.between(1, 20);

function strikes({ run, where, faults }: Wire, fault: CallFault, oftener = 1): boolean {
  const { name, likely } = callFaults[fault];
  return faults.has(fault) && run.weather.strikes({ name, likely: likely * oftener }, where);
}

function losesAnswer(wire: Wire): boolean {
  const { run, port } = wire;
  const lost = strikes(wire, "answer-lost", seldom[port]);
  if (lost && wire.writes) run.tally.count("fault", answerLost(port));
  return lost;
}

function dies(wire: Wire, fault: (typeof deaths)[number]): boolean {
  const struck = strikes(wire, fault, seldom[wire.port]);
  if (!struck) return false;
  wire.run.tally.count("fault", `${fault} ${wire.port}`);
  wire.process.die();
  return true;
}

/** Returns a new promise that never resolves; one shared promise would keep every waiting caller in memory. */
const never = (): Promise<never> => new Promise(() => {});
