/**
 * `npm run ops -- <command>`: the commands for operators after an alarm (`docs/operate/runbook`). Each
 * command prints on which system it works, may be repeated, and with `--dry-run` changes nothing.
 */
import { parseArgs } from "node:util";
import { NotUnderstood, runCommand } from "./operator/run-command.ts";
import { findSystem } from "./operator/system.ts";
import { cost } from "./ops/cost/cost.ts";
import { endSessionsOn } from "./ops/end-sessions.ts";
import { firstAdministrator } from "./ops/first-administrator.ts";
import { rebuild } from "./ops/rebuild-views.ts";
import { redrive } from "./ops/redrive.ts";
import { replay } from "./ops/replay.ts";
import { removeCopies, restoreDrill } from "./ops/restore-drill/restore-drill.ts";
import { retention } from "./ops/retention.ts";
import { rotate } from "./ops/rotate-secret/rotate.ts";

const usage = `npm run ops -- rebuild-views [service] [--dry-run]                 builds all views and figures again from the journals
npm run ops -- redrive <queue> [--dry-run]                         returns dead letters or stuck rows
npm run ops -- replay --since <moment> [--service x] [--dry-run]   publishes the events since 2026-11-24T08:00:00Z again
npm run ops -- retention [--dry-run]                               erases requests past their retention period now, not at night
npm run ops -- restore-drill [--at <moment>] [--dry-run]           restores copies of the tables to a moment and checks them
npm run ops -- restore-drill --remove                              deletes the copies of a drill that was killed
npm run ops -- rotate-secret [purpose] [--remove-old [--leaked]] [--dry-run]   rotates the keys of one purpose; without one, lists all keys
npm run ops -- first-administrator <user name> <e-mail> [--dry-run]   lets an administrator of the directory sign in for the first time
npm run ops -- end-sessions <tracking code | user name> [--dry-run]   ends all sessions of an applicant or a member of staff
npm run ops -- cost [requests]                                     computes the cost of this many requests, and of an idle month`;

await runCommand(async () => {
  const { values, positionals } = parsed();
  const [command, subject, email] = positionals;
  const dryRun = values["dry-run"];
  const on = async () => {
    const system = await findSystem();
    console.log(`On ${system.called}${dryRun ? ", as a dry run" : ""}`);
    return system;
  };
  switch (command) {
    case "rebuild-views":
      return rebuild(await on(), { service: subject, dryRun });
    case "redrive":
      return redrive(await on(), subject ?? "", dryRun);
    case "replay": {
      const since = momentOf(values.since, "Give the beginning: --since");
      return replay(await on(), { since, service: values.service, dryRun });
    }
    case "restore-drill": {
      const at = values.at === undefined ? undefined : momentOf(values.at, "Give the moment: --at");
      return values.remove ? removeCopies(await on()) : restoreDrill(await on(), { at, dryRun });
    }
    case "first-administrator": {
      if (subject === undefined) throw new NotUnderstood(usage);
      return firstAdministrator(await on(), { username: subject, email, dryRun });
    }
    case "end-sessions": {
      if (subject === undefined) throw new NotUnderstood(usage);
      return endSessionsOn(await on(), { whose: subject, dryRun });
    }
    case "rotate-secret": {
      const { "remove-old": removeOld, leaked, begin } = values;
      return rotate(await on(), { purpose: subject, begin, removeOld, leaked, dryRun });
    }
    case "cost":
      return cost(subject);
    case "retention":
      return retention(await on(), dryRun);
    default:
      throw new NotUnderstood(usage);
  }
});

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        since: { type: "string" },
        service: { type: "string" },
        at: { type: "string" },
        begin: { type: "boolean", default: false },
        "remove-old": { type: "boolean", default: false },
        leaked: { type: "boolean", default: false },
        remove: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new NotUnderstood(`${(error as Error).message}\n${usage}`);
  }
}

/** Reads a time, which must have a time zone: without one its meaning would depend on the machine. */
function momentOf(text = "", asked: string): Date {
  const moment = new Date(text);
  if (/(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(moment.getTime())) return moment;
  throw new NotUnderstood(`${asked} 2026-11-24T08:00:00+03:30: a moment with its zone\n${usage}`);
}
