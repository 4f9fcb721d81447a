/** All commands under test, each with the commands that must run before. */

import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { decideProposal } from "../../functions/directory/commands/decide-proposal/decide-proposal.ts";
import { endBreakGlass } from "../../functions/directory/commands/end-break-glass.ts";
import { importDirectory } from "../../functions/directory/commands/import-directory/import-directory.ts";
import { proposeDirectory } from "../../functions/directory/commands/propose-directory.ts";
import { publishDirectory } from "../../functions/directory/commands/publish-directory.ts";
import { proposalId } from "../../functions/directory/proposals/journal-proposals.ts";
import { blockedMobile } from "../../functions/identity/blocks/is-blocked.ts";
import { oneTimeCode } from "../../functions/identity/challenge/one-time-code.ts";
import { addBlock } from "../../functions/identity/commands/add-block.ts";
import { checkOwnership } from "../../functions/identity/commands/check-ownership.ts";
import { liftBlock } from "../../functions/identity/commands/lift-block.ts";
import { noteMobile } from "../../functions/identity/reactions/note-mobile.ts";
import { confirmOneTimeCode, sendOneTimeCode } from "../../functions/intake/access/one-time-codes.ts";
import { confirmMyCode, findMe, sendMyCode } from "../../functions/intake/applicant/my-requests/my-code.ts";
import { registerReport } from "../../functions/intake/applicant/register-report.ts";
import { registerRequest } from "../../functions/intake/applicant/register-request/register-request.ts";
import { registrationByApplicant } from "../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import { trackRequest } from "../../functions/intake/applicant/track-request/track-request.ts";
import { identifyApplicant } from "../../functions/intake/clerk/identify-applicant.ts";
import { showApplicantsRequest } from "../../functions/intake/clerk/show-applicants-request.ts";
import { buildRequestViews } from "../../functions/intake/projections/build-views.ts";
import { extendTimeline } from "../../functions/intake/reactions/extend-timeline/extend-timeline.ts";
import { sendNotice } from "../../functions/notification/commands/send-notice/send-notice.ts";
import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { approveAnswer } from "../../functions/referral/commands/approve-answer.ts";
import { assignCase } from "../../functions/referral/commands/assign-case.ts";
import { bulk } from "../../functions/referral/commands/bulk/bulk.ts";
import { draftAnswer } from "../../functions/referral/commands/draft-answer/draft-answer.ts";
import { referCase } from "../../functions/referral/commands/refer-case.ts";
import { removeFilter } from "../../functions/referral/commands/remove-filter.ts";
import { returnCase } from "../../functions/referral/commands/return-case/return-case.ts";
import { saveFilter } from "../../functions/referral/commands/save-filter.ts";
import { sendBackAnswer } from "../../functions/referral/commands/send-back-answer.ts";
import { readApplicant } from "../../functions/referral/queries/read-applicant.ts";
import { readCase } from "../../functions/referral/queries/read-case/read-case.ts";
import { noteLookAtApplicant } from "../../functions/referral/reactions/note-look.ts";
import { openCase } from "../../functions/referral/reactions/open-case/open-case.ts";
import { demoOrganisation } from "../../local/stack/settings.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { report } from "../support/reports.ts";
import { caseworkCommands, otherCode } from "./casework.ts";
import { emergencyCommands } from "./emergencies.ts";
import { figureCommands } from "./figures.ts";
import { followUpCommands } from "./follow-up.ts";
import { groupCommands } from "./groups.ts";
import { importCommands } from "./imports.ts";
import { meetingCommands } from "./meetings.ts";
import { partnerCommands } from "./partners.ts";
import { stepCommands } from "./steps-from-table.ts";
import { type Story, step, type TriedCommand } from "./tried.ts";
import { webhookCommands } from "./webhooks.ts";
import type { Running } from "./world.ts";

const request = {
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
} as const;

const address = "192.0.2.1";

const me = {
  identity: { type: request.applicant.identityType, number: request.applicant.identityNumber },
  mobile: request.applicant.mobile,
} as const;

/** Builds the views of a request as the view builder does, so that the person's list has the request. */
const listed = async (intake: Running["intake"], { views }: Running["mine"], code: string): Promise<void> =>
  viewBuilder(intake.requests, views, buildRequestViews)(code);

