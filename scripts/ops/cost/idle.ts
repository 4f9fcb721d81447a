/** The cost of a month without requests. */
import type { Item } from "./cost.ts";
import { assumed } from "./figures.ts";
import type { Standing } from "./standing.ts";

const minutesOfAMonth = 60 * 24 * 30;
const gigabyte = 1e9;

/** Alarms, dashboards, keys, secrets, and the functions and pollers that run without requests. */
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

/** The web ACL in front of production's public address, shown separately. */
export const perWebAclMonth = ({ webAcls, webAclRules }: Standing): readonly Item[] => [
  { what: "web ACLs", price: "webAcl", quantity: webAcls },
  { what: "their rules", price: "webAclRule", quantity: webAclRules },
];

/** The rows of a number of requests, per month of storage. */
export function perKeptMonth(requests: number): readonly Item[] {
  const kept = (requests * assumed.kilobytesKept * 1_000) / gigabyte;
  return [
    { what: "stored rows of the requests", price: "stored", quantity: kept, assumed: true },
    { what: "… with point-in-time recovery", price: "recoverable", quantity: kept, assumed: true },
  ];
}
