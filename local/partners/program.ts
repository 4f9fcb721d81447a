/**
 * The program of a demo partner system: `node local/partners/program.ts samad`, beside a running `npm start`.
 * It uses only what `docs/use/partners.md` documents. `PAGE_PORT` and `HEARS_PORT` choose its ports (0 for
 * any free one); `HEARS_AT` is the port at which Peygir reaches it, if different.
 */
import { createServer } from "node:https";
import { readAddresses } from "../stack/addresses-file.ts";
import { listen, partnerPorts } from "../stack/ports.ts";
import { readSettings } from "../stack/settings.ts";
import { receiverTls } from "../webhooks/receiver.ts";
import { hearing } from "./hears.ts";
import { openKept } from "./kept.ts";
import { reach } from "./peygir.ts";
import { serve, tellWaiting } from "./serve.ts";
import { partners } from "./who.ts";

const notRunning =
  "Peygir's local stack does not run. Start it with npm start, with the same DATA_DIR, and then this.";

/** The message to the parent process when the program is ready. */
export interface Listening {
  readonly page: number;
  readonly hears: number;
}

/** Milliseconds between two attempts to deliver an unanswered registration. */
const patience = 3_000;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(0));
process.on("disconnect", () => process.exit(0));

try {
  await run(process.argv[2] ?? "");
} catch (error) {
  const { message, cause } = error as Error;
  const refused = (cause as { readonly code?: string } | undefined)?.code === "ECONNREFUSED";
  console.error(refused ? notRunning : message);
  process.exit(1);
}

async function run(key: string): Promise<void> {
  const who = partners.find((one) => one.key === key);
  if (!who) throw new Error(`Say which partner: ${partners.map((one) => one.key).join(", ")}`);
  const { dataDir } = readSettings(process.env);
  const addresses = readAddresses(dataDir);
  if (!addresses) throw new Error(notRunning);
  const own = partnerPorts(Number(new URL(addresses.webhooks).port), partners.indexOf(who));
  const kept = openKept(dataDir, who.key);
  const receiver = createServer(receiverTls);
  const hears = await listenOn(receiver, Number(process.env["HEARS_PORT"] ?? own.hears));
  const reachedAt = process.env["HEARS_AT"] ?? hears;
  const peygir = await reach(addresses, who, `https://127.0.0.1:${reachedAt}/peygir`, kept);
  const program = { who, kept, peygir };
  receiver.on("request", hearing(kept, peygir.takeTime));
  const page = await listenOn(serve(program), Number(process.env["PAGE_PORT"] ?? own.page));
  await tellWaiting(program);
  againAndAgain(() => tellWaiting(program));
  console.log(`  ${who.name.en.padEnd(12)}http://127.0.0.1:${page}`);
  const listening: Listening = { page, hears };
  process.send?.(listening);
}

function againAndAgain(what: () => Promise<void>): void {
  setTimeout(async () => {
    await what();
    againAndAgain(what);
  }, patience);
}

async function listenOn(server: Parameters<typeof listen>[0], port: number): Promise<number> {
  try {
    return await listen(server, port);
  } catch {
    throw new Error(`Something else uses port ${port}: another npm run partners?`);
  }
}
