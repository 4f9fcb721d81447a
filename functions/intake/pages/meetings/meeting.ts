/**
 * The page of a request's meetings (M1, M6, M8, M10, M14). GET shows the meetings, or the form to ask for one. Each POST
 * takes one step and redirects back to this page, also after a refusal, with the answers (ADR 0057).
 */

import { textIn } from "../../../../shared/contracts/fields/language.ts";
import { openFieldSentences } from "../../../../shared/contracts/fields/open-field-sentences.ts";
import * as contract from "../../../../shared/contracts/public/my-meetings.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { Fields } from "../../../../shared/handler/http/body.ts";
import { html, type Refused, type Reply, redirect, refuse } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import type { NotedMeeting, SeenMeetings } from "../../../../shared/meetings/for-intake.ts";
import { MeetingPage } from "../../../../web/citizen/meetings/meeting.tsx";
import {
  type MeetingDone,
  type MeetingPageProps,
  meetingsDone,
} from "../../../../web/citizen/meetings/meeting-props.ts";
import type { FieldError } from "../../../../web/design/frame.ts";
import { renderPage } from "../../../../web/design/render-page.ts";
import { askMeeting } from "../../applicant/meetings/ask-meeting.ts";
import { meetingReplied } from "../../applicant/meetings/meeting-replies.ts";
import * as steps from "../../applicant/meetings/meeting-steps.ts";
import { type Status, statusOf } from "../../http/status.ts";
import type { DraftDeps, DraftForm } from "../drafts/draft.ts";
import { giveBack, givenBack, pathOf, type Returned, takeBack } from "../drafts/returned.ts";
import { errorOf } from "../errors.ts";
import { frameOf, type PageDeps } from "../frame.ts";
import { errorsOf } from "../parse-errors.ts";
import type { Where } from "../where.ts";
import { askGiven, mustChooseAnother, numberIn, placeIn, saysNeither } from "./meeting-form.ts";
import { officialsIn } from "./officials.ts";

export type MeetingPageDeps = steps.MeetingStepDeps & DraftDeps & Pick<PageDeps, "directory" | "assetBase">;

type Here = Exclude<Where, { readonly instead: unknown }> & { readonly status: Status };

/**
 * Finds the request, or the reply to send instead when the session does not open it: `not-found` in the list of "my
 * requests", otherwise a redirect to tracking.
 */
async function find(
  deps: MeetingPageDeps,
  where: Where,
): Promise<Here | { readonly instead: Reply | Refused }> {
  if ("instead" in where) return where;
  const own = await steps.ownRequest(deps, where);
  if (own) return { ...where, status: statusOf(where.code, own.state) };
  return { instead: "person" in where.session ? refuse("not-found") : redirect("/track") };
}

/**
 * The errors of the sent form. `accused`: the chosen official is accused, so the page asks whom the applicant wants to
 * meet (M3).
 */
interface Wrong {
  readonly errors: readonly FieldError[];
  readonly accused?: boolean;
}

const formOf = ({ base, code }: Here): DraftForm => ({
  ...{ name: "meeting", path: `${base}/meeting`, identity: [], about: code },
});

/** GET: the page; `?noted=` confirms the last step, if it was really taken. */
export async function showMeetings(
  deps: MeetingPageDeps,
  request: PageRequest,
  where: Where,
): Promise<Reply | Refused> {
  const here = await find(deps, where);
  if ("instead" in here) return here.instead;
  return show(deps, request, here, await givenBack(deps, formOf(here), request));
}

/** Redirects to the page, which then shows the answers and their errors. */
const again = (
  deps: MeetingPageDeps,
  request: PageRequest,
  here: Here,
  refused?: Refusal,
): Promise<Reply> => {
  const returned = { answers: request.form, refused };
  return giveBack(deps, formOf(here), request, returned, () => show(deps, request, here, returned));
};

/** The errors of the refused form, by which the applicant chose a time or asked for a meeting. */
function wrongIn({ answers, refused }: Returned, request: PageRequest): Wrong {
  // M3: choosing an accused official is no error; the page asks whom the applicant wants to meet.
  if (refused?.code === "official-complained-of") return { errors: [], accused: true };
  if (refused) return { errors: [{ ...errorOf(refused, request.language), ...fieldOf(refused.code) }] };
  if ("meeting" in answers) return { errors: [noTime(request)] };
  const given = askGiven(answers);
  const parsed = contract.askMeeting.body.safeParse(given);
  const open = parsed.success ? [] : errorsOf(parsed.error.issues, given, request, { unit: "/with" });
  return { errors: [...errorsOfInsisting(answers, request), ...open], accused: "asked" in answers };
}

export async function askForMeeting(
  deps: MeetingPageDeps,
  request: PageRequest,
  where: Where,
): Promise<Reply | Refused> {
  const here = await find(deps, where);
  if ("instead" in here) return here.instead;
  const given = askGiven(request.form);
  const parsed = contract.askMeeting.body.safeParse(given);
  if (!parsed.success || errorsOfInsisting(request.form, request).length > 0)
    return again(deps, request, here);
  const outcome = await askMeeting(deps, askOf(deps, request, here), parsed.data);
  return after(deps, request, here, "asked", outcome);
}