async function personOf({ intake }: Running, code: string): Promise<string> {
  return (await intake.requests.load(code)).state.registration?.person ?? "";
}

const opened = async (services: Running, { code }: Story, hidden?: true, of = code) => {
  const { state } = await services.intake.requests.load(code);
  if (!state.registration) throw new Error("not registered");
  const { person, words, at, representing, external } = state.registration;
  const about = {
    person,
    kind: "complaint",
    subject: "price",
    channel: "web",
    language: "fa",
    words,
    ...(representing && { representing }),
    ...(external && { external }),
  } as const;
  const event = { id: `intake/${of}/1/0`, subject: of, correlationid: of };
  return openCase(services.referral, event, { ...about, registeredAt: at, ...(hidden && { hidden }) });
};

const answer = { outcome: "granted", answers: ["پس داده می‌شود."], reasoning: "گران‌فروشی تأیید شد." };

const filter = { name: "شکایت‌ها", list: "unit", filter: { kind: "complaint" } } as const;

const who = { type: "mobile", mobile: request.applicant.mobile } as const;
const admin = (key: string) => ({ username: "a.admin", key, directory: 1 });

const demo = loadFolder(demoOrganisation).snapshot as { readonly organisation: object };
const moved = { ...demo, organisation: { ...demo.organisation, phone: "124" } };

const withoutDeputies = { ...demo, deputies: [] };
const proposing = "propose-key-1";

/**
 * The commands by name. The numbers in steps are the version of the case that the user saw: 1 after it was opened, 2 after it
 * was accepted, 3 after the answer was drafted.
 */
