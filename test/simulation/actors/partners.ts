/**
 * Simulates an applicant who registers in a partner's system. This system calls our webhook, and repeats all calls that got
 * no answer and some that got one (C8, N7).
 */

import type { NewRequest } from "../../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import { hearPartner } from "../../../functions/intake/partner/hear-partner/hear-partner.ts";
import { registerFromPartner } from "../../../functions/intake/partner/register-from-partner.ts";
import type { BodyOf } from "../../../shared/contracts/operation.ts";
import type { hearPartner as contract } from "../../../shared/contracts/partner/partners.ts";
import { partnerIn } from "../../../shared/directory/lookups.ts";
import { simulated } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";
import type { Answer } from "./client.ts";

type News = BodyOf<typeof contract>;

const samad = "samad";

interface AtPartner {
  readonly who: string;
  readonly asked: NewRequest;
  readonly key: string;
}

/** Returns whether a partner's form can hold this request. The form has no fields for a represented person and none for consent. */
export const fitsPartner = ({ onBehalfOf, knownTo, channel }: NewRequest): boolean =>
  channel === "web" && onBehalfOf === undefined && knownTo === undefined;

export async function registerAtPartner(cast: Cast, self: AtPartner): Promise<string | undefined> {
  const { random } = cast.world.run;
  const { who, asked, key } = self;
  const externalCode = `SMD-${who}-${key}`;
  const { email: _, ...applicant } = asked.applicant;
  const kept: NewRequest = {
    ...asked,
    channel: "partner-samad",
    applicant: { ...applicant, contactBy: "sms" },
  };
  const tell = (message: string, news: (words: string) => News) =>
    cast.client.command({
      name: "hear-partner",
      who,
      key: `${who}/${message}`,
      send: async (body) => {
        const sent = body === "own" ? kept : { ...kept, description: `${kept.description} (دیگر)` };
        const reply = await hears(cast, message, news(sent.description));
        if ("code" in reply && message === key) cast.registered.set(reply.code, sent);
        for (const wake of cast.awaiting.splice(0)) wake();
        return reply;
      },
      read: (reply): Answer =>
        "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
    });
  const registers = registeringNews(asked, externalCode);
  const reply = await tell(key, registers);
  if ("refused" in reply) return undefined;
  if (random.chance(0.3)) await tellAnew(cast, { self, news: registers(kept.description), code: reply.code });
  if (random.fork(`file-${key}`).chance(0.4))
    await bringFile(cast, { self, registers, description: kept.description, code: reply.code });
  if (random.chance(0.4))
    await tell(`${key}-more`, (words) => ({
      ...{ type: "request.information-added", timestamp },
      data: { externalCode, words },
    }));
  return reply.code;
}

const timestamp = "2026-11-24T08:30:00Z";

const hears = (cast: Cast, message: string, news: News) => {
  const partner = partnerIn(simulated, samad);
  if (!partner) throw new Error("The simulated organisation has no partner");
  return cast.world.intake.partnerApi.invoke((deps) => hearPartner(deps, partner, news, message));
};

const registeringNews =
  ({ kind, subject, applicant, language, ...asked }: NewRequest, externalCode: string) =>
  (description: string): News => ({
    ...{ type: "request.registered", timestamp },
    data: {
      ...{ externalCode, kind, subject, description, language },
      ...(asked.province !== undefined && { province: asked.province }),
      ...(asked.complainedOfUnit !== undefined && { complainedOfUnit: asked.complainedOfUnit }),
      ...(asked.complainedOfPerson !== undefined && { complainedOfPerson: asked.complainedOfPerson }),
      ...{ fullName: applicant.fullName, mobile: applicant.mobile },
      identity: { type: "national-code", number: applicant.identityNumber ?? "" },
    },
  });

interface Anew {
  readonly self: AtPartner;
  readonly news: News;
  readonly code: string;
}

/** The partner's system has lost our answer and sends the request once more, in a message with another id. */
async function tellAnew(cast: Cast, { self: { who, key }, news, code }: Anew): Promise<void> {
  const reply = await cast.client.read("hear-partner", who, () => hears(cast, `${key}-anew`, news));
  const same = "code" in reply ? reply.code === code : reply.refused.code === "external-code-used";
  if (!same)
    cast.world.run.violate(
      "a partner's request is registered once, whatever message announces it (C8)",
      code,
    );
}

interface Brought {
  readonly self: AtPartner;
  readonly registers: (description: string) => News;
  readonly description: string;
  readonly code: string;
}

/** A clerk also uploads the partner's file, which contains the request that came by webhook. */
async function bringFile(cast: Cast, { self, registers, description, code }: Brought): Promise<void> {
  const clerk = "c.ahmadi";
  const key = `${self.key}-row`;
  const reply = await cast.client.command({
    name: "register-from-partner",
    who: clerk,
    key: `${clerk}/${key}`,
    send: (body) => {
      const news = registers(body === "own" ? description : `${description} (دیگر)`);
      if (news.type !== "request.registered") throw new Error("a file has registrations alone");
      return cast.world.intake.staffApi.invoke((deps) =>
        registerFromPartner(deps, { partner: samad, request: news.data }, { clerk, key }),
      );
    },
    read: (reply): Answer =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
  // The client may send two bodies under the same idempotency key at the same moment; then either body may be accepted.
  const refusals = ["external-code-used", "key-reused"];
  const same = "code" in reply ? reply.code === code : refusals.includes(reply.refused.code);
  if (!same)
    cast.world.run.violate("a partner's request is registered once, by webhook or by file (C8)", code);
}
