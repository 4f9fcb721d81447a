import { dollarsOf } from "../../../scripts/ops/cost/cost.ts";
import { perIdleMonth, perWebAclMonth } from "../../../scripts/ops/cost/idle.ts";
import { standingOf } from "../../../scripts/ops/cost/standing.ts";
import { whileIdle } from "../../../scripts/ops/cost/while-idle.ts";
import type { Template } from "../template.ts";
import type { Law } from "./law.ts";

/** The largest cost of an idle month in US dollars, by stage, without CloudFront and the domain. */
export const mostOfAMonth = { production: 25, demo: 5 };
/** The largest number of resources of each kind that AWS bills by the month. */
const most = { alarmMetrics: 80, logMetrics: 15, dashboards: 0, keys: 1, secrets: 0 };

const standing = (template: Template) => standingOf(Object.values(template.resources));
export const idleMonth = (template: Template): number => dollarsOf(perIdleMonth(standing(template)));

const entries = Object.entries(most) as [keyof typeof most, number][];

export const costLaws: readonly Law[] = [
  {
    fact: `an idle month costs at most ${mostOfAMonth.production} USD`,
    offences: (template) => {
      const dollars = idleMonth(template);
      return dollars <= mostOfAMonth.production ? [] : [`${dollars.toFixed(2)} USD`];
    },
    sabotage: (template) => addAlarms(template, 200),
  },
  {
    fact: "monthly charges stay within their limits: alarm metrics, log metrics, dashboards, keys, secrets",
    offences: (template) =>
      entries.flatMap(([what, limit]) => {
        const there = standing(template)[what];
        return there > limit ? [`${there} ${what}`] : [];
      }),
    sabotage: (template) => addAlarms(template, most.alarmMetrics),
  },
  {
    fact: "every type of resource is in the table of idle costs",
    offences: (template) => {
      const items = [...perIdleMonth(standing(template)), ...perWebAclMonth(standing(template))];
      const told = (type: string): boolean => {
        const place = whileIdle[type];
        if (!place || "nothing" in place) return place !== undefined;
        return items.some(({ what }) => what.startsWith(place.item));
      };
      const types = new Set(Object.values(template.resources).map(({ Type }) => Type));
      return [...types].filter((type) => !told(type));
    },
    sabotage: (template) => {
      template.resources["nat"] = { Type: "AWS::EC2::NatGateway", Properties: {} };
    },
  },
];

function addAlarms(template: Template, count: number): void {
  for (let n = 0; n < count; n += 1)
    template.resources[`alarm${n}`] = { Type: "AWS::CloudWatch::Alarm", Properties: {} };
}
