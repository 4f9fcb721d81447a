/** Failed look-ups of a tracking code never lock out the owner of the mobile, and reveal nothing (C2, C17, ADR 0032). */
import { describe, expect, it } from "vitest";
import { requests, zahra } from "../../../../test/support/requests.ts";
import { addBlock } from "../../../identity/commands/add-block.ts";
import { addressOf } from "../../../identity/queries/address-of.ts";
import { confirmOneTimeCode } from "../../access/one-time-codes.ts";
import { looksPerHour } from "../../rules/rules.ts";
import { sendCodeForPair } from "./send-code-for-pair.ts";
import { trackRequest } from "./track-request.ts";

const { mobile } = zahra.applicant as { readonly mobile: string };
const [wrongMobile, owners] = ["+989350000000", "203.0.113.7"];
const confirmIt = { code: "confirm-mobile", details: { hour: 12 } };

async function setting() {
  const world = requests();
  const code = await world.register();
  const { intake, identity, rows } = world;
  let keys = 0;
  const asking = (address: string) => ({ address, language: "fa" as const, key: `key-${++keys}` });
  const look = (given: string, address: string, of = code) =>
    trackRequest(intake, { code: of, mobile: given }, address);
  const looks = async (times: number) => {
    for (let n = 0; n < times; n += 1) await look(wrongMobile, `192.0.2.${n % 10}`);
  };
  const send = async (given: string, address: string, of = code) => {
    const sent = await sendCodeForPair(intake, { code: of, mobile: given }, asking(address));
    if ("refused" in sent) throw new Error(sent.refused.code);
    return sent.challenge;
  };
  const give = (challenge: string, oneTimeCode: string, of = code) =>
    confirmOneTimeCode(intake, { request: of, challenge, oneTimeCode, ...asking(owners) });
  const onPhone = async (challenge: string) => {
    const address = await addressOf(identity, { request: code, challenge });
    return "oneTimeCode" in address ? (address.oneTimeCode ?? "") : "";
  };
  const texts = () =>
    rows.flatMap(({ events }) => events).filter(({ type }) => type === "identity.one-time-code-issued.v1");
  return { ...world, code, look, looks, send, give, onPhone, texts, asking };
}

describe("a tracking code with too many look-ups", () => {
  it("shows no status for the rest of the hour, to right and wrong mobiles alike (C2)", async () => {
    const { look, looks } = await setting();
    await looks(looksPerHour.code);
    for (const given of [mobile, wrongMobile])
      expect(await look(given, owners)).toEqual({ found: false, refusal: confirmIt });
  });

  it("is closed only to the network address that made the look-ups (C17)", async () => {
    const { look } = await setting();
    for (let n = 0; n < looksPerHour.addressAtCode; n += 1) await look(wrongMobile, "192.0.2.1");
    expect(await look(mobile, "192.0.2.1")).toEqual({ found: false, refusal: confirmIt });
    expect(await look(mobile, owners)).toMatchObject({ found: true });
  });

  it("can be opened by the applicant without waiting, with a one-time code sent to the mobile (C2, C17)", async () => {
    const { looks, send, give, onPhone } = await setting();
    await looks(30);
    const challenge = await send(mobile, owners);
    expect(await onPhone(challenge)).toMatch(/^\d{16}$/);
    expect(await give(challenge, await onPhone(challenge))).toHaveProperty("at");
  });

  it("gives the same replies when it is entered with the right mobile or another mobile as an unknown code (C2)", async () => {
    const answers = async (given: string, of?: string) => {
      const { send, give, code } = await setting();
      const said: unknown[] = [];
      for (let n = 0; n < 12; n += 1) {
        const challenge = await send(given, `192.0.2.${n}`, of);
        said.push(challenge.length);
        for (let tries = 0; tries < 7; tries += 1)
          said.push(await give(challenge, "0".repeat(16), of ?? code));
      }
      return said;
    };
    const right = await answers(mobile);
    expect(await answers(wrongMobile)).toEqual(right);
    expect(await answers(mobile, "000000000000")).toEqual(right);
  });

  it("causes an SMS only when the right mobile is entered with the code (C17)", async () => {
    const { send, texts } = await setting();
    await send(wrongMobile, "192.0.2.1");
    expect(texts()).toEqual([]);
    await send(mobile, "192.0.2.1");
    expect(texts()).toHaveLength(1);
  });

  it("does not reveal that its applicant is on the block list (C17)", async () => {
    const { send, texts, identity, documents } = await setting();
    const who = { type: "mobile" as const, mobile };
    const ask = { username: "a.admin", key: "block-1", directory: 1 };
    await addBlock({ ...identity, documents }, ask, { who, reason: "مزاحمت" });
    expect(await send(mobile, owners)).toMatch(/^[0-9a-f-]{36}$/);
    expect(texts()).toEqual([]);
  });

  it("gets no more one-time codes after sixty requests for codes in an hour from one network address (C17)", async () => {
    const { intake, code, asking, send } = await setting();
    for (let n = 0; n < 60; n += 1) await send(wrongMobile, "192.0.2.1");
    expect(await sendCodeForPair(intake, { code, mobile }, asking("192.0.2.1"))).toEqual({
      refused: { code: "too-many-from-here", details: { hour: 12 } },
    });
    expect(await send(mobile, owners)).toBeDefined();
  });
});