/** POST: a step of the applicant on an existing meeting. */
export async function moveMeeting(
  deps: MeetingPageDeps,
  request: PageRequest,
  where: Where,
): Promise<Reply | Refused> {
  const move = meetingsDone.find((one) => one !== "asked" && one === request.params["move"]);
  const meeting = numberIn(request.form);
  if (move === undefined || move === "asked" || meeting === undefined) return refuse("not-found");
  const here = await find(deps, where);
  if ("instead" in here) return here.instead;
  const ask = { ...askOf(deps, request, here), meeting };
  if (move === "choose" || move === "change") return takeTime(deps, request, here, { move, ask });
  return after(deps, request, here, move, await moves[move](deps, ask, {}));
}

/** Takes one of the times offered (M6), or exchanges the chosen time for a free one (M8). */
async function takeTime(
  deps: MeetingPageDeps,
  request: PageRequest,
  here: Here,
  { move, ask }: { readonly move: "choose" | "change"; readonly ask: steps.AskOnMeeting },
): Promise<Reply | Refused> {
  const { form } = request;
  if (move === "choose") {
    const parsed = contract.choosePlace.body.safeParse(placeIn(form["place"]));
    if (!parsed.success) return again(deps, request, here);
    return after(deps, request, here, move, await steps.choosePlace(deps, ask, parsed.data));
  }
  const given = { ...placeIn(form["place"]), instead: placeIn(form["instead"]) };
  const parsed = contract.changePlace.body.safeParse(given);
  if (!parsed.success) return again(deps, request, here);
  return after(deps, request, here, move, await steps.changePlace(deps, ask, parsed.data));
}

const moves = {
  cancel: steps.cancelPlace,
  withdraw: steps.withdrawMeeting,
  "decline-deputy": steps.declineDeputy,
} as const;

const askOf = (deps: MeetingPageDeps, request: PageRequest, { code, session }: Here) => ({
  code,
  session,
  key: request.idempotencyKey ?? deps.mintKey(),
});

/**
 * M3: the errors of an applicant who chose neither an inspector nor another official, or did not name the other official.
 */
function errorsOfInsisting(answers: Fields, { language }: PageRequest): readonly FieldError[] {
  if (saysNeither(answers))
    return [{ field: "insist", message: textIn(openFieldSentences.insist, language) }];
  if (!mustChooseAnother(answers)) return [];
  return [{ ...errorOf({ code: "official-complained-of" }, language), field: "unit" }];
}

const noTime = ({ language }: PageRequest): FieldError => ({
  field: "place",
  message: textIn(openFieldSentences.time, language),
});

/**
 * Redirects to the page, which confirms the step or shows the refusal. When the chosen time was taken, the page still
 * offers the other times (M5).
 */
async function after(
  deps: MeetingPageDeps,
  request: PageRequest,
  here: Here,
  done: MeetingDone,
  outcome: NotedMeeting,
): Promise<Reply | Refused> {
  if (!("refused" in outcome)) {
    const cookies = await takeBack(deps, formOf(here), request);
    return redirect(`${here.base}/meeting?noted=${done}`, { cookies });
  }
  const { code, details }: { code: string; details?: Refusal["details"] } = outcome.refused;
  if (code === "not-found") return refuse(code);
  return again(deps, request, here, details ? { code, details } : { code });
}

const fields: Readonly<Record<string, string>> = {
  "unknown-choice": "unit",
  "place-taken": "place",
  "not-offered": "place",
  "place-past": "place",
  "same-place": "place",
  "place-too-near": "place",
};

const fieldOf = (code: string): Pick<FieldError, "field"> => {
  const field = fields[code];
  return field === undefined ? {} : { field };
};

async function show(
  deps: MeetingPageDeps,
  request: PageRequest,
  here: Here,
  returned?: Returned,
): Promise<Reply> {
  const { errors, accused = false } = returned ? wrongIn(returned, request) : { errors: [] };
  const [{ snapshot }, seen] = await Promise.all([deps.directory.recent(), steps.readMeetings(deps, here)]);
  const { base, code, session, status: stands } = here;
  const props: MeetingPageProps = {
    ...frameOf(deps, request, snapshot, pathOf(formOf(here), returned)),
    ...{ code, base, more: "person" in session, formKey: deps.mintKey(), errors, accused },
    ...meetingsShown(seen, snapshot),
    today: tehranDay(deps.now()),
    mayAsk: seen?.mayAsk === true && !stands.timeline.some(({ entry }) => entry === "withdrawn"),
    officials: officialsIn(snapshot, stands.kind),
    values: { ...defined({ unit: stands.holder }), ...returned?.answers },
    noted: notedIn(request.query["noted"], seen),
    hidden: stands.knownTo === "inspection",
  };
  return html(renderPage(MeetingPage(props)));
}

const meetingsShown = (seen: SeenMeetings | undefined, snapshot: Snapshot) => ({
  meetings: (seen?.meetings ?? []).map((one) => meetingReplied(one, snapshot)),
});

/**
 * Returns the step in the page's address, to confirm it; undefined when the meeting shows that the step was not taken,
 * since anybody can make an address that names a step.
 */
function notedIn(said: string | undefined, seen: SeenMeetings | undefined): MeetingDone | undefined {
  const last = seen?.meetings.at(-1);
  if (!last) return undefined;
  const done: Readonly<Record<MeetingDone, boolean>> = {
    asked: last.stage === "asked",
    choose: last.stage === "booked",
    change: last.stage === "booked",
    cancel: last.stage === "approved",
    withdraw: last.stage === "withdrawn",
    "decline-deputy": last.stage === "approved" && last.priority === true,
  };
  return meetingsDone.find((one) => one === said && done[one]);
}
