/**
 * Runs the template's schedules at their rates, by the stack's clock. When the clock jumps ahead, each
 * schedule runs once, however many runs it missed, as on a machine that slept.
 */
import { randomUUID } from "node:crypto";
import type { InvocationResult } from "../lambda/function-process.ts";
import type { Functions } from "../lambda/functions.ts";
import type { Clock } from "../stack/clock.ts";
import { account, region } from "../template/names.ts";
import type { Schedule } from "./schedules-of.ts";

/** The state of a schedule, for the operator's page. */
export interface ScheduleState {
  readonly name: string;
  readonly functionName: string;
  /** The time of the last run, ISO 8601, by the stack's clock; absent before the first run. */
  readonly firedAt?: string;
  readonly nextAt: string;
  readonly failed: boolean;
}

export interface Schedules {
  states(): readonly ScheduleState[];
  /** Whether a schedule runs. */
  busy(): boolean;
  /** Starts no further run, and resolves when the present runs have ended. */
  stop(): Promise<void>;
}

export interface SchedulesOptions {
  readonly schedules: readonly Schedule[];
  readonly clock: Clock;
  readonly functions: Pick<Functions, "invoke">;
  readonly send: (queue: string, body: string) => Promise<void>;
  /** Called when a failure could not be queued, since it would be recorded nowhere else. */
  readonly complain: (line: string) => void;
}

export function startSchedules({ schedules, clock, ...ports }: SchedulesOptions): Schedules {
  const runs = schedules.map((schedule) => new Running(schedule, clock, ports));
  clock.onMove(() => {
    for (const run of runs) run.fire();
  });
  return {
    states: () => runs.map((run) => run.state()),
    busy: () => runs.some((run) => run.busy),
    stop: async () => void (await Promise.all(runs.map((run) => run.stop()))),
  };
}

type Ports = Pick<SchedulesOptions, "functions" | "send" | "complain">;

class Running {
  readonly #schedule: Schedule;
  readonly #clock: Clock;
  readonly #ports: Ports;
  #timer: NodeJS.Timeout | undefined;
  #nextAt = 0;
  #firedAt: string | undefined;
  #failed = false;
  #run: Promise<void> | undefined;
  /** True when the schedule became due during a run. The schedule then runs once more after this run. */
  #again = false;
  #stopped = false;

  constructor(schedule: Schedule, clock: Clock, ports: Ports) {
    this.#schedule = schedule;
    this.#clock = clock;
    this.#ports = ports;
    this.#plan();
  }

  get busy(): boolean {
    return this.#run !== undefined;
  }

  state(): ScheduleState {
    const { name, functionName } = this.#schedule;
    const nextAt = new Date(this.#nextAt).toISOString();
    return {
      name,
      functionName,
      nextAt,
      failed: this.#failed,
      ...(this.#firedAt !== undefined && { firedAt: this.#firedAt }),
    };
  }

  fire(): void {
    if (this.#stopped) return;
    this.#plan();
    if (this.#run) {
      this.#again = true;
      return;
    }
    this.#run = this.#turns().finally(() => {
      this.#run = undefined;
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#run;
  }

  #plan(): void {
    clearTimeout(this.#timer);
    const { everyMs } = this.#schedule;
    this.#nextAt = this.#clock.now().getTime() + everyMs;
    this.#timer = setTimeout(() => this.fire(), everyMs);
    this.#timer.unref();
  }

  async #turns(): Promise<void> {
    do {
      this.#again = false;
      await this.#turn();
    } while (this.#again && !this.#stopped);
  }

  /**
   * Runs the function like an asynchronous invocation of Lambda: retries a failure as often as configured,
   * then sends the failure to the queue of failures.
   */
  async #turn(): Promise<void> {
    const { functionName, retries, arn } = this.#schedule;
    const event = eventOf(arn, this.#clock.now());
    this.#firedAt = event.time;
    for (let attempt = 0; attempt <= retries; attempt += 1) {
      const result = await this.#ports.functions.invoke(functionName, event);
      this.#failed = result.functionError !== undefined;
      // A run that the stack's end interrupted is no failure.
      if (!this.#failed || this.#stopped) return;
      if (attempt === retries) await this.#putAside(event, result);
    }
  }

  async #putAside(requestPayload: object, { payload, functionError }: InvocationResult): Promise<void> {
    const { functionName, failures } = this.#schedule;
    if (failures === undefined) return;
    const requestContext = { functionArn: functionName, condition: "RetriesExhausted" };
    const responseContext = { statusCode: 200, functionError };
    const body = {
      version: "1.0",
      requestContext,
      requestPayload,
      responseContext,
      responsePayload: payload,
    };
    const { send, complain } = this.#ports;
    // The schedule runs again in a minute, whether or not this failure was recorded.
    await send(failures, JSON.stringify(body)).catch((error: unknown) =>
      complain(`The failure of ${functionName} could not be put aside in ${failures}: ${String(error)}`),
    );
  }
}

/**
 * The event that EventBridge passes to a function on a schedule.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html
 */
const eventOf = (rule: string, now: Date) => ({
  version: "0",
  id: randomUUID(),
  "detail-type": "Scheduled Event",
  source: "aws.events",
  account,
  time: now.toISOString().replace(/\.\d+Z$/, "Z"),
  region,
  resources: [rule],
  detail: {},
});
