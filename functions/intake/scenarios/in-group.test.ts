import { describe, expect, it } from "vitest";
import { refused, requests, zahra } from "../../../test/support/requests.ts";
import { oneTimeCode } from "../../identity/challenge/one-time-code.ts";
import { addressOf } from "../../identity/queries/address-of.ts";
import { sendOneTimeCode } from "../access/one-time-codes.ts";
import { addInformation } from "../applicant/add-information.ts";
import { askToJoin } from "../applicant/join-group/ask-to-join.ts";
import { joinGroup } from "../applicant/join-group/join-group.ts";
import { leaveGroup } from "../applicant/leave-group.ts";
import { confirmMyCode } from "../applicant/my-requests/my-code.ts";
import { objectToAnswer } from "../applicant/object-to-answer.ts";
import { rateAnswer } from "../applicant/rate-answer.ts";
import { readMyRequest } from "../applicant/read-request/read-request.ts";
import { trackRequest } from "../applicant/track-request/track-request.ts";
import { withdrawRequest } from "../applicant/withdraw-request.ts";
import { beginAttachment } from "../attachments/begin-attachment.ts";
import { readAttachments } from "../attachments/read-attachments.ts";
import { eraseApplicant } from "../retention/erase-applicant.ts";
import { decideJoinGroup, isJoinable, mostMembers } from "../rules/rules-group.ts";

const nader = { fullName: "نادر نمونه", mobile: "+989120000007" };
const sara = { fullName: "سارا نمونه", mobile: "+989120000008" };
const representative = "+989123456789";
const address = "192.0.2.1";
type Who = typeof nader;

/** Zahra registers a group's request, which she represents. */
async function group(about: Parameters<ReturnType<typeof requests>["register"]>[0] = {}) {
  const world = requests();
  const { deps, identity } = world;
  const code = await world.register({ onBehalfOf: { type: "group" }, ...about });
  let keys = 0;
  const key = () => `join-${++keys}`;
  const asks = (who: Who, of = code) =>
    askToJoin(deps, { code: of, mobile: who.mobile }, { address, language: "fa", key: key() });
  const gives = async (who: Who, challenge: string, of = code, as = key()) =>
    joinGroup(
      deps,
      {
        code: of,
        ...who,
        challenge,
        oneTimeCode: oneTimeCode((await identity.codeKeys.current()).bytes, challenge),
      },
      { address, language: "fa", key: as },
    );
  const challengeOf = async (who: Who, of = code) => {
    const sent = await asks(who, of);
    if ("refused" in sent) throw new Error(sent.refused.code);
    return sent.challenge;
  };
  const joins = async (who: Who, of = code) => {
    const joined = await gives(who, await challengeOf(who, of), of);
    if ("refused" in joined) throw new Error(joined.refused.code);
    const { person, contact } = joined;
    return { person, contact };
  };
  const as = (session: { readonly person: string; readonly contact: string }) => ({
    code,
    session,
    key: key(),
  });
  const events = (type: string) => world.rows.flatMap((row) => row.events.filter((one) => one.type === type));
  const outcomes = () => events("intake.outcome-shown.v1").map(({ data }) => data);
  const members = async () => (await world.state(code)).members.map(({ person }) => person);
  const tracks = (who: Who, of = code) => trackRequest(deps, { code: of, mobile: who.mobile }, address);
  return { ...world, code, asks, gives, challengeOf, joins, as, events, outcomes, members, tracks };
}

