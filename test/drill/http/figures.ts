/** Reads the figures of a drill by HTTP. */

import { type Registrations, type Report, ran, spreadOf } from "../report.ts";
import type { Channel } from "../scenario.ts";
import { type HttpDrill, isOpen } from "./state.ts";
import type { Watched } from "./watch.ts";
import type { Happened } from "./working.ts";

export async function reportOf(drill: HttpDrill, { inboxes, worst }: Watched): Promise<Report> {
  const { place, options, staff, operators, cases, work, lookUps, times } = drill;
  const { inside } = place;
  const lost = await lostAmong(drill);
  const answered = [...cases.values()].filter((one) => !isOpen(one)).length;
  const queues = inside?.queueFigures(worst);
  return {
    drill: {
      ...{ way: place.way, seed: options.seed, requests: options.requests },
      settings: {
        ...{ atOnce: options.atOnce, phoneShare: options.phoneShare },
        ...{ staff: staff.length, operators: operators.length },
      },
      ...ran(drill.began),
    },
    registrations: { web: registrations(drill, "web"), "phone-111": registrations(drill, "phone-111") },
    seconds: {
      ...Object.fromEntries([...times].map(([kind, seconds]) => [kind, spreadOf(seconds, 2)])),
      "from the registration until staff see the case in an inbox": waits(drill, "seen"),
    },
    cases: { accepted: cases.size, answered, waiting: cases.size - answered - lost.length, lost },
    waits: {
      ...{ unit: "seconds", firstDecision: waits(drill, "decided"), answer: waits(drill, "answered") },
    },
    inboxes,
    ...{ steps: work.steps.all(), lookUps: lookUps.all(), similar: {} },
    ...(queues && { queues }),
    ...(inside && { notices: inside.notices(), sms: inside.sms() }),
    broke: [
      ...drill.broke,
      ...lost.map((code) => `request ${code} is in no inbox`),
      ...(inside?.complaints ?? []),
      ...Object.entries(queues ?? {}).flatMap(([name, { deadLetters }]) =>
        deadLetters > 0 ? [`${deadLetters} messages in ${name}`] : [],
      ),
    ],
  };
}

function registrations({ cases, refused }: HttpDrill, channel: Channel): Registrations {
  const codes = refused[channel].all();
  return {
    accepted: [...cases.values()].filter((one) => one.channel === channel).length,
    refused: codes,
    gaveUp: Object.values(codes).reduce((sum, count) => sum + count, 0),
  };
}

/** The spread of the seconds from the registration until a case was seen, decided or answered (`what`). */
const waits = ({ cases }: HttpDrill, what: Parameters<Happened>[1]) =>
  spreadOf(
    [...cases.values()].flatMap(({ at, [what]: then }) => (then === undefined ? [] : [(then - at) / 1_000])),
  );

/** Returns the accepted requests that nobody saw in an inbox, and that no member of staff can open. */
async function lostAmong({ place, staff, cases }: HttpDrill): Promise<readonly string[]> {
  const isFound = async (code: string): Promise<boolean> => {
    for (const { username } of staff)
      if ((await (await place.staff(username)).read(code)).status === 200) return true;
    return false;
  };
  const lost: string[] = [];
  for (const [code, { seen }] of cases) if (seen === undefined && !(await isFound(code))) lost.push(code);
  return lost;
}
