import type { CallLog } from "../aws-endpoint/call-log.ts";
import type { FaultInjector } from "../aws-endpoint/gateway.ts";
import type { ScheduleState } from "../eventbridge/schedules.ts";
import type { InvocationResult } from "../lambda/function-process.ts";
import type { Objects } from "../s3/objects.ts";
import type { QueueDepth } from "../sqs/queues.ts";
import type { Template } from "../template/template.ts";
import type { Vendors } from "../vendors/vendors.ts";
import type { Received } from "../webhooks/receiver.ts";
import type { Clock } from "./clock.ts";
import type { Account } from "./organisation.ts";
import type { Addresses } from "./stand-ins.ts";
import type { CaughtMessage } from "./state.ts";

/** A running stack, as tests, scripts and the operator's page use it. */
export interface Stack {
  readonly addresses: Addresses;
  readonly template: Template;
  readonly accounts: readonly Account[];
  readonly clock: Clock;
  /** AWS calls of the functions, with their cost and denials. */
  readonly calls: CallLog;
  /** Caught SMS and e-mail, newest first. */
  messages(): readonly CaughtMessage[];
  /** The SMS providers, and the mood of each. */
  readonly vendors: Pick<Vendors, "moods" | "set">;
  queues(): readonly QueueDepth[];
  /** Webhooks posted to the local receiver, oldest first. */
  webhooks(): readonly Received[];
  /** The objects in the buckets, by the bucket's name. */
  readonly objects: Objects;
  /** The bodies of the messages in a queue. */
  bodies(queue: string): readonly string[];
  /** Makes messages that a function took and did not finish visible now, instead of after their time-out. */
  releaseTaken(): Promise<void>;
  /** The newest lines of a function's log. */
  log(functionName: string): readonly string[];
  /** Invokes a function as an operator would. */
  invoke(functionName: string, event: unknown): Promise<InvocationResult>;
  /** Kills the processes of a function (or of all) in the middle of their work. */
  kill(functionName?: string): void;
  /** Injects faults into AWS calls; the result removes them again. */
  inject(faults: FaultInjector): () => void;
  /** The schedules and their last times. */
  schedules(): readonly ScheduleState[];
  /**
   * Resolves when all streams are read, all queues but dead-letter queues are empty and no function runs;
   * throws after the time.
   */
  settled(milliseconds?: number): Promise<void>;
  /** Resolves with the reason when a part of the stack ends on its own. */
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}
