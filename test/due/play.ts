/**
 * Plays a minute in which many answers are due among many open cases (D9), with the real sweep, use case, journal and view builder
 * in virtual time. Two sweeps run each minute; the seed decides when they die, are throttled and are repeated.
 */

import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { minuteTasks } from "../../functions/referral/clock/minute-tasks.ts";
import { buildCaseViews } from "../../functions/referral/projections/build-views.ts";
import { nextDue } from "../../functions/referral/rules/due.ts";
import { dueLists } from "../../shared/due/due-list.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { hearBells, viewBuilder } from "../../shared/journal/view-builder.ts";
import { memoryPresence } from "../../shared/presence/memory.ts";
import { memoryTable } from "../../shared/table/memory-table.ts";
import { consuming, optionsOf, readerOf, type Site } from "../simulation/core/frames.ts";
import { minutesOf } from "../simulation/core/minutes.ts";
import { eventBus } from "../simulation/core/queue.ts";
import { randomOf } from "../simulation/core/random.ts";
import type { Run } from "../simulation/core/run.ts";
import { scheduler } from "../simulation/core/scheduler.ts";
import { silent } from "../simulation/core/story.ts";
import { type JournalTable, journalTable } from "../simulation/core/stream.ts";
import { Tally } from "../simulation/core/tally.ts";
import { sound } from "../simulation/core/wiring.ts";
import { referralOver } from "../support/compose.ts";
import { type IndexedViews, indexedViews } from "./indexed-views.ts";
import { answerDue, clocksRunning, codeOf, directory, openingIn } from "./opened.ts";
import { type Told, told } from "./told.ts";

export interface Size {
  /** The number of further open cases, whose answers are due later; each case has three deadlines. */
  readonly open: number;
  /** The number of cases whose answers are due in the same minute. */
  readonly due: number;
  readonly seed: number;
  /** Whether sweeps die and are throttled in the first five minutes. */
  readonly stormy: boolean;
}

export interface Played extends Told {
  /** The number of open deadlines when the minute began. */
  readonly clocks: number;
  /** The number of the minute in which the last answer was handled, counted from 1. */
  readonly minutes: number;
  /** The number of rows of the due list that all sweeps together read. */
  readonly read: number;
  readonly deaths: number;
}

const registeredAt = Date.parse("2026-11-08T06:30:00.000Z");
const minute = 60_000;
/** The minutes within which all due answers must be handled (D9). */
export const minutesAllowed = 5;
/** Further minutes without deaths and throttling, in which the remaining answers must be handled. */
const minutesMore = 5;

export async function playDue({ open, due, seed, stormy }: Size): Promise<Played> {
  const { run, site, begin } = siteOf(seed, stormy);
  const table = journalTable(run, "referral");
  const views = indexedViews();
  const { moment, clocks } = await fill(table, views, { open, due });
  const before = table.rows.length;
  begin(Date.parse(moment));
  readers(site, table, views);
  sweepers(site, table, views);
  const minutes = await minutesOn(site, table);
  const read = [...views.read].reduce((sum, [list, rows]) => sum + (dueLists.includes(list) ? rows : 0), 0);
  const deaths = run.tally.of("fault", "crash-before") + run.tally.of("fault", "crash-after");
  return { clocks, minutes, read, deaths, ...told(table.rows.slice(before), table.rows.slice(0, before)) };
}

/** The simulated system, whose virtual time starts once all cases are stored. */
function siteOf(seed: number, stormy: boolean) {
  const random = randomOf(seed);
  let time = scheduler({ start: 0, until: 0, mostSteps: 0 });
  let over = 0;
  const tally = new Tally();
  const faults = random.fork("weather");
  const run: Run = {
    seed,
    random: random.fork("run"),
    get scheduler() {
      return time;
    },
    weather: {
      get over() {
        return over;
      },
      again: () => {},
      strikes: ({ name, likely }) => {
        const strikes = stormy && time.now() < over && faults.next() < likely / 8;
        if (strikes) tally.count("fault", name);
        return strikes;
      },
    },
    tally,
    story: silent,
    lambdas: [],
    violate: (law, what) => {
      throw new Error(`${law}: ${what}`);
    },
  };
  const lists = { logs: [], parked: [], tables: [], queues: [], views: [], minutes: [], restored: [] };
  const site: Site = { run, wiring: sound, events: eventBus(run), ...lists, setAside: [] };
  const begin = (start: number) => {
    time = scheduler({ start, until: start + 86_400_000, mostSteps: 5_000_000 });
    over = start + minutesAllowed * minute;
  };
  return { run, site, begin };
}

/** Writes the cases and their rows of the due list directly into the stores. */
async function fill(table: JournalTable, views: IndexedViews, { open, due }: Pick<Size, "open" | "due">) {
  const opening = openingIn(table.store);
  const list = async (n: number) => {
    const { id, version, state } = await opening.load(n);
    for (const view of buildCaseViews(id, version, state)) await views.put(view);
    return clocksRunning(state);
  };
  const first = await opening.open(0, registeredAt);
  const moment = answerDue(first);
  let clocks = 0;
  for (let n = 0; n < due; n += 1) {
    if (n > 0) await opening.open(n, registeredAt + ((n * 119) % minute));
    await opening.goOnUntil(n, moment);
    clocks += await list(n);
  }
  // The further cases are registered half a day before the due minute, so that none of their deadlines is due yet.
  const later = Date.parse(moment) - 12 * 3_600_000;
  for (let n = due; n < due + open; n += 1) {
    const state = await opening.open(n, later + n);
    if ((nextDue(state) ?? "") <= moment) throw new Error(`${codeOf(n)} is due too early: ${nextDue(state)}`);
    clocks += await list(n);
  }
  return { moment, clocks };
}

function readers(site: Site, table: JournalTable, views: IndexedViews): void {
  readerOf(site, table, "views", (process, ports) => {
    const journal = openJournal(
      caseAggregate,
      process.port("journal", table.store, consuming),
      optionsOf(process, site),
    );
    return hearBells(viewBuilder(journal, process.port("views", views, consuming), buildCaseViews), ports);
  });
}

function sweepers(site: Site, table: JournalTable, views: IndexedViews): void {
  const tables = { keys: memoryTable(), documents: memoryTable() };
  minutesOf(site, "referral", (process) => {
    const { "act-on-due": sweep } = minuteTasks(
      referralOver({
        tables,
        journal: process.port("journal", table.store, consuming),
        views: process.port("views", views, consuming),
        directory: process.port("directory", directory, consuming),
        presence: memoryPresence(),
        options: optionsOf(process, site),
        now: () => process.now(),
      }),
    );
    return sweep ? { "act-on-due": sweep } : {};
  });
}

/** Runs two sweeps each minute. @returns the number of the minute in which the last answer was handled */
async function minutesOn({ run, minutes }: Site, table: JournalTable): Promise<number> {
  let last = 0;
  const go = async () => {
    for (let at = 1; at <= minutesAllowed + minutesMore; at += 1) {
      const before = table.rows.length;
      for (const fire of minutes) {
        void fire();
        run.scheduler.at(run.random.between(0, 2_000), () => void fire());
      }
      await run.scheduler.sleep(minute);
      if (table.rows.length > before) last = at;
    }
  };
  void go();
  await run.scheduler.run();
  return last;
}
