/** The cost of a month without requests. */
import type { Item } from "./cost.ts";
import { assumed } from "./figures.ts";
import type { Standing } from "./standing.ts";

const minutesOfAMonth = 60 * 24 * 30;
const gigabyte = 1e9;

/**
 * Returns what is billed without requests: alarms, dashboards, keys, secrets, every-minute functions and the
 * polling of queues.
 */
export function perIdleMonth(standing: Standing): readonly Item[] {
  const { alarmMetrics, logMetrics, dashboards, keys, secrets, minutes, readQueues, memory } = standing;
  const { minute, idleCallsPerQueueAndMonth, logs } = assumed;
  const runs = minutes * minutesOfAMonth;
  const logged = (runs * minute.logBytes) / gigabyte;
  const counted = [
    { what: "alarms", price: "alarm", quantity: alarmMetrics },
    {
      what: "metrics of log lines, if each had lines at all hours",
      price: "metric",
      quantity: logMetrics,
    },
    { what: "dashboards", price: "dashboard", quantity: dashboards },
    { what: "keys", price: "key", quantity: keys },
    { what: "vendors' secrets", price: "secret", quantity: secrets },
    { what: "scheduled runs every minute", price: "invocation", quantity: runs },
  ] as const;
  const reckoned = [
    { what: "their time", price: "compute", quantity: (runs * minute.milliseconds * memory) / 1_000 },
    { what: "their reads", price: "read", quantity: runs * minute.read },
    { what: "their writes", price: "write", quantity: runs * minute.write },
    { what: "their logs", price: "logged", quantity: logged },
    {
      what: "their logs, kept for three months",
      price: "archived",
      quantity: logged * logs.months * logs.share,
    },
    {
      what: "polls of empty queues",
      price: "queueCall",
      quantity: readQueues * idleCallsPerQueueAndMonth,
    },
  ] as const;
  return [...counted, ...reckoned.map((item) => ({ ...item, assumed: true as const }))];
}

/** Returns the cost of the web ACL of production's public address, which is shown separately. */
export const perWebAclMonth = ({ webAcls, webAclRules }: Standing): readonly Item[] => [
  { what: "web ACLs", price: "webAcl", quantity: webAcls },
  { what: "their rules", price: "webAclRule", quantity: webAclRules },
];

/** Returns the monthly cost of storing the rows of this many requests. */
export function perKeptMonth(requests: number): readonly Item[] {
  const kept = (requests * assumed.kilobytesKept * 1_000) / gigabyte;
  return [
    { what: "stored rows of the requests", price: "stored", quantity: kept, assumed: true },
    { what: "… with point-in-time recovery", price: "recoverable", quantity: kept, assumed: true },
  ];
}
