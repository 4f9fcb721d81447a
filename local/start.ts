/** `npm start`: builds, synthesizes, runs the stack until Ctrl-C. */
import { relative } from "node:path";
import { javaVersion } from "./dynamodb/java.ts";
import { isFree, portsFrom } from "./ports.ts";
import { readSettings, type Settings, templateFolder } from "./settings.ts";
import { type Stack, startStack } from "./stack.ts";
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
  say("Building the functions and the template");
  await synthesize();
  const { port, dataDir, organisation } = settings;
  const complain = (line: string) => console.error(line);
  const stack = await startStack({
    template: templateFolder,
    port,
    dataDir,
    organisation,
    progress: say,
    complain,
  });
  announce(stack, settings);
  await untilEnd(stack);
}

async function checkMachine({ port }: Settings): Promise<void> {
  await javaVersion();
  const ports = portsFrom(port);
  const free = await Promise.all(ports.map(isFree));
  const taken = ports.filter((_, index) => !free[index]);
  if (taken.length === 0) return;
  throw new Error(
    `Something else uses port ${taken.join(" and ")}. Choose six other ports by the first one: PORT=9080 npm start`,
  );
}

function announce({ addresses }: Stack, { dataDir }: Settings): void {
  say(`
Peygir is ready

  ${addresses.operator}   tours, citizens' pages, desk, demo accounts, messages, logs

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
