import { describe, expect, it } from "vitest";
import type { Opens } from "../../../../shared/handler/auth/session.ts";
import { randomOf } from "../../../../test/simulation/core/random.ts";
import { requests, zahra } from "../../../../test/support/requests.ts";
import { listMyRequests } from "../../applicant/my-requests/list-requests.ts";
import { findMe, type Who } from "../../applicant/my-requests/my-code.ts";
import { registerRequest } from "../../applicant/register-request/register-request.ts";
import {
  type NewRequest,
  registrationByApplicant,
} from "../../applicant/register-request/registration-by-applicant.ts";
import { withdrawRequest } from "../../applicant/withdraw-request.ts";
import { personList } from "../../projections/build-views.ts";
import { likelyAmong, likelyBefore } from "./likely-of-mine.ts";

const bread = "نانوایی کوچه سرو نان سنگک را گران‌تر از نرخ مصوب می‌فروشد.";
const breadAgain = "نان سنگک کوچه سرو گران است، نانوایی نرخ ندارد.";
const fridge = "یخچال نو خراب است و فروشنده ضمانت را قبول ندارد.";

const hers: Who = {
  identity: { type: "national-code", number: "0499370899" },
  mobile: zahra.applicant.mobile,
};
const his: Who = { identity: { type: "national-code", number: "0081027168" }, mobile: "+989120000002" };
const onBehalfOf: NonNullable<NewRequest["onBehalfOf"]> = {
  type: "another",
  relation: "lawyer",
  fullName: "رحیم نمونه",
  identity: { type: "national-code", number: "0081027168" },
  mobile: "+989120000002",
};
const applicantOf = ({ identity, mobile }: Who): NewRequest["applicant"] => ({
  ...zahra.applicant,
  ...("number" in identity && { identityNumber: identity.number }),
  mobile,
});

async function world() {
  const all = requests();
  /** Signs the applicant in. Call it only after a registration, which makes the key that hashes the mobile. */
  const signIn = () => findMe(all.deps, hers);
  const likely = async (session: Opens | undefined, who: Who, text: string) =>
    (await likelyBefore(all.deps, session, who, text)).map(({ code }) => code);
  const among = async (session: Opens) => {
    const { items } = await listMyRequests(all.deps, session);
    return Object.fromEntries(await likelyAmong(all.deps, session, items));
  };
  const later = (days: number) => {
    all.clock.at = new Date(all.clock.at.getTime() + days * 86_400_000);
  };
  return { ...all, signIn, likely, among, later };
}

describe("likely duplicates shown to a signed-in applicant (C9)", () => {
  it("are the applicant's own requests with the same text in any spelling, the most similar first, and none about another matter", async () => {
    const { register, likely, signIn } = await world();
    const near = await register({ description: breadAgain });
    const same = await register({ description: bread });
    await register({ description: fridge });
    const me = await signIn();
    expect(await likely(me, hers, bread.replaceAll("ی", "ي").replaceAll("\u200c", " "))).toEqual([
      same,
      near,
    ]);
    expect(await likely(me, hers, "سیمان در بازار پیدا نمی‌شود.")).toEqual([]);
  });

  it("are requests of the last ninety days, neither withdrawn nor erased", async () => {
    const { register, likely, later, signIn, deps } = await world();
    const old = await register({ description: bread });
    later(89);
    const me = await signIn();
    expect(await likely(me, hers, bread)).toEqual([old]);
    later(1);
    expect(await likely(me, hers, bread)).toEqual([]);
    const code = await register({ description: bread });
    expect(await likely(me, hers, bread)).toEqual([code]);
    const erased = { ...deps, documents: { ...deps.documents, get: async () => "erased" as const } };
    expect(await likelyBefore(erased, me, hers, bread)).toEqual([]);
    await withdrawRequest(deps, { code, session: me, key: "withdraw-1" });
    expect(await likely(me, hers, bread)).toEqual([]);
  });

  it("are not found without a session, or with the session of a single request, another person or another mobile", async () => {
    const { register, likely, signIn, deps } = await world();
    const code = await register({ description: bread });
    const other = await findMe(deps, { ...hers, mobile: "+989120000009" });
    for (const session of [undefined, { request: code }, await findMe(deps, his), other])
      expect(await likely(session, hers, bread)).toEqual([]);
    const me = await signIn();
    expect(await likely(me, his, bread), "registers for another person").toEqual([]);
    expect(await likely(me, { ...hers, mobile: "+989120000009" }, bread), "with another mobile").toEqual([]);
    expect(await likely({ person: me.person }, hers, bread), "of the identity provider").toEqual([code]);
  });

  it("include requests that another person made for the applicant, but not those that the applicant made for another (C11)", async () => {
    const { register, likely, signIn, deps } = await world();
    const code = await register({ description: bread, onBehalfOf });
    const me = await signIn();
    expect(await likely(me, hers, bread)).toEqual([]);
    expect(await likely(await findMe(deps, his), his, bread)).toEqual([code]);
  });

  it("are not searched without a session of the applicant who registers, so the time of the reply reveals nothing (C2)", async () => {
    const { register, deps, signIn } = await world();
    await register({ description: bread });
    const asked: string[] = [];
    const watched = {
      ...deps,
      views: { list: async () => Promise.reject(new Error("views")) },
      requests: { ...deps.requests, load: async () => Promise.reject(new Error("journal")) },
      documents: { ...deps.documents, get: async () => Promise.reject(new Error("documents")) },
      identity: {
        ...deps.identity,
        findPerson: (ask: Parameters<typeof deps.identity.findPerson>[0]) => {
          asked.push("identity");
          return deps.identity.findPerson(ask);
        },
      },
    };
    expect(await likelyBefore(watched, undefined, hers, bread)).toEqual([]);
    expect(await likelyBefore(watched, { request: "123456789012" }, hers, bread)).toEqual([]);
    expect(asked).toEqual([]);
    expect(await likelyBefore(watched, await findMe(deps, his), hers, bread)).toEqual([]);
    expect(asked).toEqual(["identity"]);
    const me = await signIn();
    await expect(likelyBefore(watched, me, hers, bread), "and then it is looked for").rejects.toThrow(
      "views",
    );
  });

  it("are marked, in the list of the applicant's requests, at both requests that resemble each other and at no other", async () => {
    const { register, among, signIn, likely } = await world();
    const [one, other, fridgeOnce] = [
      await register({ description: bread }),
      await register({ description: breadAgain }),
      await register({ description: fridge }),
    ];
    const me = await signIn();
    expect(await among(me)).toEqual({ [one]: [other], [other]: [one], [fridgeOnce]: [] });
    expect(await among({ request: one })).toEqual({});
    expect(await likely(me, hers, fridge)).toEqual([fridgeOnce]);
  });

  it("are searched only among the applicant's newest twenty requests", async () => {
    const { register, among, signIn } = await world();
    for (let n = 0; n < 23; n += 1) await register({ description: bread });
    const me = await signIn();
    expect(Object.keys(await among(me))).toHaveLength(20);
  });
});

