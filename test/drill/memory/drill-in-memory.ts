/** Plays a drill in the simulated system, in virtual time. */

import { momentOfTehran, tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { randomOf } from "../../simulation/core/random.ts";
import type { Wiring } from "../../simulation/core/wiring.ts";
import { type Crew, crewFor, type Sizes } from "../organisation.ts";
import { type Report, ran } from "../report.ts";
import { type Arrival, scenarioOf, twoDays } from "../scenario.ts";
import { applicant } from "./applicants.ts";
import { figuresOf } from "./figures.ts";
import { brokenLaws } from "./laws.ts";
import { call, telephones } from "./operators.ts";
import { expert, head, takes } from "./staff.ts";
import { type Stage, stageOf } from "./stage.ts";
import { clockwork, watch } from "./watch.ts";

export interface DrillOptions {
  readonly seed: number;
  readonly requests: number;
  /** The working days within which the experts can do all the work; their number is computed from this. */
  readonly workDays: number;
  /** The day at whose beginning the drill ends though cases are open: ISO, in Tehran. */
  readonly until: string;
  readonly progress?: (line: string) => void;
  /** The wiring of a system without one defence; by default the whole system. */
  readonly wiring?: Wiring;
}

export const usual = { seed: 1, requests: 30_000, workDays: 7, until: "2026-12-27" };

/** The office hours of a working day, in milliseconds. */
const workingDay = 6 * 3_600_000;
/** The hours in which calls are answered, in both days together, in milliseconds. */
const answering = 24 * 3_600_000;
/** The busiest hour of the telephones has about this many times the calls of an average hour. */
const busiest = 1.6;

export async function drillInMemory(options: DrillOptions): Promise<Report> {
  const { seed, requests, workDays, until, progress = () => {}, wiring } = options;
  const began = new Date();
  const arrivals = scenarioOf(randomOf(seed), requests);
  const crew = crewFor(arrivals, sizesFor(arrivals, workDays));
  const start = Date.parse(momentOfTehran(twoDays[0], "00:00"));
  const stage = await stageOf(seed, { snapshot: crew.snapshot, start, wiring });
  const over = everybodyBegins(stage, arrivals, crew, Date.parse(momentOfTehran(until, "00:00")));
  const watching = watch(stage, over, () => {
    stage.evidence.examine();
    progress(progressOf(stage));
  });
  await stage.time.run();
  progress("the laws are checked");
  const broke = await brokenLaws(stage);
  const { operators, experts, heads } = crew;
  return {
    drill: {
      ...{ way: "memory", seed, requests },
      settings: {
        ...{ operators: operators.length, experts: experts.length, heads: heads.length },
        ...{ workDays, until },
      },
      ...ran(began),
    },
    ...figuresOf(stage, await watching),
    broke,
  };
}

const isCall = ({ channel }: Arrival): boolean => channel === "phone-111";

function sizesFor(arrivals: readonly Arrival[], workDays: number): Sizes {
  const calls = arrivals.filter(isCall).length;
  return {
    casesOfExpert: Math.floor((workDays * workingDay) / (takes.accept + takes.answer)),
    operators: Math.ceil((calls * (call.least + call.most) * busiest) / 2 / answering),
  };
}

/**
 * Starts the people and the scheduled functions.
 * @param last the moment at which the drill ends though cases are open
 * @returns a function that tells whether the drill is over: all requests came and are answered, or the last moment has passed
 */
function everybodyBegins(
  stage: Stage,
  arrivals: readonly Arrival[],
  { operators, experts, heads }: Crew,
  last: number,
): () => boolean {
  const { time, play, accepted } = stage;
  const [calls, web] = [arrivals.filter(isCall), arrivals.filter((each) => !isCall(each))];
  let coming = arrivals.length;
  const over = () => time.now() > last || (coming === 0 && answeredIn(stage) >= accepted.size);
  for (const each of web)
    play(
      `applicant ${each.number}`,
      applicant(stage, each, () => (coming -= 1)),
    );
  const called = telephones(stage, calls, names(operators)).then(() => (coming -= calls.length));
  play("the telephones", called);
  for (const username of names(experts)) play(username, expert(stage, username, over));
  for (const username of names(heads)) play(username, head(stage, username, over));
  play("the clock", clockwork(stage, over));
  return over;
}

const answeredIn = ({ world }: Stage): number => world.run.tally.of("effect", "referral.published");

const progressOf = (stage: Stage): string =>
  `${tehranDay(new Date(stage.time.now()))}: ${stage.accepted.size} accepted, ${answeredIn(stage)} answered, ${stage.time.steps} steps`;

const names = (members: readonly { readonly username: string }[]): readonly string[] =>
  members.map(({ username }) => username);
