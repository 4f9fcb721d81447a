/** Simulates the event bus and its queues: messages are delivered at least once, in any order, at any time. */

import type { EventDefinition, EventEnvelope } from "../../../events/define-event.ts";
import type { Bus } from "../../../shared/bus/bus.ts";
import type { ConsumerQueue, QueueMessage, QueueResult } from "../../../shared/queue/batch.ts";
import type { Gathers } from "../../../shared/triggers.ts";
import { inNoOrder, type Random } from "./random.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

export const busFaults = {
  /** PutEvents answers with status 200 but accepted only some of the entries. */
  entryFailed: { name: "bus-entry-failed", likely: 0.05 },
  twice: { name: "bus-twice", likely: 0.05 },
  late: { name: "bus-late", likely: 0.05 },
} as const satisfies Record<string, Fault>;

export const queueFaults = {
  /** A second consumer receives the message while the first consumer still works on it. */
  twice: { name: "queue-twice", likely: 0.05 },
  /** The message was handled but its deletion was lost, so it is received again. */
  undeleted: { name: "queue-undeleted", likely: 0.05 },
  /** A poller received the message and died, so it is received again after its visibility timeout. */
  lost: { name: "queue-lost", likely: 0.05 },
  /** No random fault; counts how often a later message of an aggregate was delivered before an earlier one. */
  overtaken: { name: "queue-overtaken", likely: 0 },
} as const satisfies Record<string, Fault>;

/**
 * The number of receives after which a message becomes a dead letter, as in `infra/constructs/queues.ts`. A message reaches
 * this number after about a day.
 */
const mostReceives = 100;
/** The number of seconds for which a received message is invisible to other consumers. */
const visibility = 60;
/** A small batch, so that messages are divided into batches in many ways. */
const asTheyCome: Gathers = { messages: 4, seconds: 0.2 };

export interface EventBus {
  readonly bus: Bus;
  /** Every event that the bus accepted; an event accepted twice is here twice. */
  readonly taken: readonly EventEnvelope[];
  rule(events: readonly EventDefinition[], queue: Queue): void;
  /** Returns the events of `taken` and removes them from it, so that a long run fits in memory. */
  forget(): readonly EventEnvelope[];
}

export function eventBus(run: Run): EventBus {
  const taken: EventEnvelope[] = [];
  const rules: { readonly types: ReadonlySet<string>; readonly queue: Queue }[] = [];
  const carry = (event: EventEnvelope, queue: Queue) => {
    const late = run.weather.strikes(busFaults.late, `bus ${event.type}`);
    run.scheduler.at(run.random.between(20, late ? 1_500_000 : 500), () => queue.send(bodyOf(event), event));
  };
  const take = (event: EventEnvelope) => {
    taken.push(event);
    for (const { types, queue } of rules) {
      if (!types.has(event.type)) continue;
      carry(event, queue);
      if (run.weather.strikes(busFaults.twice, `bus ${event.type}`)) carry(event, queue);
    }
  };
  return {
    taken,
    forget: () => taken.splice(0),
    rule: (events, queue) => void rules.push({ types: new Set(events.map(({ type }) => type)), queue }),
    bus: {
      publish: async (events) => {
        const failed = events.filter((event) =>
          run.weather.strikes(busFaults.entryFailed, `bus ${event.type}`),
        );
        for (const event of events) if (!failed.includes(event)) take(event);
        return { failed };
      },
    },
  };
}

/** Returns EventBridge's message to SQS: EventBridge's own id outside, our event in `detail`. */
const bodyOf = (event: EventEnvelope): string =>
  JSON.stringify({ version: "0", "detail-type": event.type, source: event.source, detail: event });

export type HandleBatch = (batch: { readonly Records: readonly QueueMessage[] }) => Promise<QueueResult>;

interface Message {
  readonly body: string;
  /** When the message was sent, in milliseconds since the epoch. */
  readonly sent: number;
  readonly about: Pick<EventEnvelope, "subject" | "sequence" | "type">;
  received: number;
  /** The number of the newest receive of the message. A deletion that names an older receive is refused. */
  receipt: number;
  timer: number;
}

export interface DeadLetter {
  readonly body: string;
  readonly reason: string;
  readonly about: Message["about"];
}

export class Queue implements ConsumerQueue {
  readonly #run: Run;
  readonly name: string;
  readonly #consume: HandleBatch;
  readonly #kept = new Map<string, Message>();
  #ready: string[] = [];
  #sent = 0;
  /** The newest version that was delivered, by aggregate. */
  readonly #handedOut = new Map<string, number>();
  readonly deadLetters: DeadLetter[] = [];
  /** Every message body and every failure reason that the queue ever had. */
  readonly seen: string[] = [];
  /** Every message body that was ever sent to the queue, each once. */
  readonly #sentOnce = new Map<string, Message["about"]>();

