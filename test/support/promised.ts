/**
 * Makes a request and its case over ports in memory. `opens` delivers the request's event to the case, and `tells` the case's
 * events to the request.
 */

import type { EventEnvelope } from "../../events/define-event.ts";
import type { NewRequest } from "../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import { showReceipt } from "../../functions/intake/pages/register/register-sent.ts";
import { citizenTokens } from "../../functions/intake/pages/tokens.ts";
import { caseHandlers } from "../../functions/referral/reactions/open-case/case-handlers.ts";
import triggers from "../../functions/referral/triggers.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { applicantSessions } from "../../shared/handler/auth/session.ts";
import type { PageRequest } from "../../shared/handler/http/request.ts";
import { consume } from "../../shared/handler/queue/consume.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { memoryTallies } from "../../shared/limits/memory-tallies.ts";
import { casework } from "./casework.ts";
import { requests } from "./requests.ts";

const envelopes = (service: string, row: StoredRow): readonly EventEnvelope[] =>
  row.events.map(({ type, data }, at) => ({
    specversion: "1.0",
    id: `${service}/${row.id}/${row.version}/${at}`,
    source: `peygir.${service}`,
    type,
    time: row.at,
    subject: row.id,
    sequence: row.version,
    correlationid: row.correlation,
    causationid: "test",
    data,
  }));

/**
 * Makes the intake and referral services.
 * @param changes differences from the small organisation in the directory that both services start with; `cases.reorganise`
 * changes the directory of referral later
 */
export function promised(changes: Partial<Snapshot> = {}) {
  const [world, cases] = [requests(changes), casework(changes)];
  const { events } = triggers["on-events"];
  const consumer = consume(events, caseHandlers({ ...cases.deps, views: cases.views }));
  let heard = 0;
  const registered = () => world.rows.flatMap((row) => envelopes("intake", row));

  /** Delivers the registration to referral, which opens the case. */
  const opens = async (code: string) => {
    const event = registered().find(
      ({ type, subject }) => subject === code && type === "intake.request-registered.v1",
    );
    if (!event) throw new Error(`Nothing was registered as ${code}`);
    cases.clock.at = world.clock.at;
    await cases.keys.getOrMake((await world.state(code)).registration?.person ?? "");
    await cases.keys.makeFor(code);
    await consumer.handle(event);
  };
  /** Delivers the case's new events to intake. */
  const tells = async () => {
    const rows = cases.rows.slice(heard);
    heard = cases.rows.length;
    for (const event of rows.flatMap((row) => envelopes("referral", row))) await world.hear(event);
  };
  const pages = {
    ...world.deps,
    provider: false,
    sessions: applicantSessions(world.intake.sessionKeys, world.endings),
    tokens: citizenTokens(world.intake.formKeys),
    tallies: memoryTallies(),
    assetBase: "/assets",
    mintKey: () => "minted-key-0001",
  };
  /** Returns the receipt as it is shown now. */
  const receipt = async (code: string, language: "fa" | "en" = "fa"): Promise<string> => {
    const until = new Date(world.clock.at.getTime() + 60_000);
    const token = await pages.tokens.receipt.sign({ request: code, contactBy: "sms" }, until);
    const request: PageRequest = {
      ...{ path: "/receipt", headers: {}, cookies: { receipt: token }, language, address: "192.0.2.1" },
      ...{ session: undefined, log: { add: () => {}, line: () => {} }, params: {}, query: {}, form: {} },
      ...{ csrf: "token", idempotencyKey: undefined },
    };
    return (await showReceipt(pages, request)).html ?? "";
  };
  return {
    ...{ world, cases, opens, tells, receipt },
    register: (asked: Partial<NewRequest> = {}) => world.register(asked),
    status: async (code: string) => (await world.read(code)).status,
    answerClock: async (code: string) =>
      (await cases.deps.cases.load(code)).state.clocks.find(({ clock }) => clock === "answer"),
  };
}
