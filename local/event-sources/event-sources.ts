/** Starts a reader for every event source mapping of the template. */
import type { Target } from "../aws-endpoint/forward.ts";
import type { Functions } from "../lambda/functions.ts";
import type { Sqs } from "../sqs/queues.ts";
import type { LocalState } from "../stack/state.ts";
import type { Template } from "../template/template.ts";
import { type Bell, makeBell } from "./bell.ts";
import type { Mapping } from "./mappings.ts";
import { readQueue } from "./queue-source.ts";
import { readStream } from "./stream-source.ts";

export interface EventSources {
  /** Whether all streams are read to their end. */
  caughtUp(): boolean;
  /** Makes `caughtUp` false until the reader of each stream has read once more. */
  lookAgain(): void;
  stop(): Promise<void>;
}

export interface EventSourcesOptions {
  readonly template: Template;
  readonly mappings: readonly Mapping[];
  readonly functions: Functions;
  readonly dynamoDb: Target;
  readonly sqs: Sqs;
  readonly state: LocalState;
  readonly bells: Bells;
}

/** Keeps a bell for each table. The gateway rings it at each write, which wakes the readers of the table's stream. */
export class Bells {
  readonly #bells = new Map<string, Bell>();

  of(table: string): Bell {
    const bell = this.#bells.get(table) ?? makeBell();
    this.#bells.set(table, bell);
    return bell;
  }

  ringAll(): void {
    for (const bell of this.#bells.values()) bell.ring();
  }
}

export function startEventSources(options: EventSourcesOptions): EventSources {
  const { template, mappings, functions, dynamoDb, sqs, state, bells } = options;
  const sendToQueue = (arn: string, body: string) => sqs.send(template.byArn(arn)?.name ?? arn, body);
  const ofKind = (kind: Mapping["source"]["kind"]) => mappings.filter(({ source }) => source.kind === kind);
  const streams = ofKind("stream").map((mapping) => {
    const bell = bells.of(mapping.source.name);
    return readStream({ mapping, dynamoDb, functions, state, bell, sendToQueue });
  });
  const caughtUp = () => streams.every((each) => each.caughtUp());
  const atRest = async () => {
    await sqs.look();
    const waits = sqs.depths().some(({ ready, isLastResort }) => ready > 0 && !isLastResort);
    return caughtUp() && !functions.busy() && !waits;
  };
  const queues = ofKind("queue").map((mapping) => readQueue({ mapping, sqs, functions, atRest }));
  return {
    caughtUp,
    lookAgain: () => bells.ringAll(),
    stop: async () => void (await Promise.all([...streams, ...queues].map((each) => each.stop()))),
  };
}