  #longest = 0;

  readonly #gathers: Gathers;

  constructor(run: Run, name: string, consume: HandleBatch, gathers = asTheyCome) {
    this.#run = run;
    this.name = name;
    this.#consume = consume;
    this.#gathers = gathers;
  }

  get length(): number {
    return this.#kept.size;
  }

  /** The longest time that a message took from being sent until it was handled, in milliseconds. */
  get longest(): number {
    return this.#longest;
  }

  send(body: string, about: Message["about"]): void {
    this.#sent += 1;
    this.seen.push(body);
    this.#sentOnce.set(body, about);
    const sent = this.#run.scheduler.now();
    this.#kept.set(String(this.#sent), { body, sent, about, received: 0, receipt: 0, timer: 0 });
    this.#show(String(this.#sent));
  }

  /** Removes the bodies of `seen`, so that a long run fits in memory; these messages cannot be sent again. */
  forget(): readonly string[] {
    this.#sentOnce.clear();
    return this.seen.splice(0);
  }

  /** Sends every message again, in random order. */
  sendAllAgain(random: Random): void {
    for (const [body, about] of inNoOrder(random, [...this.#sentOnce])) this.send(body, about);
  }

  async toDeadLetters({ messageId, body }: QueueMessage, reason: string): Promise<void> {
    const about = this.#kept.get(messageId)?.about;
    if (!about) return;
    this.#run.story.tell(this.name, `dead letter: ${about.type} of ${about.subject}: ${reason}`);
    this.seen.push(reason);
    this.deadLetters.push({ body, reason, about });
  }

  async comeBackIn({ messageId, receiptHandle }: QueueMessage, seconds: number): Promise<void> {
    const message = this.#kept.get(messageId);
    if (message && String(message.receipt) === receiptHandle) this.#comeBack(messageId, message, seconds);
  }

  #show(id: string): void {
    this.#ready.push(id);
    const window = this.#gathers.seconds * 1_000;
    this.#run.scheduler.at(this.#run.random.between(5, window), () => void this.#poll());
  }

  async #poll(): Promise<void> {
    const batch = this.#take();
    if (batch.length === 0) return;
    const { batchItemFailures } = await this.#consume({ Records: batch }).catch(() => ({
      batchItemFailures: batch.map(({ messageId }) => ({ itemIdentifier: messageId })),
    }));
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { messageId } of batch) {
      if (failed.has(messageId) || this.#run.weather.strikes(queueFaults.undeleted, this.name)) continue;
      this.#delete(messageId);
    }
  }

  #delete(id: string): void {
    const { sent } = this.#kept.get(id) ?? {};
    if (sent !== undefined) this.#longest = Math.max(this.#longest, this.#run.scheduler.now() - sent);
    this.#kept.delete(id);
  }

  /** Takes some of the visible messages in random order. */
  #take(): QueueMessage[] {
    const batch: QueueMessage[] = [];
    const size = this.#run.random.between(1, this.#gathers.messages);
    while (batch.length < size && this.#ready.length > 0) {
      const [id = ""] = this.#ready.splice(this.#run.random.below(this.#ready.length), 1);
      const message = this.#kept.get(id);
      if (message) this.#receive(id, message, batch);
    }
    return batch;
  }

  #receive(id: string, message: Message, batch: QueueMessage[]): void {
    if (message.received >= mostReceives) {
      this.#kept.delete(id);
      this.deadLetters.push({ body: message.body, reason: "received too often", about: message.about });
      return;
    }
    message.received += 1;
    message.receipt += 1;
    this.#comeBack(id, message, visibility);
    this.#notice(message);
    if (this.#run.weather.strikes(queueFaults.twice, this.name)) this.#show(id);
    if (this.#run.weather.strikes(queueFaults.lost, this.name)) return;
    batch.push({
      messageId: id,
      receiptHandle: String(message.receipt),
      body: message.body,
      attributes: { ApproximateReceiveCount: String(message.received) },
    });
  }

  /** Makes the message visible again after these seconds, unless the message was received or postponed again meanwhile. */
  #comeBack(id: string, message: Message, seconds: number): void {
    message.timer += 1;
    const { timer } = message;
    this.#run.scheduler.at(seconds * 1_000, () => {
      if (this.#kept.has(id) && message.timer === timer) this.#show(id);
    });
  }

  #notice({ about: { subject, sequence } }: Message): void {
    if (sequence < (this.#handedOut.get(subject) ?? 0))
      this.#run.tally.count("fault", queueFaults.overtaken.name);
    else this.#handedOut.set(subject, sequence);
  }
}
