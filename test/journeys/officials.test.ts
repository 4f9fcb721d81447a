/**
 * Officials as data of the organisation, on the real local stack: an administrator says whom applicants can meet, about which
 * requests, and who receives in an official's stead; pages, API and the desk follow.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import type { Official, Snapshot } from "../../shared/directory/snapshot.ts";
import { signedIn } from "../iam/signed-in.ts";
import { askedMeeting } from "../support/asked-meeting.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { textOfPage } from "../support/forms.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { publishAtDesk } from "../support/publishing.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

let stack: Stack;
let administrator: StaffMember;

beforeAll(async () => {
  stack = await startLocalStack();
  administrator = await staffMember(stack, "v.sadeghi");
});

afterAll(() => stack?.stop());

const title = { fa: "مدیر حقوق مصرف‌کنندگان", en: "Director of Consumer Rights" };

interface InForce {
  readonly number: number;
  readonly snapshot: Snapshot;
}

const inForce = async () => (await administrator.send("/directory")).json<InForce>();

/** The directory in force with another entry of the head of `consumer-rights`. */
async function withEntry(entry: Partial<Official>) {
  const { number, snapshot } = await inForce();
  const others = (snapshot.officials ?? []).filter(({ of }) => of !== "e.hosseini");
  return { number, snapshot: { ...snapshot, officials: [...others, { of: "e.hosseini", title, ...entry }] } };
}

async function publish(entry: Partial<Official>): Promise<void> {
  const { number, snapshot } = await withEntry(entry);
  const { status, text } = await publishAtDesk(stack, snapshot, number);
  expect(status, text).toBe(200);
  // Pages use a cached directory that may be five seconds old (ADR 0049), so the clock moves on.
  stack.clock.moveBy(5_000);
}

const officialsPage = async () => newVisitor(stack.addresses.pages).open("/meetings?officials=all");

describe("an official in the directory", () => {
  it("is shown on a public page with position, place, usual days and photo; heads of units who are not in the list of officials are shown too (P5, M4)", async () => {
    const { text } = await officialsPage();
    const words = textOfPage(text);
    for (const said of [
      "مدیر بازرسی کالا و کنترل قیمت",
      "محل ملاقات: طبقه سوم، اتاق ۳۱۴",
      "مدیر «دفتر حقوقی»",
    ])
      expect(words).toContain(said);
    expect(words).toContain("روزهای معمول: سه‌شنبه، از ساعت ۰۹:۰۰ تا ۱۱:۰۰");
    const [, src = "", alt = ""] = /<img (?=[^>]*src="([^"]+\.jpg)")(?=[^>]*alt="([^"]+)")/.exec(text) ?? [];
    expect(alt).toBe("عکس امیرحسین راستگار، رئیس سازمان");
    expect(src).toMatch(/^\/brand\/[0-9a-f]{16}\.jpg$/);
    const photo = await newVisitor(stack.addresses.pages).send(src);
    expect([photo.status, photo.headers["content-type"]]).toEqual([200, "image/jpeg"]);
  });

  it("is offered, by the page and by the API, only for meetings about the kinds of request that the official's entry names, and for no meeting while the entry is marked as closed (P5, M1)", async () => {
    const { code, mobile } = await (async () => {
      const given = newRequest();
      return { code: await registered(newVisitor(stack.addresses.pages), given), mobile: given.mobile };
    })();
    const citizen = await signedIn(stack, code, mobile);
    const offered = async () =>
      (await citizen.open("/request/meeting")).text.includes('<option value="consumer-rights"');
    expect(await offered()).toBe(true);
    await publish({ kinds: ["suggestion"] });
    await eventually("the page without the official", async () => ((await offered()) ? undefined : true));
    await publish({ closed: true });
    await eventually("the page of officials without this one", async () =>
      textOfPage((await officialsPage()).text).includes(title.fa) ? undefined : true,
    );
    await expect(askedMeeting(stack, { unit: "consumer-rights" })).rejects.toThrow(
      "No meeting was asked for",
    );
    await publish({ kinds: ["complaint", "request"] });
    await eventually("the page with the official", async () => ((await offered()) ? true : undefined));
  });

  it("gets other people who receive visitors in the official's stead only when a second administrator approves; another room needs no approval (P5, R2)", async () => {
    const sent = async (entry: Partial<Official>) => {
      const { number, snapshot } = await withEntry(entry);
      return administrator.send("/directory", {
        ...{ method: "POST", json: { snapshot } },
        headers: { "idempotency-key": newKey(), "if-match": `"${number}"` },
      });
    };
    expect(
      (await sent({ kinds: ["complaint", "request"], place: { fa: "باجه ۷", en: "Counter 7" } })).status,
    ).toBe(200);
    const refused = await sent({ receivers: ["m.rezaei"] });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining("needs-second-person")]);
    await publish({ receivers: ["m.rezaei"] });
    const head = await staffMember(stack, "e.hosseini");
    const receivers = async () => {
      const { officials } = (await head.send("/desk")).json<{
        officials: readonly { username: string; receivers?: readonly string[] }[];
      }>();
      return officials.find(({ username }) => username === "e.hosseini")?.receivers;
    };
    expect(await eventually("the deputy at the desk", receivers)).toEqual(["m.rezaei"]);
  });
});
