import { fullJitter } from "../../shared/back-off.ts";
import { Outage } from "../../shared/outage.ts";

const tries = 8;

/** Tries again when AWS does not answer or throttles. Every write of an archive may be repeated. */
export async function patiently<Answer>(ask: () => Promise<Answer>, backOff = fullJitter()): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Outage) || attempt === tries - 1) throw error;
      await backOff(attempt);
    }
  }
}
