import type { StoppableLambda } from "./process.ts";
import type { Random } from "./random.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Story } from "./story.ts";
import type { Tally } from "./tally.ts";
import type { Weather } from "./weather.ts";

/** The objects that all parts of one seed's run share. */
export interface Run {
  readonly seed: number;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly weather: Weather;
  readonly tally: Tally;
  readonly story: Story;
  /** All Lambdas of the run. */
  readonly lambdas: StoppableLambda[];
  /** Reports a broken law; the run continues, so that the story covers the whole run. */
  violate(law: string, what: string): void;
}
