/** `npm start`: builds the functions, synthesises the template, and runs the local stack until Ctrl-C. */
import { relative } from "node:path";
import { javaVersion } from "./dynamodb/java.ts";
import { readSettings, type Settings, templateFolder } from "./stack/settings.ts";
import type { Stack } from "./stack/stack.ts";
import { startStack } from "./stack/start-stack.ts";
import { synthesize } from "./template/synthesize.ts";

const say = (line: string) => console.log(line);

try {
  await run(readSettings(process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function run(settings: Settings): Promise<void> {
  await javaVersion();
  say("Building the functions and the template");
  await synthesize();
  const { port, dataDir, organisation, empty, webhookPorts } = settings;
  const complain = (line: string) => console.error(line);
  const stack = await startStack({
    template: templateFolder,
    port,
    dataDir,
    organisation,
    empty,
    webhookPorts,
    progress: say,
    complain,
  });
  announce(stack, settings);
  await untilEnd(stack);
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
