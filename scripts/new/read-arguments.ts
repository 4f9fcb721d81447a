/** Reads the arguments of `npm run new`, or says why the scaffold cannot be made. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Refused } from "./changes.ts";
import { factOf, isKebab } from "./names.ts";

const usage = `npm run new -- command referral <name> [--fact <fact>]   a step of staff on a case: note-visit
npm run new -- event <service> <name>                     an event of a service: visit-noted
npm run new -- query <service> <name>                     a query for staff: list-visits
npm run new -- screen <area> <name>                       a screen of the desk: visits`;

const kinds = ["command", "event", "query", "screen"] as const;

export interface Wanted {
  readonly kind: (typeof kinds)[number];
  /** The name of a service, or of an area of the desk. */
  readonly place: string;
  readonly name: string;
  /** The name of the fact that a command writes. */
  readonly fact: string;
}

/** Returns the folder that must exist for a new command, event, query or screen. */
const foldersOf: Readonly<Record<Wanted["kind"], (place: string) => string>> = {
  command: (place) => `functions/${place}/commands`,
  event: (place) => `events/${place}`,
  query: (place) => `functions/${place}/queries`,
  screen: (place) => `web/desk/${place}`,
};

/** Returns the paths of which none may exist: one of them means that the name is taken. */
const takenBy = ({ kind, place, name, fact }: Wanted): readonly string[] =>
  ({
    command: [
      `functions/${place}/commands/${name}.ts`,
      `functions/${place}/commands/${name}`,
      `events/${place}/${fact}.v1.ts`,
    ],
    event: [`events/${place}/${name}.v1.ts`],
    query: [
      `functions/${place}/queries/${name}.ts`,
      `functions/${place}/queries/${name}`,
      `shared/contracts/staff/${name}.ts`,
    ],
    screen: [`web/desk/${place}/${name}`],
  })[kind];

const noAreas = ["app", "ui", "preview"];

/** @throws Refused with an explanation when the arguments are wrong */
export function readArguments(root: string, given: readonly string[]): Wanted {
  const { positionals, fact } = parsed(given);
  const [kind, place, name, ...more] = positionals;
  const known = kinds.find((one) => one === kind);
  if (kind !== undefined && !known) throw new Refused(`"${kind}" is none of ${kinds.join(", ")}\n${usage}`);
  if (!known || place === undefined || name === undefined || more.length > 0) throw new Refused(usage);
  const wanted = { kind: known, place, name, fact: fact ?? factOf(name) };
  const wrong = wrongName(wanted) ?? wrongPlace(root, wanted) ?? taken(root, wanted);
  if (wrong !== undefined) throw new Refused(wrong);
  return wanted;
}

function wrongName({ kind, name, fact }: Wanted): string | undefined {
  if (!isKebab(name)) return `"${name}" is no name: small letters, words parted by "-", as in note-visit`;
  if (!isKebab(fact)) return `"${fact}" is no name of a fact, as in visit-noted`;
  if (kind === "command" && !name.includes("-"))
    return `"${name}" has no object: a command is a verb and an object, as in note-visit`;
  return undefined;
}

function wrongPlace(root: string, { kind, place }: Wanted): string | undefined {
  const folder = foldersOf[kind](place);
  if (!isKebab(place) || noAreas.includes(place) || !existsSync(join(root, folder)))
    return `There is no ${kind === "screen" ? "area" : "service"} "${place}" with the folder ${folder}`;
  if (kind === "command" && place !== "referral")
    return `Only commands of referral have a scaffold: copy a command of functions/${place}/commands`;
  return undefined;
}

function taken(root: string, wanted: Wanted): string | undefined {
  const path = takenBy(wanted).find((one) => existsSync(join(root, one)));
  if (path !== undefined) return `"${wanted.name}" is taken: ${path} exists`;
  const routes = "shared/contracts/routes.ts";
  const isOperation = readFileSync(join(root, routes), "utf8").includes(`"${wanted.name}": "`);
  return isOperation && ["command", "query"].includes(wanted.kind)
    ? `"${wanted.name}" is taken: it is an operation in ${routes}`
    : undefined;
}

function parsed(given: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { fact: { type: "string" } },
    });
    return { positionals, fact: values.fact };
  } catch {
    throw new Refused(usage);
  }
}
