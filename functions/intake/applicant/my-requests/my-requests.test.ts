import { describe, expect, it } from "vitest";
import { viewBuilder } from "../../../../shared/journal/view-builder.ts";
import { memoryWorld } from "../../../../test/support/memory-world.ts";
import { codeOf, oneTimeCode } from "../../../identity/challenge/one-time-code.ts";
import { buildRequestViews } from "../../projections/build-views.ts";
import { readMyRequest } from "../read-request/read-request.ts";
import { registerRequest } from "../register-request/register-request.ts";
import type { NewRequest } from "../register-request/registration-by-applicant.ts";
import { registrationByApplicant } from "../register-request/registration-by-applicant.ts";
import { listMyRequests } from "./list-requests.ts";
import { confirmMyCode, findMe, sendMyCode, type Who } from "./my-code.ts";

const [mobile, otherMobile] = ["+989123456789", "+989123456780"];
const nationalCode = "0499370899";
const zahra: NewRequest["applicant"] = {
  fullName: "زهرا نمونه",
  identityType: "national-code",
  identityNumber: nationalCode,
  mobile,
  contactBy: "sms",
};
const known: Who = { identity: { type: "national-code", number: nationalCode }, mobile };
const unknown: Who = { identity: { type: "national-code", number: "0043119077" }, mobile };

function setting() {
  const world = memoryWorld();
  const deps = { ...world.intake, views: world.views };
  const build = viewBuilder(world.intake.requests, world.views, buildRequestViews);
  let n = 0;
  const register = async (change: Partial<NewRequest["applicant"]> = {}) => {
    n += 1;
    world.clock.at = new Date(world.clock.at.getTime() + 1_000);
    const asked = {
      kind: "complaint",
      subject: "price",
      description: `روغن گران‌تر از قیمت مصوب است. ${n}`,
      applicant: { ...zahra, ...change },
      channel: "web",
      language: "fa" as const,
    };
    const result = await registerRequest(deps, registrationByApplicant(asked, `key-${n}`));
    if (!result.registered) throw new Error(result.refusal.code);
    await build(result.code);
    return result.code;
  };
  const send = async (who: Who, key: string, address = "192.0.2.1") =>
    sendMyCode(deps, await findMe(deps, who), { address, language: "fa", key });
  const rightCode = async (challenge: string) =>
    oneTimeCode((await world.identity.codeKeys.current()).bytes, challenge);
  const giveBack = async (who: Who, challenge: string, code: string, key: string, address = "192.0.2.1") =>
    confirmMyCode(deps, await findMe(deps, who), { challenge, oneTimeCode: code, key, address });
  const codes = async (session: Parameters<typeof listMyRequests>[1]) =>
    (await listMyRequests(deps, session)).items.map(({ code }) => code);
  return { ...world, deps, register, send, rightCode, giveBack, codes };
}

const sent = (reply: Awaited<ReturnType<typeof sendMyCode>>) => {
  if ("refused" in reply) throw new Error(reply.refused.code);
  return reply;
};
const wrongFor = (right: string) => (right === "000000" ? "000001" : "000000");

describe("the list of an applicant's own requests", () => {
  it("holds the requests registered with both the identity and the mobile, newest first (C14)", async () => {
    const { register, send, rightCode, giveBack, codes, deps } = setting();
    const first = await register();
    await register({ mobile: otherMobile });
    await register({ identityNumber: "0043119077" });
    const last = await register();
    const { challenge } = sent(await send(known, "send-1"));
    expect(await giveBack(known, challenge, await rightCode(challenge), "back-1")).toHaveProperty("at");
    expect(await codes(await findMe(deps, known))).toEqual([last, first]);
  });

  it("holds the requests registered with only the mobile when the applicant gave no identity (C13, C14)", async () => {
    const { register, send, rightCode, giveBack, codes, deps } = setting();
    const { identityNumber: _, ...nobody } = { ...zahra, identityType: "none" as const };
    const code = await register({ ...nobody, identityNumber: undefined });
    await register();
    const who: Who = { identity: { type: "none" }, mobile };
    const { challenge } = sent(await send(who, "send-1"));
    expect(await giveBack(who, challenge, await rightCode(challenge), "back-1")).toHaveProperty("at");
    expect(await codes(await findMe(deps, who))).toEqual([code]);
  });

  it("holds all requests of an applicant who signed in with an identity provider (C13)", async () => {
    const { register, codes, deps } = setting();
    const [one, two] = [await register(), await register({ mobile: otherMobile })];
    const { person } = await findMe(deps, known);
    expect(await codes({ person })).toEqual([two, one]);
    expect(await readMyRequest(deps, one, { person })).toHaveProperty("description");
  });

  it("lets the same session open each listed request in full, and no other request (C14)", async () => {
    const { register, deps } = setting();
    const [mine, withOtherMobile, others] = [
      await register(),
      await register({ mobile: otherMobile }),
      await register({ identityNumber: "0043119077" }),
    ];
    const me = await findMe(deps, known);
    expect(await readMyRequest(deps, mine, me)).toHaveProperty("description");
    expect(await readMyRequest(deps, withOtherMobile, me)).toBeUndefined();
    expect(await readMyRequest(deps, others, me)).toBeUndefined();
    expect(await readMyRequest(deps, mine, { request: others })).toBeUndefined();
    expect(await readMyRequest(deps, mine, { request: mine })).toHaveProperty("description");
  });
});

