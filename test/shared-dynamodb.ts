/**
 * One DynamoDB Local for all stacks of a run of the tests that keep nothing on disk: to start one takes longer than to start the
 * rest of a stack, and a warm one answers in half the time. Each stack has its own tables in it (`borrowDynamoDb`). It starts
 * when the first stack asks.
 */
import { createServer } from "node:http";
import { type DynamoDbLocal, startDynamoDb } from "../local/dynamodb/dynamodb-local.ts";
import { listen } from "../local/ports.ts";
import { close } from "../local/servers.ts";

export default async function shareDynamoDb(): Promise<() => Promise<void>> {
  let shared: Promise<DynamoDbLocal> | undefined;
  const server = createServer((_, response) => {
    shared ??= startDynamoDb({ folder: undefined, log: undefined, warn: console.warn, heap: 1024 });
    shared.then(
      ({ port }) => response.end(String(port)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  process.env["SHARED_DYNAMODB"] = `http://127.0.0.1:${await listen(server)}`;
  return async () => {
    await close(server);
    await (await shared?.catch(() => undefined))?.stop();
  };
}
