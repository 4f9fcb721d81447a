/**
 * `npm run export-all -- --to <folder> --it-holds-personal-data [--with-identities]`: writes everything that the system holds
 * into an archive (P8). `docs/operate/moving.md` documents its files.
 */

import { parseArgs } from "node:util";
import { exportArchive } from "./archive/export-archive.ts";
import { NotUnderstood, runCommand } from "./operator/run-command.ts";
import { findSystem } from "./operator/system.ts";

const usage = "npm run export-all -- --to <empty folder> --it-holds-personal-data [--with-identities]";

const warning = `The archive holds the texts and files of applicants and staff, which name people
(with --with-identities also names, numbers, addresses and every key). Anyone who has it can read them, also after an erasure
here. Give --it-holds-personal-data to say that you know.`;

await runCommand(async () => {
  const { to, "it-holds-personal-data": known, "with-identities": withIdentities } = parsed();
  if (to === undefined) throw new NotUnderstood(usage);
  if (!known) throw new NotUnderstood(warning);
  const system = await findSystem(process.env, "mover");
  console.log(`On ${system.called}`);
  const say = (line: string) => console.log(line);
  const { complete } = await exportArchive(system, {
    folder: to,
    withIdentities,
    now: () => new Date(),
    say,
  });
  console.log(
    complete
      ? `The archive is complete: ${to}`
      : `The archive is not complete, since rows were appended meanwhile. Wait until nobody works and all queues are empty, and export again: ${to}`,
  );
  return complete;
});

function parsed() {
  try {
    return parseArgs({
      options: {
        to: { type: "string" },
        "it-holds-personal-data": { type: "boolean", default: false },
        "with-identities": { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new NotUnderstood(`${(error as Error).message}\n${usage}`);
  }
}