export const commands: Readonly<Record<string, TriedCommand>> = {
  ...stepCommands,
  ...caseworkCommands,
  ...followUpCommands,
  ...meetingCommands,
  ...webhookCommands,
  ...emergencyCommands,
  ...partnerCommands,
  ...groupCommands,
  ...importCommands,
  ...figureCommands,
  /** Opens the case of another request of the same applicant. */
  "open-other": {
    after: ["register-request"],
    run: (services, { code }) => opened(services, { code }, undefined, otherCode),
  },
  "register-request": {
    after: [],
    run: async ({ intake }, story) => {
      const result = await registerRequest(intake, registrationByApplicant(request, "register-key-1"));
      if (result.registered) story.code = result.code;
      return result;
    },
  },
  /** No reply has the code of an anonymous report, so the code is read from the journal (C3). */
  "register-report": {
    after: [],
    run: async ({ intake }, story) => {
      const result = await registerReport(intake, report, "fa", "report-key-1");
      if (result.accepted) story.code = result.request;
      return result;
    },
  },
  "register-by-proxy": {
    after: [],
    run: async ({ intake }, story) => {
      const identity = { type: "national-code", number: "0081027168" } as const;
      const of = { fullName: "رحیم نمونه", identity, mobile: "+989120000002" };
      const asked = { ...request, onBehalfOf: { type: "another", relation: "lawyer", ...of } } as const;
      const result = await registerRequest(intake, registrationByApplicant(asked, "register-proxy-key-1"));
      if (result.registered) story.code = result.code;
      return result;
    },
  },
  "register-hidden": {
    after: [],
    run: async ({ intake }, story) => {
      const asked = { ...request, knownTo: "inspection" } as const;
      const result = await registerRequest(intake, registrationByApplicant(asked, "register-hidden-key-1"));
      if (result.registered) story.code = result.code;
      return result;
    },
  },
  "open-hidden": { after: ["register-hidden"], run: (services, story) => opened(services, story, true) },
  "track-request": {
    after: ["register-request"],
    run: ({ intake }, { code }) => trackRequest(intake, { code, mobile: request.applicant.mobile }, address),
  },
  "issue-code": {
    after: ["register-request"],
    run: async ({ intake }, story) => {
      const sent = await sendOneTimeCode(intake, story.code, { address, language: "fa", key: "issue-key-1" });
      if ("challenge" in sent) story.challenge = sent.challenge;
      return sent;
    },
  },
  "confirm-code": {
    after: ["register-request", "issue-code"],
    run: async ({ intake, identity }, { code, challenge = "" }) => {
      const digits = oneTimeCode((await identity.codeKeys.current()).bytes, challenge);
      return confirmOneTimeCode(intake, {
        request: code,
        challenge,
        oneTimeCode: digits,
        key: "confirm-key-1",
        address,
      });
    },
  },
  "send-my-code": {
    after: ["register-request"],
    run: async ({ mine, intake }, story) => {
      await listed(intake, mine, story.code);
      const sent = await sendMyCode(mine, await findMe(mine, me), {
        address,
        language: "fa",
        key: "send-key-1",
      });
      if ("challenge" in sent) story.challenge = sent.challenge;
      return sent;
    },
  },
  "confirm-my-code": {
    after: ["register-request", "send-my-code"],
    run: async ({ mine, identity }, { challenge = "" }) => {
      const digits = oneTimeCode((await identity.codeKeys.current()).bytes, challenge);
      const given = { challenge, oneTimeCode: digits, key: "back-key-1", address };
      return confirmMyCode(mine, await findMe(mine, me), given);
    },
  },
  "find-person": {
    after: ["register-request"],
    run: ({ mine }) => findMe(mine, me),
  },
  "note-sign-in": {
    after: [],
    run: ({ intake }) => {
      const { identityType, identityNumber } = request.applicant;
      const about = { identityType, identityNumber, provider: "id.example", key: "sign-in-key-1" };
      return intake.identity.noteSignIn(about);
    },
  },
  "check-ownership": {
    after: ["register-request"],
    run: async (services, { code }) => {
      const data = { request: code, person: await personOf(services, code) };
      const deps = { ...services.identity, ownership: services.ownership };
      return checkOwnership(deps, { id: `intake/${code}/1/0`, data });
    },
  },
  "note-mobile": {
    after: ["register-request"],
    run: async (services, { code }) => {
      const data = { request: code, person: await personOf(services, code) };
      return noteMobile(services.identity, { id: "identity/a-challenge/2/0", data });
    },
  },
  "open-case": { after: ["register-request"], run: (services, story) => opened(services, story) },
  "see-case": {
    after: ["register-request", "open-case"],
    run: async ({ referral }, { code }) => (await readCase(referral, code, "e.karimi"))?.hops,
  },
  "refer-case": {
    after: ["register-request", "open-case"],
    run: step(referCase, "e.karimi", "refer-key-1", 0, { unit: "legal", reason: "درباره قرارداد است." }),
  },
  "return-case": {
    after: ["register-request", "open-case", "refer-case"],
    run: step(returnCase, "e.legal", "return-key-1", 2, { reason: "قراردادی نیست." }),
  },
  "assign-case": {
    after: ["register-request", "open-case"],
    run: step(assignCase, "h.moradi", "assign-key-1", 0, { expert: "e.karimi" }),
  },
  bulk: {
    after: ["register-request", "open-case"],
    run: ({ referral }, { code }) => {
      const to = { unit: "legal", reason: "درباره قرارداد است." };
      const there = { case: code, version: 0 };
      const ask = { username: "e.karimi", key: "bulk-key-1", language: "fa", input: to } as const;
      // The bulk step names the same case twice. The second time is refused, since the case has a newer version after the
      // first.
      return bulk(referral, "refer-case", { ...ask, cases: [there, there] }, (one) =>
        referCase(referral, one, to),
      );
    },
  },
  "save-filter": {
    after: [],
    run: ({ referral }) => saveFilter(referral, { username: "e.karimi", key: "save-key-1" }, filter),
  },
  "remove-filter": {
    after: ["save-filter"],
    run: ({ referral }) =>
      removeFilter(referral, { username: "e.karimi", key: "remove-key-1" }, { name: filter.name }),
  },
  "accept-case": {
    after: ["register-request", "open-case"],
    run: step(acceptCase, "e.karimi", "accept-key-1", 0, { points: ["گرانی روغن"] }),
  },
  "draft-answer": {
    after: ["register-request", "open-case", "accept-case"],
    run: step(draftAnswer, "e.karimi", "draft-key-1", 2, answer),
  },
  "send-back-answer": {
    after: ["register-request", "open-case", "accept-case", "draft-answer"],
    run: step(sendBackAnswer, "h.moradi", "back-key-1", 3, { reason: "مستند را بنویسید." }),
  },
  "approve-answer": {
    after: ["register-request", "open-case", "accept-case", "draft-answer"],
    run: step(approveAnswer, "h.moradi", "approve-key-1", 3, undefined),
  },
  "extend-timeline": {
    after: ["register-request"],
    run: ({ intake }, { code }) =>
      extendTimeline(
        intake,
        { id: `referral/${code}/1/0`, subject: code, sequence: 1, correlationid: code },
        { entry: "referred", unit: "price-control", at: "2026-11-24T08:00:01.000Z" },
      ),
  },
  "read-applicant": {
    after: ["register-request", "open-case"],
    run: ({ referral }, { code }) => readApplicant(referral, code, "e.karimi"),
  },
  "note-look": {
    after: ["register-request", "open-case"],
    run: ({ referral }, { code }) => {
      const data = {
        request: code,
        by: "e.karimi",
        what: "applicant",
        at: "2026-11-24T08:00:00.000Z",
      } as const;
      return noteLookAtApplicant(referral, { id: `identity/looks-${code}-2026-11/1/0`, data });
    },
  },
  "identify-applicant": {
    after: ["register-request"],
    run: async ({ clerks }, story) => {
      const { identityType: type, identityNumber: number } = request.applicant;
      const identified = await identifyApplicant(
        clerks,
        { identity: { type, number }, seen: "document" },
        "c.ahmadi",
      );
      if ("pass" in identified) story.pass = identified.pass;
      return identified;
    },
  },
  "show-applicants-request": {
    after: ["register-request", "identify-applicant"],
    run: ({ clerks }, { code, pass = "" }) =>
      showApplicantsRequest(clerks, { request: code, pass }, "c.ahmadi"),
  },
  "add-block": {
    after: [],
    run: ({ blocks }) => addBlock(blocks, admin("add-key-1"), { who, reason: "درخواست‌های بی‌معنا" }),
  },
  "lift-block": {
    after: ["add-block"],
    run: async ({ blocks }) => {
      const block = blockedMobile(await blocks.secret.get(), who.mobile);
      return liftBlock(blocks, admin("lift-key-1"), { block, reason: "اشتباه بود" });
    },
  },
  "import-directory": {
    after: [],
    // The version number of the directory snapshot on which the import is based is fixed, so that a retry makes the same call.
    run: ({ directory }) => importDirectory(directory, demo, "operator:a.operator", { base: 0 }),
  },
  "publish-directory": {
    after: ["import-directory"],
    run: ({ directory }) =>
      publishDirectory(directory, { snapshot: moved, seen: 1, username: "a.admin", key: "publish-key-1" }),
  },
  "propose-directory": {
    after: ["import-directory"],
    run: ({ directory }) =>
      proposeDirectory(directory, {
        snapshot: withoutDeputies,
        seen: 1,
        username: "v.sadeghi",
        key: proposing,
      }),
  },
  "decide-proposal": {
    after: ["propose-directory"],
    run: ({ directory }) =>
      decideProposal(directory, {
        ...{ proposal: proposalId("v.sadeghi", proposing), decision: { what: "approve" } },
        ...{ username: "d.yeganeh", key: "approve-key-1" },
      }),
  },
  "break-glass": {
    after: ["import-directory"],
    run: ({ directory }) =>
      importDirectory(directory, withoutDeputies, "operator:a.operator", { base: 1, reason: "fire" }),
  },
  "end-break-glass": {
    after: ["break-glass"],
    run: async ({ directory }) => {
      const now = () => new Date("2026-11-30T08:00:00.000Z");
      const { breakGlass } = (await directory.journal.load("directory")).state;
      const proposal = breakGlass?.proposal ?? "";
      const { state } = await directory.proposals.load(proposal);
      const list = async () => ({ items: [{ id: proposal, version: 1, data: { ...state, proposal } }] });
      await endBreakGlass({ ...directory, views: { list }, now });
    },
  },
  "send-notice": {
    after: ["register-request"],
    run: async (services, { code }) => {
      const cause = { id: `intake/${code}/1/0`, time: "2026-11-24T08:00:00.000Z", correlationid: code };
      const notice = {
        request: code,
        person: await personOf(services, code),
        template: "registered",
        language: "fa",
      } as const;
      return sendNotice(services.notification, cause, notice);
    },
  },
};