describe("joining a group's request", () => {
  it("needs its tracking code, a name, and a mobile proved by a one-time code (C10)", async () => {
    const { code, joins, members, events, state } = await group();
    const { person } = await joins(nader);
    expect(await members()).toEqual([person]);
    expect((await state(code)).registration).toMatchObject({ collective: true });
    expect(events("intake.member-joined.v1")).toMatchObject([{ data: { request: code, person } }]);
    expect(events("intake.request-registered.v1")).toMatchObject([{ data: { collective: true } }]);
  });

  it("stores data of the member that is erased together with the request, while the member's data from their own requests stays (C10, P2)", async () => {
    const { code, joins, state, documents, identity, erasing, deps, ask, register } = await group();
    const { person } = await joins(nader);
    const [member] = (await state(code)).members;
    const own = await register({ applicant: { ...zahra.applicant, ...nader, identityType: "none" } });
    await withdrawRequest(deps, ask(code));
    const asked = { because: "asked", by: "v.sadeghi", key: "erase-1" } as const;
    expect(await eraseApplicant(erasing, { ...asked, request: code })).toHaveProperty("completeAt");
    expect(await documents.get(member?.name ?? "intake/none/none")).toBe("erased");
    expect(await addressOf(identity, { request: code, person })).toEqual({ erased: true });
    expect(await addressOf(identity, { request: own })).toMatchObject({ mobile: nader.mobile });
  });

  it("stores name and mobile under the member's own key, and stores neither in rows or events (C10, P2, law 4)", async () => {
    const { code, joins, state, documents, identity, eraser, rows } = await group();
    const { person } = await joins(nader);
    expect(JSON.stringify(rows)).not.toMatch(/نادر|9120000007/);
    const [member] = (await state(code)).members;
    const name = member?.name ?? "intake/none/none";
    expect(await documents.get(name)).toEqual({ content: { fullName: nader.fullName } });
    expect(await addressOf(identity, { request: code, person })).toMatchObject({ mobile: nader.mobile });
    await eraser.destroy(person);
    expect(await documents.get(name)).toBe("erased");
    expect(await addressOf(identity, { request: code, person })).toEqual({ erased: true });
  });

  it("adds one member on a retry, is refused with another name under the same idempotency key, and changes nothing when a member joins again (C10, P4)", async () => {
    const { challengeOf, gives, code, members, rows } = await group();
    const challenge = await challengeOf(nader);
    const first = await gives(nader, challenge, code, "same");
    const before = rows.length;
    expect(await gives(nader, challenge, code, "same")).toEqual(first);
    expect(rows).toHaveLength(before);
    expect(await gives({ ...nader, fullName: "کس دیگر" }, challenge, code, "same")).toEqual(
      refused("key-reused"),
    );
    expect(await gives(nader, await challengeOf(nader))).toMatchObject({ person: expect.any(String) });
    expect(await members()).toHaveLength(1);
  });

  it("is refused to the group's representative, and beyond two hundred members (C10)", async () => {
    const { challengeOf, gives, code, state } = await group();
    const zahra = { fullName: "زهرا نمونه", mobile: representative };
    expect(await gives(zahra, await challengeOf(zahra))).toEqual(refused("own-group"));
    const full = {
      ...(await state(code)),
      members: Array.from({ length: mostMembers }, (_, n) => ({
        ...({ person: `${n}`, name: "intake/a/b", language: "fa" } as const),
      })),
    };
    const one = { person: "one more", name: "intake/a/b", language: "fa" } as const;
    const open = { day: "2026-11-24", represents: false };
    expect(decideJoinGroup(full, one, open)).toMatchObject(refused("group-full"));
    expect(decideJoinGroup(full, { ...one, person: "7" }, open)).toEqual({ facts: [] });
  });

  it("gets the same reply for an unknown code, a request without a group, and an ended request (C2, C10)", async () => {
    const { deps, register, ask, asks, gives, code } = await group();
    const [alone, over] = [await register(), await register({ onBehalfOf: { type: "group" } })];
    await withdrawRequest(deps, ask(over));
    // No mobile is stored for a person who cannot join.
    const putMember = () => Promise.reject(new Error("kept"));
    const keepsNobody = { ...deps, identity: { ...deps.identity, putMember } };
    const ways = async (of: string, mobile: string) => {
      const asked = { code: of, mobile };
      const sent = await askToJoin(keepsNobody, asked, { address, language: "fa", key: of });
      if ("refused" in sent) return sent;
      return [Object.keys(sent), await gives({ ...nader, mobile }, sent.challenge, of)];
    };
    const codes = ["407155289363", alone, over];
    const seen = await Promise.all(codes.map((of, n) => ways(of, `+98912000010${n}`)));
    const wrong = { refused: { code: "wrong-code", details: { tries: 1 } } };
    for (const one of seen) expect(one).toEqual([["challenge", "expiresAt"], wrong]);
    // A one-time code sent for a group's request does not open another request either.
    const sent = await asks(nader, code);
    if ("refused" in sent) throw new Error(sent.refused.code);
    expect(await gives(nader, sent.challenge, alone)).toEqual(refused("nothing-to-join"));
  });

  it("is limited per network address and per tracking code, but not per mobile (C17)", async () => {
    const { asks } = await group();
    for (let n = 0; n < 20; n += 1) expect(await asks(nader)).toHaveProperty("challenge");
    let last: unknown;
    for (let n = 0; n < 60; n += 1) last = await asks({ ...nader, mobile: `+9891200002${10 + n}` });
    expect(last).toEqual(refused("too-many"));
  });

  it("is refused once the request has ended, and while it is erased (C10)", async () => {
    const { code, state, deps, ask } = await group();
    const open = await state(code);
    expect(isJoinable(open, "2026-11-24")).toBe(true);
    expect(isJoinable({ ...open, erasing: { at: "2026-11-24T08:00:00.000Z" } }, "2026-11-24")).toBe(false);
    await withdrawRequest(deps, ask(code));
    expect(isJoinable(await state(code), "2026-11-24")).toBe(false);
  });
});

