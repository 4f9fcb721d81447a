/**
 * Plays one seed in a thread. When the thread ends, the several hundred megabytes of a hundred thousand deadlines are freed.
 */
import { playShare } from "../support/threads.ts";
import { type Played, playDue, type Size } from "./play.ts";

await playShare<Size, Played>(async (size, tell) => tell(await playDue(size)));
