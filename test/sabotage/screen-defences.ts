import type { Defence } from "./defences.ts";

const emergencies = ["functions/referral/scenarios/emergencies.test.ts"];
const changing = ["functions/meeting/commands/change-place.test.ts"];
const foad = ["functions/intake/pages/foad-form.test.ts"];
const likely = ["functions/intake/pages/register/register-likely.test.ts"];
const signingOut = ["functions/intake/pages/sign-out.test.ts"];
const idle = ["web/desk/app/sign-in/idle.test.ts"];
const session = ["web/desk/app/sign-in/session.test.ts"];
const serverClock = ["web/desk/app/clock/server-clock.test.ts"];

/**
 * Defences of the screens: the hour set in an emergency, changed times of meetings, forms after a redirect, and the lock and
 * clock of the desk.
 */
export const screenDefences: readonly Defence[] = [
  // Defences of the hour by which a unit must carry out an order of inspection, or answer its question, in an emergency (S3,
  // D7, D8).
  {
    name: "hour: an order in an emergency needs one",
    file: "functions/referral/rules/inspecting.ts",
    find: 'return needsHour ? "hour-missing" : undefined;',
    instead: "return undefined;",
    tests: emergencies,
  },
  {
    name: "hour: it is in the future",
    file: "functions/referral/rules/inspecting.ts",
    find: 'return isPast({ due, time }, at) ? "hour-past" : undefined;',
    instead: "return undefined;",
    tests: emergencies,
  },
  {
    name: "hour: the clock runs out at that minute, not at the end of the day",
    file: "functions/referral/rules/clock-times.ts",
    find: "time === undefined ? endOfDay(day) : new Date(momentOfTehran(day, time));",
    instead: "endOfDay(day);",
    tests: emergencies,
  },
  {
    name: "hour: it warns by shares of office time",
    file: "functions/referral/rules/clock-times.ts",
    find: "if (span.time === undefined) return {",
    instead: "if (span.day !== undefined) return {",
    tests: emergencies,
  },
  {
    name: "hour: outside office time a clock is late only at its hour",
    file: "functions/referral/rules/clock-times.ts",
    find: 'if ("day" in clock.span && countsHours(clock.span)) return hoursLeft(new Date(clock.due), at, office);',
    instead: "",
    tests: emergencies,
  },
  {
    name: "hour: an emergency's three hours are office time",
    file: "shared/domain/time/clock.ts",
    find: "from: Math.max(opens, start.getTime()), to: closes }",
    instead: "from: Math.max(opens, start.getTime()), to: closes + 86_400_000 }",
    tests: foad,
  },
  // Defences of the change of a meeting's time by an applicant (M8, ADR 0059).
  {
    name: "change: the earlier place is free in the same decision",
    file: "functions/meeting/commands/hold-place.ts",
    find: "leaves() ? freePlace(state, meeting) : { facts: [] }",
    instead: 'leaves() && meeting === "" ? freePlace(state, meeting) : { facts: [] }',
    tests: changing,
  },
  {
    name: "change: the later place is free",
    file: "functions/meeting/rules/places.ts",
    find: "if (state.closed || state.holders.length >= capacity)",
    instead: "if (state.closed || capacity < 0)",
    tests: changing,
  },
  {
    name: "change: not within a day of the meeting",
    file: "functions/meeting/rules/changing.ts",
    find: ': { code: "change-too-late", details: { hours: noticeHours } };',
    instead: ": undefined;",
    tests: changing,
  },
  {
    name: "change: to no time within a day",
    file: "functions/meeting/rules/changing.ts",
    find: 'if (!isAhead(place, afterNotice(at))) return refuse("place-too-near", { hours: noticeHours });',
    instead: "",
    tests: changing,
  },
  {
    name: "change: three times at most",
    file: "functions/meeting/rules/changing.ts",
    find: "if (changesLeft(state) === 0)",
    instead: "if (changesLeft(state) < 0)",
    tests: changing,
  },
  {
    name: "change: the desk decides where an inspector attends, and after two absences",
    file: "functions/meeting/rules/changing.ts",
    find: 'if (isByDesk(state)) return { code: "change-by-desk" };',
    instead: "",
    tests: changing,
  },
  {
    name: "change: from the time that the applicant saw",
    file: "functions/meeting/rules/changing.ts",
    find: 'if (!isSamePlace(state.place, { ...instead, host: state.place.host })) return refuse("wrong-stage");',
    instead: "",
    tests: changing,
  },
  {
    name: "change: by the applicant of the meeting alone",
    file: "functions/meeting/commands/frame/applicant-command.ts",
    find: "return standing.state.asked?.person === person ? standing : undefined;",
    instead: "return standing.state.asked && person ? standing : undefined;",
    tests: changing,
  },
  // Defences of forms that redirect and keep the typed answers (C1, C9, ADR 0057). `defences.ts` has more defences of these
  // answers.
  {
    name: "draft: a row is sealed with the key of its cookie",
    file: "functions/intake/pages/drafts/draft-row.ts",
    find: "seal(bytesOf(key), name, content)",
    instead: "Buffer.from(content)",
    tests: ["functions/intake/pages/drafts/draft.test.ts"],
  },
  {
    name: "draft: a row past its sealed end is not read",
    file: "functions/intake/pages/drafts/draft-row.ts",
    find: "return now().getTime() < until ? answers : undefined;",
    instead: "return until > 0 ? answers : undefined;",
    tests: ["functions/intake/pages/drafts/draft.test.ts"],
  },
  {
    name: "draft: an emergency with lost cookies is registered once its page was shown again",
    file: "functions/intake/pages/foad-form.ts",
    find: 'if (request.unproven) return refusedWith({ ...taken, draft }, { code: "form-expired" });',
    instead: "",
    tests: foad,
  },
  {
    name: "draft: a sent emergency is not offered for continuing",
    file: "functions/intake/pages/drafts/draft.ts",
    find: "done === undefined && Object.keys(answers).length > 0",
    instead: "done !== null && answers !== null",
    tests: foad,
  },
  {
    name: "draft: clearing deletes the answers",
    file: "functions/intake/pages/drafts/offered.ts",
    find: "draft ? await forgetDraft(deps, form, draft) : []",
    instead: "draft && form.path === undefined ? await forgetDraft(deps, form, draft) : []",
    tests: foad,
  },
  {
    name: "draft: a form without likely duplicates goes on to its check",
    file: "functions/intake/pages/register/register-page.ts",
    find: 'if (step === "likely" && likely.length === 0) return redirect(addressOf("check", draft));',
    instead: "",
    tests: likely,
  },
  // A session is extended before it expires, when the applicant asks for this (C14, WCAG 2.2.1).
  {
    name: "session: an extended one ends with the first",
    file: "shared/handler/auth/session.ts",
    find: "first: nameOf(token, session) }",
    instead: "first: undefined }",
    tests: signingOut,
  },
  {
    name: "session: it is extended ten times at most",
    file: "shared/handler/auth/session.ts",
    find: "timesOf(session) + 1",
    instead: "Math.min(timesOf(session) + 1, 1)",
    tests: signingOut,
  },
  {
    name: "session: an ended one is not extended",
    file: "shared/handler/auth/session.ts",
    find: "const session = await open(token, at);",
    instead: "const session = await signed.open(token, at);",
    tests: signingOut,
  },
  {
    name: "session: the mark lasts as long as an extended session",
    file: "shared/handler/auth/session.ts",
    find: "new Date(session.expiresAt), sessionMinutes * 60);",
    instead: "new Date(session.expiresAt), 0);",
    tests: signingOut,
  },
  // The desk locks after a time without use, and shows the server's time (R15, ADR 0062).
  {
    name: "idle: the desk locks when its time is over",
    file: "web/desk/app/sign-in/idle.ts",
    find: 'if (left <= 0) return { state: "over" };',
    instead: "",
    tests: idle,
  },
  {
    name: "idle: the desk asks a minute before",
    file: "web/desk/app/sign-in/idle.ts",
    find: "return left > warning ?",
    instead: "return left > 0 ?",
    tests: idle,
  },
  {
    name: "idle: work in one page counts in all pages",
    file: "web/desk/app/sign-in/idle.ts",
    find: "const stop = others.hear(() => {\n    last = now();",
    instead: "const stop = others.hear(() => {",
    tests: idle,
  },
  {
    name: "idle: locking the desk ends the session",
    file: "web/desk/app/sign-in/session.ts",
    find: "await leave();\n      go(locked);",
    instead: "go(locked);",
    tests: session,
  },
  {
    name: "idle: the page where an employee was is shown to nobody else",
    file: "web/desk/app/sign-in/session.ts",
    find: "return back?.username === username ? back.path : undefined;",
    instead: "return username ? back?.path : undefined;",
    tests: session,
  },
  {
    name: "desk clock: it follows the server",
    file: "web/desk/app/clock/server-clock.ts",
    find: "[began, isGuess] = [told, false];",
    instead: "isGuess = false;",
    tests: serverClock,
  },
  {
    name: "desk clock: it goes back when the server is more than a minute behind",
    file: "web/desk/app/clock/server-clock.ts",
    find: "!(isGuess || jumps || told > began)",
    instead: "!(isGuess || told > began)",
    tests: serverClock,
  },
  {
    name: "desk clock: a slow reply does not set it back",
    file: "web/desk/app/clock/server-clock.ts",
    find: "Number.isNaN(told) || !(isGuess || jumps || told > began)",
    instead: "Number.isNaN(told)",
    tests: serverClock,
  },
  {
    name: "desk clock: every reply has the server's time",
    file: "web/desk/app/api/call.ts",
    find: 'ports.heard(response.headers.get("date"));',
    instead: "ports.heard(null);",
    tests: ["web/desk/app/api/call.test.ts"],
  },
  // Defences that an outside check against ASVS asked for (P1, P5, C14).
  {
    name: "desk: the ID token must repeat the nonce of its attempt",
    file: "web/desk/app/sign-in/provider.ts",
    find: "nonce: attempt.nonce,",
    instead: "nonce: oauth.generateRandomNonce(),",
    tests: ["web/desk/app/sign-in/provider.test.ts"],
  },
  {
    name: "desk: the ID token must have the signature of a key of its issuer",
    file: "web/desk/app/sign-in/provider.ts",
    find: "await oauth.validateApplicationLevelSignature(server, response, transport(place));",
    instead: "",
    tests: ["web/desk/app/sign-in/provider.test.ts"],
  },
  {
    name: "session: a sign-in by the API ends the browser's earlier session",
    file: "functions/intake/http/json-routes.ts",
    find: "cookies[sessionCookie],\n      { request: code },",
    instead: "undefined,\n      { request: code },",
    tests: signingOut,
  },
  {
    name: "deployment: the public address needs HTTPS",
    file: "infra/config.ts",
    find: 'if (protocol !== "https:" && stage !== "local")',
    instead: 'if (protocol === "none:")',
    tests: ["infra/config.test.ts"],
  },
];
