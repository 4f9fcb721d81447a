/** Reads the figures of a drill in memory from the journals of the simulated system. */

import type { NoticeFact } from "../../../functions/notification/notice/journal.ts";
import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import { isByStaff } from "../../../shared/journal/actors.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { World } from "../../simulation/world.ts";
import {
  Counts,
  type QueueFigures,
  type Registrations,
  type Report,
  type StreamFigures,
  smsFigures,
  spreadOf,
} from "../report.ts";
import { type Channel, channels } from "../scenario.ts";
import { whereabouts } from "./inboxes.ts";
import type { Stage } from "./stage.ts";
import type { Watched } from "./watch.ts";

export function figuresOf(stage: Stage, watched: Watched): Omit<Report, "drill" | "broke"> {
  const { steps, lookUps, similar } = stage;
  return {
    registrations: registrations(stage),
    cases: { accepted: stage.accepted.size, ...whereabouts(stage) },
    ...waits(stage),
    overdue: overdue(stage),
    escalations: caseFacts(stage).filter(({ fact }) => fact.type === "escalated").length,
    inboxes: watched.inboxes,
    ...{ steps: steps.all(), lookUps: lookUps.all(), similar: similar.all() },
    queues: queues(stage, watched),
    streams: streams(stage, watched),
    notices: notices(stage),
    sms: smsFigures(
      stage.world.stores.providers.sms.flatMap(({ delivered }) => delivered.map(({ text }) => text)),
    ),
  };
}

function registrations({ accepted, refused, gaveUp }: Stage): Report["registrations"] {
  const of = (channel: Channel): Registrations => ({
    accepted: [...accepted.values()].filter((one) => one.channel === channel).length,
    refused: refused[channel].all(),
    gaveUp: gaveUp[channel].all()["all"] ?? 0,
  });
  const [web, phone] = channels;
  return { [web]: of(web), [phone]: of(phone) };
}

function waits({ world, accepted, office, waited }: Stage): Pick<Report, "seconds" | "waits"> {
  const [opened, firstDecision, answer]: [number[], number[], number[]] = [[], [], []];
  for (const [code, rows] of Map.groupBy(world.referral.table.rows, ({ id }) => id)) {
    const since = accepted.get(code)?.at;
    const [first] = rows;
    if (since === undefined || first === undefined) continue;
    opened.push((Date.parse(first.at) - since) / 1_000);
    const worked = (row: StoredRow | undefined) =>
      row ? [office.hoursBetween(since, Date.parse(row.at))] : [];
    firstDecision.push(...worked(rows.find(isDecision)));
    answer.push(...worked(rows.find(({ facts }) => facts.some(({ type }) => type === "published"))));
  }
  return {
    seconds: {
      "callers wait for an operator": spreadOf(waited, 0),
      "from the registration until the case is open": spreadOf(opened),
      "from the end of the quiet hours until a postponed SMS is sent": spreadOf(lateAfterPostponement(world)),
    },
    waits: { unit: "office hours", firstDecision: spreadOf(firstDecision), answer: spreadOf(answer) },
  };
}

/** Returns the seconds from the time to which each SMS was postponed until it was sent. */
function lateAfterPostponement({ notification }: World): readonly number[] {
  const due = new Map<string, number>();
  return notification.table.rows.flatMap(({ id, at, facts }) =>
    (facts as readonly NoticeFact[]).flatMap((fact) => {
      const since = due.get(id);
      if (fact.type === "postponed") due.set(id, Date.parse(fact.until));
      return fact.type === "sending" && since !== undefined ? [(Date.parse(at) - since) / 1_000] : [];
    }),
  );
}

/** Opening a case is recorded, too, and decides nothing. */
const isDecision = (row: StoredRow): boolean =>
  isByStaff(row) && row.facts.some(({ type }) => type === "accepted" || type === "referred");

const caseFacts = ({ world }: Stage) =>
  world.referral.table.rows.flatMap(({ id, facts }) =>
    (facts as readonly CaseFact[]).map((fact) => ({ id, fact })),
  );

/** Counts, by the clock's name, the warnings that all of a clock's time was used. */
function overdue(stage: Stage): Readonly<Record<string, number>> {
  const counts = new Counts();
  for (const { fact } of caseFacts(stage))
    if (fact.type === "warned" && fact.share === 100) counts.add(fact.clock);
  return counts.all();
}

function queues(
  { world, evidence: { messages } }: Stage,
  { queues: largest }: Watched,
): Readonly<Record<string, QueueFigures>> {
  return Object.fromEntries(
    world.queues.map(({ name, longest, deadLetters }) => [
      name,
      {
        ...{ messages: messages.get(name) ?? 0, largest: largest.get(name) ?? 0 },
        ...{ longest: seconds(longest), deadLetters: deadLetters.length },
      },
    ]),
  );
}

function streams({ world }: Stage, { streams: largest }: Watched): Readonly<Record<string, StreamFigures>> {
  const lags = world.tables.flatMap((table) => table.lags);
  return Object.fromEntries(
    lags.map(({ reader, longest }) => [
      reader,
      { largest: largest.get(reader) ?? 0, longest: seconds(longest) },
    ]),
  );
}

const seconds = (milliseconds: number): number => Number((milliseconds / 1_000).toFixed(1));

function notices({ world }: Stage): Readonly<Record<string, number>> {
  const counts = new Counts();
  const templates = new Map<string, string>();
  for (const { id, facts } of world.notification.table.rows)
    for (const fact of facts as readonly NoticeFact[]) {
      if ("template" in fact) templates.set(id, fact.template);
      const outcome = outcomeOf(fact);
      if (outcome !== undefined) counts.add(`${templates.get(id) ?? "unknown"} ${outcome}`);
    }
  return counts.all();
}

/** Returns what became of a notice, in words; undefined for a fact that needs no count of its own. */
function outcomeOf(fact: NoticeFact): string | undefined {
  if (fact.type === "sending") return fact.channel;
  if (fact.type === "postponed") return `postponed, ${fact.why}`;
  if (fact.type === "kept") return `not sent, ${fact.outcome}`;
  return fact.type === "settled" && fact.outcome !== "sent" ? fact.outcome : undefined;
}
