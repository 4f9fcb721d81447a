import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { awsCall } from "../aws-endpoint/forward.ts";
import { listen } from "../stack/ports.ts";
import { anyPort, startDynamoDb } from "./dynamodb-local.ts";
import { firstWithoutPolicy, javaVersion } from "./java.ts";

const inMemory = { folder: undefined, log: undefined, warn: () => undefined };
const listTables = (port: number) => awsCall({ port }, "DynamoDB_20120810.ListTables", {});
const foreign = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === "IPv4")?.address;
const canBeHeld = (await javaVersion()) < firstWithoutPolicy;

/** Returns the first bytes that a connection to this address receives; an empty text when none come. */
async function answerOver(host: string, port: number): Promise<string> {
  const socket = connect({ host, port });
  socket.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  socket.on("error", () => undefined);
  await Promise.race([new Promise((closed) => socket.on("close", closed)), wait(3_000)]);
  socket.destroy();
  return answer;
}

test.skipIf(!canBeHeld || foreign === undefined)("DynamoDB Local listens on loopback only", async () => {
  const dynamoDb = await startDynamoDb(inMemory);
  expect(await answerOver("127.0.0.1", dynamoDb.port)).toContain("HTTP/1.1");
  expect(await answerOver(foreign ?? "", dynamoDb.port)).toBe("");
  expect(await listTables(dynamoDb.port)).toEqual({ TableNames: [] });
  await dynamoDb.stop();
});

test("DynamoDB Local ends when the process that started it is killed", async () => {
  const script = `
    import { startDynamoDb } from ${JSON.stringify(`${import.meta.dirname}/dynamodb-local.ts`)};
    const { port } = await startDynamoDb({ folder: undefined, log: undefined, warn() {} });
    console.log(port);
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = await once(starter.stdout, "data");
  const port = Number(String(printed));
  expect(await listTables(port)).toEqual({ TableNames: [] });
  starter.kill("SIGKILL");
  await expect.poll(() => listTables(port).catch(({ code }) => code)).toBe("ECONNREFUSED");
});

test("startDynamoDb takes another port when the tried one is in use", async () => {
  const other = createServer();
  const taken = await listen(other);
  const tries = [taken, taken];
  const dynamoDb = await startDynamoDb(inMemory, () => tries.shift() ?? anyPort());
  expect(tries).toEqual([]);
  expect(dynamoDb.port).not.toBe(taken);
  expect(await listTables(dynamoDb.port)).toEqual({ TableNames: [] });
  await dynamoDb.stop();
  other.close();
});
