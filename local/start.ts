/** `npm start`: builds, synthesizes, runs the stack until Ctrl-C. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { javaVersion } from "./dynamodb/java.ts";
import { isFree } from "./ports.ts";
import { readSettings, type Settings, templateFolder } from "./settings.ts";
import { type Stack, startStack } from "./stack.ts";
import { demoPassword } from "./staff-issuer/sign-in-page.ts";
import { synthesize } from "./synthesize.ts";

const say = (line: string) => console.log(line);

try {
  await run(readSettings(process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function run(settings: Settings): Promise<void> {
  await checkMachine(settings);
  const release = holdFolder(settings.dataDir);
  try {
    say("Building the functions and the template");
    await synthesize();
    const { port, dataDir, organisation } = settings;
    const stack = await startStack({
      template: templateFolder,
      port,
      dataDir,
      organisation,
      progress: say,
      complain: (line) => console.error(line),
    });
    announce(stack, settings);
    await untilEnd(stack);
  } finally {
    release();
  }
}

async function checkMachine({ port }: Settings): Promise<void> {
  await javaVersion();
  const ports = [port, port + 1, port + 2];
  const free = await Promise.all(ports.map(isFree));
  const taken = ports.filter((_, index) => !free[index]);
  if (taken.length === 0) return;
  throw new Error(
    `Something else uses port ${taken.join(" and ")}. Choose three other ports by the first one: PORT=9080 npm start`,
  );
}

/** Two stacks on one folder would undo each other's work. */
function holdFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "running.pid");
  const holder = existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined;
  if (holder !== undefined && isAlive(holder)) {
    throw new Error(
      `A local stack (process ${holder}) uses ${folder} already. Stop it, or choose another DATA_DIR.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function announce({ addresses, accounts }: Stack, { dataDir }: Settings): void {
  const width = Math.max(...accounts.map(({ username }) => username.length));
  const lines = accounts.map(
    ({ username, roles, unit }) => `  ${username.padEnd(width)}  ${roles.join(", ")} (${unit.en})`,
  );
  say(`
Peygir is ready

  Citizens    ${addresses.pages}
  Staff       ${addresses.pages}/staff
  API         ${addresses.pages}/api/openapi.json
  Operator    ${addresses.operator}   caught SMS and e-mail, queues, logs, the clock

Demo accounts of staff; the password of each is "${demoPassword}":
${lines.join("\n")}

Data are in ${relative(process.cwd(), dataDir) || "."}; npm run reset deletes them. Ctrl-C stops everything.`);
}

async function untilEnd(stack: Stack): Promise<void> {
  const signalled = new Promise<undefined>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => resolve(undefined));
  });
  const crash = await Promise.race([signalled, stack.crashed]);
  say(crash ?? "Stopping");
  await stack.stop();
  process.exitCode = crash === undefined ? 0 : 1;
}