/** All combinations of three identities and two mobiles. */
const people = ["0499370899", "0081027168", "0043119077"].flatMap((number) =>
  ["+989120000001", "+989120000002"].map(
    (mobile): Who => ({ identity: { type: "national-code", number }, mobile }),
  ),
);
const isSame = (one: Who, other: Who) => JSON.stringify(one) === JSON.stringify(other);
const isRahim = ({ identity }: Who) => "number" in identity && identity.number === "0081027168";

/**
 * Registers random requests of several people. `matterOf`: the person whom each request concerns. `lying`: dependencies
 * with a wrong view store, which returns every request, under every mobile, for any list.
 */
async function mixture(seed: number) {
  const random = randomOf(seed);
  const { deps, build, views } = await world();
  const matterOf = new Map<string, Who>();
  for (let n = 0; n < 40; n += 1) {
    const who = random.pick(people);
    const another = random.chance(0.2) && !isRahim(who);
    const asked = {
      ...{ ...zahra, applicant: applicantOf(who), description: random.pick([bread, breadAgain, fridge]) },
      ...(another && { onBehalfOf }),
      ...(random.chance(0.2) && { knownTo: "inspection" as const }),
    };
    const result = await registerRequest(deps, registrationByApplicant(asked, `any-${n}`));
    if (!result.registered) throw new Error(result.refusal.code);
    await build(result.code);
    matterOf.set(result.code, another ? his : who);
  }
  const found = await Promise.all(people.map((who) => findMe(deps, who)));
  const persons = [...new Set(found.map(({ person }) => person))];
  const contacts = [...new Set(found.map(({ contact }) => contact))];
  const lists = await Promise.all(persons.map((person) => views.list(personList(person), { limit: 100 })));
  const all = lists.flatMap(({ items }) =>
    items.flatMap((row) =>
      contacts.map((contact) => ({ ...row, data: { ...(row.data as object), contact } })),
    ),
  );
  return { matterOf, lying: { ...deps, views: { list: async () => ({ items: all }) } } };
}

describe("another person's request", () => {
  it("is never shown or hinted at as a likely duplicate, for random mixtures of people, mobiles, proxies and texts, even when a list wrongly holds every request (C9)", async () => {
    const { matterOf, lying } = await mixture(9);
    const shown: { readonly to: Who; readonly code: string }[] = [];
    for (const to of people) {
      const session = await findMe(lying, to);
      const before = await likelyBefore(lying, session, to, bread);
      const { items } = await listMyRequests(lying, session);
      const beside = [...(await likelyAmong(lying, session, items))].flat(2);
      shown.push(...[...before.map(({ code }) => code), ...beside].map((code) => ({ to, code })));
      for (const other of people.filter((one) => one !== to))
        expect(await likelyBefore(lying, session, other, bread)).toEqual([]);
    }
    const wrongly = shown.filter(({ to, code }) => !isSame(matterOf.get(code) ?? hers, to));
    expect(wrongly).toEqual([]);
    expect(shown.length).toBeGreaterThan(10);
  });
});
