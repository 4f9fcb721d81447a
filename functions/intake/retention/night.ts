import { tehranTime } from "../../../shared/domain/time/tehran-time.ts";

/** The hours in Tehran for nightly runs, when the desk is closed and few applicants register. */
const night = { from: "01:00", to: "05:00" };

/** Whether requests past their retention are erased at this time (P2). */
export function isNight(at: Date): boolean {
  const time = tehranTime(at);
  return time >= night.from && time < night.to;
}
