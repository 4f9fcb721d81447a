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
  /** The AWS calls of functions, with their consumed capacity and denials. */
  readonly calls: CallLog;
  /** Returns the caught SMS, e-mails and messages of messengers, newest first. */
  messages(): readonly CaughtMessage[];
  /** The providers of SMS and of messages in messengers; `moods` is how each behaves now. */
  readonly vendors: Pick<Vendors, "moods" | "set">;
  queues(): readonly QueueDepth[];
  /** Returns the webhooks posted to the local receiver, oldest first. */
  webhooks(): readonly Received[];
  /** The objects in the buckets, by the bucket's name. */
  readonly objects: Objects;
  /** Returns the bodies of the messages in a queue. */
  bodies(queue: string): readonly string[];
  /**
   * Makes messages that a function received and did not finish visible within a second, before their visibility timeout
   * ends.
   */
  releaseTaken(): Promise<void>;
  /** Returns the newest lines of a function's log. */
  log(functionName: string): readonly string[];
  /** Invokes a function as an operator would. */
  invoke(functionName: string, event: unknown): Promise<InvocationResult>;
  /** Kills the processes of a function, or of all functions, even while they run. */
  kill(functionName?: string): void;
  /** Injects faults into AWS calls; the returned function removes them. */
  inject(faults: FaultInjector): () => void;
  /** Returns the schedules and the times of their last runs. */
  schedules(): readonly ScheduleState[];
  /**
   * Resolves when all streams are read, the queues that functions read are empty, and no function runs.
   * @throws Error when this takes longer than `milliseconds`
   */
  settled(milliseconds?: number): Promise<void>;
  /** Resolves with the reason when a part of the stack ends without being stopped. */
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}
