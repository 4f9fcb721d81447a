import type { StoppableLambda } from "./process.ts";
import type { Random } from "./random.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Story } from "./story.ts";
import type { Tally } from "./tally.ts";
import type { Weather } from "./weather.ts";

/** The parts that everything in one seed's run shares. */
export interface Run {
  readonly seed: number;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly weather: Weather;
  readonly tally: Tally;
  readonly story: Story;
  /** Every Lambda there is. */
  readonly lambdas: StoppableLambda[];
  /** Reports a broken law; the run goes on, so that the story is whole. */
  violate(law: string, what: string): void;
}
