/** Applicants on the web: they register under the limits of the web, and look up the status. */

import { registerOnWeb } from "../../../functions/intake/applicant/register-request/register-on-web.ts";
import { trackRequest } from "../../../functions/intake/applicant/track-request/track-request.ts";
import type { Registration } from "../../../shared/contracts/public/requests.ts";
import { openLog } from "../../../shared/handler/log.ts";
import { e164 } from "../../support/citizens.ts";
import type { Arrival } from "../scenario.ts";
import type { Stage } from "./stage.ts";

/**
 * The share of applicants who come through a mobile carrier, and the number of network addresses that these applicants
 * share.
 */
const carriers = { share: 0.4, addresses: 20 };
/** The largest number of an applicant's attempts, and the milliseconds between a refused attempt and the next. */
const tries = { most: 3, pause: 3_600_000 };

/** @param settled is called when the registration was accepted, or the applicant gave up */
export async function applicant(stage: Stage, arrival: Arrival, settled: () => void): Promise<void> {
  const { time, world, accepted, refused, gaveUp, lookUps } = stage;
  await time.sleep(arrival.at - time.now());
  const address = addressOf(stage, arrival);
  const mobile = e164(arrival.person.mobile);
  const log = openLog({}, (line) => world.logs.push(line));
  for (let attempt = 1; ; attempt += 1) {
    const asked = { address, language: "fa", log, key: `web-${arrival.number}` } as const;
    const reply = await world.intake.citizenApi.invoke((deps) => registerOnWeb(deps, formOf(arrival), asked));
    if (reply.registered) {
      accepted.set(reply.code, { channel: "web", number: arrival.number, at: time.now() });
      settled();
      return lookedUp(reply.code);
    }
    refused.web.add(reply.refusal.code);
    if (attempt === tries.most) {
      gaveUp.web.add("all");
      return settled();
    }
    await time.sleep(tries.pause);
  }

  async function lookedUp(code: string): Promise<void> {
    const since = time.now();
    for (const after of arrival.looks) {
      await time.sleep(Math.max(0, since + after - time.now()));
      const found = await world.intake.citizenApi.invoke((deps) =>
        trackRequest(deps, { code, mobile }, address),
      );
      lookUps.add(found.found ? "found" : found.refusal.code);
    }
  }
}

const formOf = ({ kind, subject, province, description, person }: Arrival): Registration => ({
  ...{ kind, subject, province, description, fullName: person.fullName, contactBy: "sms" },
  identity: { type: "national-code", number: person.nationalCode },
  mobile: e164(person.mobile),
});

function addressOf({ random }: Stage, { number }: Arrival): string {
  const own = random.fork(`address-${number}`);
  return own.chance(carriers.share)
    ? `192.0.2.${own.below(carriers.addresses)}`
    : `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}
