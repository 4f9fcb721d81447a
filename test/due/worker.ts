/** Plays one seed in a thread of its own: a hundred thousand clocks take some hundred megabytes, which end with it. */
import { parentPort, workerData } from "node:worker_threads";
import { playDue, type Size } from "./play.ts";

parentPort?.postMessage(await playDue(workerData as Size));