describe("a one-time code for the list of own requests", () => {
  it("is sent to the mobile of the person's newest request, by the same type of event as other codes (C14)", async () => {
    const { register, send, rows } = setting();
    await register();
    const newest = await register();
    await send(known, "send-1");
    expect(rows.at(-1)?.events).toMatchObject([
      { type: "identity.one-time-code-issued.v1", data: { request: newest } },
    ]);
  });

  it("is not sent to a person without requests, and no code that such a person enters is accepted (C14)", async () => {
    const { send, rightCode, giveBack, rows } = setting();
    const { challenge } = sent(await send(unknown, "send-1"));
    expect(rows.at(-1)?.events).toMatchObject([{ type: "identity.one-time-code-withheld.v1" }]);
    expect(await giveBack(unknown, challenge, await rightCode(challenge), "back-1")).toMatchObject({
      refused: { code: "wrong-code" },
    });
  });

  it("gives known and unknown people the same replies at every step (C14)", async () => {
    const { register, send, rightCode, giveBack, clock } = setting();
    await register();
    const ways = async (who: Who, address: string) => {
      const seen: unknown[] = [];
      const start = clock.at;
      for (let n = 0; n < 7; n += 1) {
        const reply = await send(who, `send-${n}`, address);
        seen.push("refused" in reply ? reply : [reply.challenge.length, reply.expiresAt]);
        if ("refused" in reply) continue;
        expect(await send(who, `send-${n}`, address)).toEqual(reply);
        const wrong = wrongFor(await rightCode(reply.challenge));
        for (let t = 0; t < 7; t += 1) seen.push(await giveBack(who, reply.challenge, wrong, `back-${t}`));
      }
      clock.at = new Date(start.getTime() + 3_600_000);
      const late = sent(await send(who, "late", address));
      clock.at = new Date(clock.at.getTime() + 600_000);
      seen.push(await giveBack(who, late.challenge, "123456", "too-late"));
      clock.at = start;
      return seen;
    };
    expect(await ways(unknown, "192.0.2.7")).toEqual(await ways(known, "192.0.2.8"));
  });

  it("opens neither a single request nor another person's list of requests (C2, C14)", async () => {
    const { register, send, rightCode, giveBack, deps } = setting();
    const code = await register();
    const { challenge } = sent(await send(known, "send-1"));
    const right = await rightCode(challenge);
    const refused = { refused: { code: "code-expired" } };
    const about = { request: code };
    expect(await deps.identity.confirmCode({ about, challenge, oneTimeCode: right, key: "t1" })).toEqual(
      refused,
    );
    expect(await giveBack(unknown, challenge, right, "t2")).toEqual(refused);
    expect(await giveBack(known, challenge, right, "t3")).toHaveProperty("at");
  });

  it("has sixteen digits after wrong guesses for the same identity with another mobile, and still opens the list (C14, C17)", async () => {
    const { register, send, giveBack, identity, clock } = setting();
    await register();
    const guess: Who = { ...known, mobile: "+989350000000" };
    for (let n = 0; n < 9; n += 1) {
      if (n % 4 === 0) clock.at = new Date(clock.at.getTime() + 3_600_000);
      const { challenge } = sent(await send(guess, `send-${n}`, `192.0.2.${n}`));
      for (let t = 0; t < 4; t += 1) await giveBack(guess, challenge, "000000", `back-${t}`, `192.0.2.${n}`);
    }
    const { challenge } = sent(await send(known, "mine"));
    const { issued } = (await identity.challenges.load(challenge)).state;
    const right = issued ? codeOf((await identity.codeKeys.current()).bytes, challenge, issued) : "";
    expect(right).toMatch(/^\d{16}$/);
    expect(await giveBack(known, challenge, right, "mine-back")).toHaveProperty("at");
  });

  it("does not reveal, by its replies to guesses, whether another mobile belongs to the same identity (C14)", async () => {
    const answers = async (other: Partial<NewRequest["applicant"]>) => {
      const { register, send, giveBack } = setting();
      await register();
      await register(other);
      const said: unknown[] = [];
      for (let n = 0; n < 12; n += 1) {
        const who = { ...known, mobile: n < 6 ? mobile : otherMobile };
        const { challenge, expiresAt } = sent(await send(who, `send-${n}`, `192.0.2.${n}`));
        said.push(expiresAt);
        for (let t = 0; t < 6; t += 1)
          said.push(await giveBack(who, challenge, "000000", `back-${t}`, `192.0.2.${n}`));
      }
      return said;
    };
    expect(await answers({ mobile: otherMobile })).toEqual(await answers({ mobile: "+989123456781" }));
  });

  it("is refused after sixty requests for a code in an hour from one network address (C17)", async () => {
    const { send } = setting();
    for (let n = 0; n < 60; n += 1) {
      const who: Who = { ...unknown, mobile: `+98935000${1_000 + n}` };
      expect(await send(who, `send-${n}`)).toHaveProperty("challenge");
    }
    expect(await send(unknown, "send-61")).toEqual({
      refused: { code: "too-many-from-here", details: { hour: 12 } },
    });
    expect(await send(unknown, "send-61", "192.0.2.9")).toHaveProperty("challenge");
  });
});
