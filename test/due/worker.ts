/** Plays one seed in a thread of its own: a hundred thousand clocks take some hundred megabytes, which end with it. */
import { playShare } from "../support/threads.ts";
import { type Played, playDue, type Size } from "./play.ts";

await playShare<Size, Played>(async (size, tell) => tell(await playDue(size)));
