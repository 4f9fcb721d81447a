import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  type ReceiveMessageCommandOutput,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type { Aws } from "../../shared/aws/aws.ts";

/** A message that waits for an operator. */
export interface WaitingMessage {
  readonly id: string;
  readonly body: string;
  readonly receipt: string;
  /** Why the consumer gave the message up; undefined when no reason was stored. */
  readonly reason: string | undefined;
}

/** Handles one message; throws when the message must stay in the queue. */
export type Redrive = (message: WaitingMessage) => Promise<void>;

/** Seconds for which a received message is hidden from other readers, while it is handled. */
const handling = 900;
/** The most messages in one run; a second run handles the rest. */
const most = 5_000;

/** A queue of messages that wait for an operator. */
export interface WaitingQueue {
  /**
   * Receives all messages before any is handled. A message that fails at once returns as a new message, so
   * receiving and handling in turn would never end.
   */
  takeAll(): Promise<readonly WaitingMessage[]>;
  remove(message: WaitingMessage): Promise<void>;
  /** Makes the message visible in the queue again. */
  putBack(message: WaitingMessage): Promise<void>;
}

export function waitingQueue(url: string, aws: Aws): WaitingQueue {
  const meant = (receipt: string) => ({ QueueUrl: url, ReceiptHandle: receipt });
  return {
    takeAll: () =>
      takeAll(() => aws.call(SQSClient, new ReceiveMessageCommand({ QueueUrl: url, ...receive }))),
    remove: async ({ receipt }) => {
      await aws.call(SQSClient, new DeleteMessageCommand(meant(receipt)));
    },
    putBack: async ({ receipt }) => {
      const atOnce = { ...meant(receipt), VisibilityTimeout: 0 };
      await aws.call(SQSClient, new ChangeMessageVisibilityCommand(atOnce));
    },
  };
}

const receive = {
  MaxNumberOfMessages: 10,
  VisibilityTimeout: handling,
  WaitTimeSeconds: 1,
  MessageAttributeNames: ["reason"],
};

async function takeAll(
  receiveSome: () => Promise<ReceiveMessageCommandOutput>,
): Promise<readonly WaitingMessage[]> {
  const taken = new Map<string, WaitingMessage>();
  let empty = 0;
  // SQS may return nothing although messages are waiting, but hardly twice in a row.
  while (taken.size < most && empty < 2) {
    const { Messages = [] } = await receiveSome();
    empty = Messages.length === 0 ? empty + 1 : 0;
    for (const {
      MessageId: id = "",
      ReceiptHandle: receipt = "",
      Body: body = "",
      MessageAttributes,
    } of Messages)
      taken.set(id, { id, body, receipt, reason: MessageAttributes?.["reason"]?.StringValue });
  }
  return [...taken.values()];
}
