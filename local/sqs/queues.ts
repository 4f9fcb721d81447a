/** Runs SQS: the library fauxqs in this process, on loopback, with the template's queues. */
import { Server } from "node:net";
import { startFauxqs } from "fauxqs";
import { awsCall } from "../aws-endpoint/forward.ts";
import { region } from "../template/names.ts";
import type { Resource, Template } from "../template/template.ts";

export interface QueueProperties {
  readonly VisibilityTimeout?: number;
  readonly DelaySeconds?: number;
  readonly MaximumMessageSize?: number;
  readonly MessageRetentionPeriod?: number;
  readonly ReceiveMessageWaitTimeSeconds?: number;
  readonly RedrivePolicy?: { readonly deadLetterTargetArn: string; readonly maxReceiveCount: number };
}

export interface QueueDepth {
  readonly name: string;
  /** The numbers of messages that are waiting, in flight (received but not yet deleted), and delayed. */
  readonly ready: number;
  readonly inFlight: number;
  readonly delayed: number;
  /** Whether only operators read the queue, since it holds messages or row keys that no function could handle. */
  readonly isLastResort: boolean;
}

export interface Sqs {
  readonly port: number;
  /** Creates the template's queues, or updates their settings. */
  declare(template: Template): Promise<void>;
  /** Returns the depths that `look` found last. */
  depths(): readonly QueueDepth[];
  look(): Promise<void>;
  /** Returns the bodies of all messages of a queue, whatever their state. */
  bodies(queue: string): readonly string[];
  /**
   * Makes every message in flight visible again within a second, for use when its consumer has been killed.
   */
  releaseTaken(): Promise<void>;
  send(queue: string, body: string): Promise<void>;
  /** Removes every message, also those in flight and delayed. */
  empty(): void;
  stop(): Promise<void>;
}

/** @param folder the folder in which messages are stored; when undefined, they are kept in memory */
export async function startSqs(folder: string | undefined): Promise<Sqs> {
  const fauxqs = await onLoopback(() =>
    startFauxqs({ port: 0, logger: false, defaultRegion: region, ...(folder ? { dataDir: folder } : {}) }),
  );
  const call = (action: string, input: object) =>
    awsCall({ port: fauxqs.port }, `AmazonSQS.${action}`, input);
  let queues: readonly Resource<QueueProperties>[] = [];
  let readByLambda: ReadonlySet<string> = new Set();
  const inspect = (name: string) =>
    fauxqs.inspectQueue(name)?.messages ?? { ready: [], delayed: [], inflight: [] };
  return {
    port: fauxqs.port,
    async declare(template) {
      queues = template.ofType<QueueProperties>("AWS::SQS::Queue");
      readByLambda = readQueues(template);
      for (const { name, properties } of queues) {
        const attributes = attributesOf(properties);
        // Creating an existing queue again would lose its messages.
        if (!fauxqs.inspectQueue(name)) fauxqs.createQueue(name, { attributes });
        else await call("SetQueueAttributes", { QueueUrl: urlOf(name), Attributes: attributes });
      }
    },
    depths: () =>
      queues.map(({ name }) => {
        const { ready, inflight, delayed } = inspect(name);
        const isLastResort = !readByLambda.has(name);
        return {
          name,
          ready: ready.length,
          inFlight: inflight.length,
          delayed: delayed.length,
          isLastResort,
        };
      }),
    // The queues are in this process, so `depths` is always up to date.
    look: async () => undefined,
    bodies: (queue) => {
      const { ready, inflight, delayed } = inspect(queue);
      return [...ready, ...inflight.map(({ message }) => message), ...delayed].map(({ body }) => body);
    },
    async releaseTaken() {
      for (const { name } of queues) {
        for (const { receiptHandle } of inspect(name).inflight) {
          const handle = { QueueUrl: urlOf(name), ReceiptHandle: receiptHandle, VisibilityTimeout: soonest };
          await call("ChangeMessageVisibility", handle).catch(unlessGone);
        }
      }
    },
    send: async (queue, body) =>
      void (await call("SendMessage", { QueueUrl: urlOf(queue), MessageBody: body })),
    empty: () => fauxqs.reset(),
    stop: () => fauxqs.stop(),
  };
}

/** Ignores the error of a call about a message that the consumer has just deleted; throws any other error. */
function unlessGone(error: Error): void {
  if (error.name !== "MessageNotInflight") throw error;
}

/**
 * The shortest visibility timeout in seconds: the local SQS (fauxqs 2.4.1) loses a stored message whose timeout is
 * set to 0.
 */
export const soonest = 1;

/** The URL of a queue; the local SQS (fauxqs) reads only its last segment. */
export const urlOf = (name: string) => `http://127.0.0.1/000000000000/${name}`;

/** Returns the names of the queues that a function reads. */
export function readQueues(template: Template): ReadonlySet<string> {
  const mappings = template.ofType<{ EventSourceArn: string }>("AWS::Lambda::EventSourceMapping");
  return new Set(mappings.map(({ properties }) => properties.EventSourceArn.split(":").at(-1) ?? ""));
}

function attributesOf(properties: QueueProperties): Record<string, string> {
  const { RedrivePolicy, ...rest } = properties;
  const known = [
    "VisibilityTimeout",
    "DelaySeconds",
    "MaximumMessageSize",
    "MessageRetentionPeriod",
  ] as const;
  const plain = [...known, "ReceiveMessageWaitTimeSeconds" as const].flatMap((name) =>
    rest[name] === undefined ? [] : [[name, String(rest[name])] as const],
  );
  const redrive = RedrivePolicy ? { RedrivePolicy: JSON.stringify(RedrivePolicy) } : {};
  return { ...Object.fromEntries(plain), ...redrive };
}

/**
 * Lets fauxqs (the local SQS) listen on loopback. It is programmed to listen on every interface, so during its start the
 * server's `listen` replaces every interface by loopback.
 */
async function onLoopback<T>(start: () => Promise<T>): Promise<T> {
  const listen = Server.prototype.listen as (this: Server, ...args: unknown[]) => Server;
  Server.prototype.listen = function (this: Server, ...args: unknown[]) {
    const [options, ...rest] = args;
    const everywhere = (options as { host?: string } | undefined)?.host === "0.0.0.0";
    const local = everywhere ? { ...(options as object), host: "127.0.0.1" } : options;
    return listen.call(this, local, ...rest);
  } as typeof Server.prototype.listen;
  try {
    return await start();
  } finally {
    Server.prototype.listen = listen as typeof Server.prototype.listen;
  }
}