describe("a member of a group", () => {
  it("sees status and dates with the tracking code and their own mobile; other people see nothing (C2, C10)", async () => {
    const { code, joins, tracks, deps } = await group();
    expect(await tracks(nader)).toEqual({ found: false, refusal: { code: "no-match" } });
    const session = await joins(nader);
    const tracked = await tracks(nader);
    expect(tracked).toMatchObject({ found: true, status: { code }, member: session });
    expect(tracked).not.toHaveProperty("status.knownTo");
    expect(await tracks(sara)).toMatchObject({ found: false });
    await leaveGroup(deps, { code, session, key: "leave" });
    expect(await tracks(nader)).toMatchObject({ found: false });
  });

  it("opens, by their own one-time code, the page for members of the group and never the applicant's page (C2, C10)", async () => {
    const { code, joins, deps, identity } = await group();
    const session = await joins(nader);
    const sent = await sendOneTimeCode(deps, code, { address, language: "fa", key: "again" }, session);
    if ("refused" in sent) throw new Error(sent.refused.code);
    const given = {
      challenge: sent.challenge,
      oneTimeCode: oneTimeCode((await identity.codeKeys.current()).bytes, sent.challenge),
    };
    expect(await deps.identity.confirmCode({ about: { request: code }, ...given, key: "k1" })).toEqual(
      refused("code-expired"),
    );
    expect(await confirmMyCode(deps, session, { ...given, key: "k2", address })).toHaveProperty("at");
  });

  it("reads timeline and answer, but neither the representative's text nor the names of other members (C10)", async () => {
    const { code, joins, answers, ask, deps, read } = await group();
    const session = await joins(nader);
    await joins(sara);
    await addInformation(deps, ask(code), "من زهرا نمونه هستم.");
    await answers(code);
    await objectToAnswer(deps, ask(code), "زهرا قبول ندارد.");
    const whole = await readMyRequest(deps, code, session);
    expect(whole).toMatchObject({
      status: { code, answered: false },
      answer: { outcome: "granted" },
      group: { as: "member", members: 2 },
      mayI: [],
    });
    expect(JSON.stringify(whole)).not.toMatch(/زهرا|سارا|نادر|قیمت روغن/);
    expect(await read(code)).toMatchObject({ group: { as: "representative", members: 2 } });
  });

  it("cannot change the request: each step is refused as not found (C10)", async () => {
    const { joins, as, deps, answers, code, rows } = await group();
    const session = await joins(nader);
    const before = rows.length;
    expect(await addInformation(deps, as(session), "چیزی")).toEqual(refused("not-found"));
    expect(await withdrawRequest(deps, as(session))).toEqual(refused("not-found"));
    expect(await beginAttachment(deps, as(session), {})).toEqual(refused("not-found"));
    expect(await readAttachments(deps, code, session)).toBeUndefined();
    expect(rows).toHaveLength(before);
    await answers(code);
    const rating = { process: true, outcome: true };
    expect(await rateAnswer(deps, as(session), rating)).toEqual(refused("not-found"));
    expect(await objectToAnswer(deps, as(session), "نه.")).toEqual(refused("not-found"));
  });

  it("is notified of the outcome once, by an event in the same journal row as the outcome, unless the member left before (C10, N2)", async () => {
    const { code, joins, answers, outcomes, deps, ask } = await group();
    const [one, two] = [await joins(nader), await joins(sara)];
    await leaveGroup(deps, { code, session: two, key: "leave" });
    await answers(code);
    expect(outcomes()).toMatchObject([{ request: code, person: one.person, outcome: "answered" }]);
    await objectToAnswer(deps, ask(code), "نه.");
    await joins(sara);
    await answers(code, {}, { final: true });
    expect(outcomes().slice(1)).toMatchObject([
      { person: one.person, outcome: "final-answered" },
      { person: two.person, outcome: "final-answered" },
    ]);
  });

  it("is notified that the representative withdrew the request (C10)", async () => {
    const { code, joins, outcomes, deps, ask } = await group();
    const { person } = await joins(nader);
    await withdrawRequest(deps, ask(code));
    expect(outcomes()).toMatchObject([{ person, outcome: "withdrawn" }]);
  });

  it("may leave at any time and join again; a retry leaves once, and no other member leaves (C10, P4)", async () => {
    const { code, joins, deps, members, rows } = await group();
    const session = await joins(nader);
    const leaving = { code, session, key: "leave" };
    const first = await leaveGroup(deps, leaving);
    const before = rows.length;
    expect(await leaveGroup(deps, leaving)).toEqual(first);
    expect(rows).toHaveLength(before);
    expect(await leaveGroup(deps, { ...leaving, key: "again" })).toEqual(refused("not-found"));
    expect(await leaveGroup(deps, { ...leaving, session: { request: code }, key: "own" })).toEqual(
      refused("not-found"),
    );
    expect(await readMyRequest(deps, code, session)).toBeUndefined();
    await joins(nader);
    expect(await members()).toEqual([session.person]);
  });

  it("is not put on the call list, which is for applicants, when a message does not reach them (C10, C18)", async () => {
    const { code, joins, hear, state, deps, ask } = await group();
    const { person } = await joins(nader);
    await withdrawRequest(deps, ask(code));
    const data = {
      ...{ notice: `intake/${code}/9/1`, request: code, person, template: "group-withdrawn" },
      ...{ why: "failed", at: "2026-11-24T08:00:00.000Z" },
    };
    const envelope = {
      specversion: "1.0",
      source: "peygir.notification",
      time: data.at,
      subject: data.notice,
    };
    const event = { id: `notification/${code}`, type: "notification.notice-untold.v1", sequence: 1 };
    await hear({ ...envelope, ...event, correlationid: code, causationid: "test", data } as never);
    expect((await state(code)).untold).toEqual([]);
  });
});
