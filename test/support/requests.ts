/**
 * Makes requests over ports in memory, which can be registered, updated by their cases' events, and followed up by their
 * applicants.
 */

import type { EventEnvelope } from "../../events/define-event.ts";
import { erasePerson } from "../../functions/identity/commands/erase-person.ts";
import { readRequest } from "../../functions/intake/applicant/read-request/read-request.ts";
import { registerRequest } from "../../functions/intake/applicant/register-request/register-request.ts";
import {
  type NewRequest,
  registrationByApplicant,
} from "../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import { buildRequestViews } from "../../functions/intake/projections/build-views.ts";
import { timelineHandlers } from "../../functions/intake/reactions/extend-timeline/timeline-handlers.ts";
import { listPublished } from "../../functions/referral/queries/list-published/list-published.ts";
import type { Answer } from "../../shared/contracts/fields/answer.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { endsSessionsOf } from "../../shared/handler/auth/session.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { memoryTallies } from "../../shared/limits/memory-tallies.ts";
import type { ErasePerson } from "../../shared/vault/for-erasure.ts";
import { clerksOver } from "./applicants-at-desk.ts";
import { meetingsOver } from "./meetings-over.ts";
import { memoryWorld } from "./memory-world.ts";
import { organisation } from "./organisation.ts";
import { outsideOver } from "./outside-over.ts";

export const zahra: NewRequest = {
  kind: "complaint",
  subject: "price",
  description: "قیمت روغن از قیمت مصوب بیشتر است.",
  applicant: {
    fullName: "زهرا نمونه",
    identityType: "national-code",
    identityNumber: "0499370899",
    mobile: "+989123456789",
    contactBy: "sms",
  },
  channel: "web",
  language: "fa",
};

const answer: Answer = {
  outcome: "granted",
  points: [{ raised: "گرانی", answer: "تفاوت پس داده می‌شود." }],
  reasoning: "گران‌فروشی تأیید شد.",
};

/** The data of an event of a case or part, without `case` and `at`, which are added. */
type News = { readonly [field: string]: unknown };

export function requests(changes: Partial<Snapshot> = {}) {
  const world = memoryWorld(undefined, undefined, { ...organisation, ...changes });
  const { intake, documents, clock } = world;
  const tallies = memoryTallies();
  const handlers = timelineHandlers({ ...intake, tallies, views: world.views }) as Readonly<
    Record<string, (event: EventEnvelope) => Promise<void>>
  >;
  const arranged = meetingsOver(world);
  const build = viewBuilder(intake.requests, world.views, buildRequestViews);
  let keys = 0;
  const sequences = new Map<string, number>();

  const register = async (change: Partial<NewRequest> = {}): Promise<string> => {
    keys += 1;
    const result = await registerRequest(
      intake,
      registrationByApplicant({ ...zahra, ...change }, `register-${keys}`),
    );
    if (!result.registered) throw new Error(result.refusal.code);
    await build(result.code);
    return result.code;
  };
  /** Makes the next event of a case or part; `sequence` makes the event arrive out of order. */
  const news = (type: string, of: string, data: News = {}, sequence?: number): EventEnvelope => {
    const next = sequence ?? (sequences.get(of) ?? 0) + 1;
    sequences.set(of, Math.max(next, sequences.get(of) ?? 0));
    const at = clock.at.toISOString();
    return {
      specversion: "1.0",
      id: `referral/${of}/${next}/0`,
      source: "peygir.referral",
      type: `referral.${type}.v1`,
      time: at,
      subject: of,
      sequence: next,
      correlationid: of,
      causationid: "test",
      data: { case: of, unit: "price-control", at, ...data },
    };
  };
  const hear = async (event: EventEnvelope) => {
    await handlers[event.type]?.(event);
  };
  const hears = (type: string, of: string, data?: News) => hear(news(type, of, data));
  const personOf = async (code: string) =>
    (await intake.requests.load(code)).state.registration?.person ?? "";
  /** Stores a text by staff, encrypted under the applicant's key. */
  const write = async (code: string, name: string, content: unknown) => {
    const id = `referral/${code}/${name}` as const;
    await documents.put(id, await personOf(code), content);
    return id;
  };
  const day = 86_400_000;
  return {
    ...world,
    tallies,
    deps: {
      ...{ ...intake, views: world.views, meetings: arranged.meetings, ownNames: world.ownNames },
      commitments: { listPublished: (year?: number) => listPublished(world.referral, year) },
      outside: outsideOver(world.referral),
    },
    arranged: arranged.deps,
    buildMeetings: arranged.build,
    erasing: {
      ...{ ...intake, views: world.views, files: world.files },
      endSessionsOf: endsSessionsOf(world.endings),
      identity: {
        erasePerson: (ask: ErasePerson) => erasePerson({ ...world.identity, eraser: world.eraser }, ask),
      },
    },
    clerks: clerksOver(intake, world.identity, world.views),
    build,
    register,
    news,
    hear,
    hears,
    write,
    state: async (code: string) => (await intake.requests.load(code)).state,
    read: async (code: string) => {
      const whole = await readRequest(intake, code);
      if (!whole) throw new Error(`No request ${code}`);
      return whole;
    },
    /** Returns the input of an applicant's command, with a session that opens this request and a new idempotency key. */
    ask: (code: string) => {
      keys += 1;
      return { code, session: { request: code }, key: `key-${keys}` };
    },
    /** Delivers the event that the case, or one of its parts, asks the applicant a question. */
    asks: async (code: string, question: string, of = code) => {
      keys += 1;
      await hears("applicant-asked", of, { question: await write(code, `question-${keys}`, question) });
    },
    answers: async (code: string, more: Partial<Answer> = {}, data: News = {}, of = code) => {
      keys += 1;
      const document = await write(code, `answer-${keys}`, { ...answer, ...more });
      await hears("answer-published", of, { by: "h.moradi", outcome: "granted", answer: document, ...data });
    },
    /** Delivers to intake the events of an erasure by identity, and builds the lists. */
    hearsOfErasure: async () => {
      const told = world.rows.filter(({ command }) => command === "erase-person");
      for (const event of told.flatMap((row) => envelopesOf("identity", row))) {
        await hear(event);
        for (const code of (event.data as { readonly requests: readonly string[] }).requests)
          await build(code);
      }
    },
    later: (days: number) => {
      clock.at = new Date(clock.at.getTime() + days * day);
    },
    /** Returns the types of the newest row's events. */
    announced: () => world.rows.at(-1)?.events.map(({ type }) => type),
  };
}

export const refused = (code: string) => ({ refused: { code } });

/** The refusal that an applicant gets when the days for a response to an answer are over. */
export const tooLate = (days = 14) => ({ refused: { code: "too-late", details: { days } } });
