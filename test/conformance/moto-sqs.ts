/** Adapts moto's SQS to the local stack's interface, with long polls that cost little and with queue depths. */
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { awsCall, awsJson, type HttpAnswer } from "../../local/aws-endpoint/forward.ts";
import {
  type QueueDepth,
  type QueueProperties,
  readQueues,
  type Sqs,
  urlOf,
} from "../../local/sqs/queues.ts";
import { listen } from "../../local/stack/ports.ts";
import { close } from "../../local/stack/servers.ts";
import type { Template } from "../../local/template/template.ts";
import type { Door } from "./door.ts";

export interface MotoSqs extends Sqs {
  /** Polls every queue for which a receiver waits; called when a message may have arrived. */
  ring(): void;
}

const jsonType = "application/x-amz-json-1.0";

/**
 * The milliseconds after which a queue is polled although `ring` was not called, since a delayed or received message becomes
 * visible without any call.
 */
const longestSilence = 5_000;

export async function motoSqs(door: Door, template: Template): Promise<MotoSqs> {
  let rung = Promise.withResolvers<void>();
  const ring = () => {
    rung.resolve();
    rung = Promise.withResolvers();
  };
  const ask = (action: string, input: object) => awsJson(door, `AmazonSQS.${action}`, JSON.stringify(input));
  const server = createServer((incoming, response) => {
    answerTo(incoming).then(
      ({ status, body }) => response.writeHead(status, { "content-type": jsonType }).end(body),
      // Moto has ended because the stack stops.
      () => response.destroy(),
    );
  });
  async function answerTo(incoming: IncomingMessage): Promise<HttpAnswer> {
    const action = String(incoming.headers["x-amz-target"]).replace("AmazonSQS.", "");
    const input = JSON.parse(await text(incoming));
    return action === "ReceiveMessage" ? received(input, incoming) : ask(action, input);
  }
  async function received(
    { WaitTimeSeconds = 0, ...input }: { WaitTimeSeconds?: number },
    by: IncomingMessage,
  ) {
    const until = performance.now() + WaitTimeSeconds * 1_000;
    for (;;) {
      const next = rung.promise;
      const answer = await ask("ReceiveMessage", { ...input, AttributeNames: ["All"], WaitTimeSeconds: 0 });
      const { Messages = [] } = JSON.parse(answer.body.toString()) as { Messages?: readonly unknown[] };
      if (Messages.length > 0 || by.socket.destroyed || performance.now() > until) return answer;
      await Promise.race([next, wait(longestSilence)]);
    }
  }
  const port = await listen(server);
  const queues = template.ofType<QueueProperties>("AWS::SQS::Queue");
  const readByLambda = readQueues(template);
  const depthOf = async (name: string): Promise<QueueDepth> => {
    const input = { QueueUrl: urlOf(name), AttributeNames: ["All"] };
    const { Attributes } = await awsCall<{ Attributes: Record<string, string> }>(
      door,
      "AmazonSQS.GetQueueAttributes",
      input,
    );
    const number = (of: string) => Number(Attributes[`ApproximateNumberOfMessages${of}`]);
    return {
      name,
      ready: number(""),
      inFlight: number("NotVisible"),
      delayed: number("Delayed"),
      isLastResort: !readByLambda.has(name),
    };
  };
  let depths: readonly QueueDepth[] = [];
  return {
    port,
    ring,
    // Nothing to do: CloudFormation has created the queues.
    declare: async () => undefined,
    look: async () => {
      depths = await Promise.all(queues.map(({ name }) => depthOf(name)));
    },
    depths: () => depths,
    bodies: () => {
      throw new Error("Moto shows the bodies of messages to those who receive them alone");
    },
    releaseTaken: async () => undefined,
    send: async (queue, body) => {
      await awsCall(door, "AmazonSQS.SendMessage", { QueueUrl: urlOf(queue), MessageBody: body });
      ring();
    },
    empty: () => undefined,
    stop: () => close(server),
  };
}
