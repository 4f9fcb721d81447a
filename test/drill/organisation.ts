/**
 * The demo organisation, with enough staff for the drill. Requests about the shock's subjects from outside Tehran and Isfahan
 * go to price teams, each with a head who approves its answers; every unit gets as many experts as its work takes.
 */

import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { checkSnapshot } from "../../functions/directory/rules/rules.ts";
import { demoOrganisation } from "../../local/stack/settings.ts";
import { ruleFor } from "../../shared/directory/route.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { provinceShares } from "./provinces.ts";
import type { Arrival } from "./scenario.ts";

type Member = Snapshot["staff"][number];

export interface Crew {
  readonly snapshot: Snapshot;
  readonly experts: readonly Member[];
  readonly heads: readonly Member[];
  readonly operators: readonly Member[];
}

export interface Sizes {
  /** The number of cases that an expert finishes. */
  readonly casesOfExpert: number;
  readonly operators: number;
}

/** The beginning of the keys of price teams. */
const team = "prices-";
/** The share of the country, in per cent, from which a price team gets its cases at least. */
const shareOfTeam = 5;

const both = (text: string) => ({ fa: text, en: text });

/** @throws Error when the directory service would refuse the organisation */
export function crewFor(arrivals: readonly Arrival[], { casesOfExpert, operators }: Sizes): Crew {
  const withTeams = addTeams(asChecked(loadFolder(demoOrganisation).snapshot));
  const load = Map.groupBy(arrivals, (arrival) => ruleFor(withTeams, arrival)?.unit ?? "");
  const needed = withTeams.units.flatMap(({ key }) => {
    const least = key.startsWith(team) ? 1 : 0;
    const due = Math.max(least, Math.ceil((load.get(key)?.length ?? 0) / casesOfExpert));
    return members(key, "expert", due - expertsOf(withTeams, key).length);
  });
  const calls = operators - withTeams.staff.filter(isOperator).length;
  const staff = [...withTeams.staff, ...needed, ...members("public-relations", "phone-operator", calls)];
  const snapshot = asChecked({ ...withTeams, staff });
  const busy = [...load.keys()];
  return {
    snapshot,
    experts: busy.flatMap((unit) => expertsOf(snapshot, unit)),
    heads: snapshot.staff.filter(({ unit, roles }) => busy.includes(unit) && roles.includes("head")),
    operators: snapshot.staff.filter(isOperator).slice(0, operators),
  };
}

const isOperator = ({ roles }: Member): boolean => roles.includes("phone-operator");

const expertsOf = ({ staff }: Snapshot, unit: string): readonly Member[] =>
  staff.filter((one) => one.unit === unit && one.roles.includes("expert"));

/** Adds the price teams, and removes the demo's absences, so that everybody is at work. */
function addTeams(demo: Snapshot): Snapshot {
  const teams = teamsOf(provinceShares.filter(([key]) => key !== "tehran" && key !== "isfahan"));
  const named = teams.map((provinces, at) => ({ key: `${team}${at + 1}`, provinces }));
  const units = named.map(({ key }) => ({ key, name: both(key), parent: "supervision-deputyship" }));
  const rules = named.map(({ key, provinces: province }) => ({
    ...{ key, why: both(key), unit: key },
    when: { subject: ["goods-price", "food", "shortage"], province },
  }));
  const before = demo.routing.findIndex(({ key }) => key === "goods");
  const organisation = {
    ...demo,
    units: [...demo.units, ...units],
    routing: demo.routing.toSpliced(before, 0, ...rules),
    staff: [...demo.staff, ...named.flatMap(({ key }) => members(key, "head", 1))],
    deputies: [],
    absences: [],
  };
  const examples = named.map(({ key: unit, provinces: [province = ""] }) => ({
    ...{ kind: "complaint", subject: "goods-price", channel: "web" as const, province, unit },
  }));
  const moved = demo.routingExamples.map((example) => ({
    ...example,
    unit: ruleFor(organisation, example)?.unit ?? example.unit,
  }));
  return { ...organisation, routingExamples: [...moved, ...examples] };
}

/** Divides the provinces into one group per price team. Every group but the last has at least `shareOfTeam` % of the people. */
function teamsOf(provinces: typeof provinceShares): string[][] {
  const teams: string[][] = [];
  let share = shareOfTeam;
  for (const [province, of] of provinces) {
    if (share >= shareOfTeam) {
      teams.push([]);
      share = 0;
    }
    teams.at(-1)?.push(province);
    share += of;
  }
  return teams;
}

const members = (unit: string, role: Member["roles"][number], count: number): readonly Member[] =>
  Array.from({ length: Math.max(0, count) }, (_, at) => ({
    ...{ username: `${role.slice(0, 2)}.${unit}-${at + 1}`, name: both(`${unit} ${role} ${at + 1}`) },
    ...{ unit, roles: [role] },
  }));

function asChecked(written: unknown): Snapshot {
  const checked = checkSnapshot(written);
  if (checked.ok) return checked.snapshot;
  throw new Error(`The drill's organisation is refused: ${JSON.stringify(checked.problems.slice(0, 5))}`);
}
