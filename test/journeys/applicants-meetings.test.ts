/**
 * Tests on the real local stack how an applicant chooses and changes the time of a meeting, by pages without JavaScript and
 * by the API.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelDay } from "../../functions/meeting/commands/cancel-day/cancel-day.ts";
import { journalsIn } from "../../functions/meeting/journals/journals.ts";
import { dayId } from "../../functions/meeting/journals/place-id.ts";
import type { MeetingFact } from "../../functions/meeting/meeting/meeting-facts.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { Cleared } from "../../shared/domain/cases/clearance.ts";
import { signedIn } from "../iam/signed-in.ts";
import { askedMeeting } from "../support/asked-meeting.ts";
import { e164, newKey, newRequest, registered } from "../support/citizens.ts";
import { submit, textOfPage } from "../support/forms.ts";
import { readCalendar } from "../support/icalendar.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { storeOf } from "../support/rows.ts";
import { newVisitor, type Visitor } from "../support/visitor.ts";

let stack: Stack;

beforeAll(async () => {
  stack = await startLocalStack();
});

afterAll(() => stack?.stop());

const host = "e.hosseini" as Cleared;
const day = "2099-12-15";
const place = (time: string) => ({ host, day, time });

/** Takes the official's decisions directly on the meeting's journal, since other tests cover the official's screens. */
function official() {
  const journals = journalsIn(storeOf(stack.addresses.gateway, "meeting-for-intake"), { release: "test" });
  const command = () => ({
    ...{ name: "staff", actor: `staff:${host}`, key: newKey(), fingerprint: "", at: stack.clock.now() },
    ...{ directory: 1, correlation: "test" },
  });
  const division = { unit: "consumer-rights", from: "09:00", minutes: 20, places: 3, capacity: 1 };
  return {
    publishes: () =>
      journals.days.decide(dayId({ host, day }), command(), () => ({
        facts: [{ type: "published", ...division }],
      })),
    offers: (code: string, times: readonly string[]) => {
      const until = new Date(stack.clock.now().getTime() + 86_400_000).toISOString();
      const facts: readonly MeetingFact[] = [
        { type: "approved", host },
        { type: "offered", places: times.map(place), until },
      ];
      return journals.meetings.decide(`${code}.1`, command(), () => ({ facts }));
    },
    cancelsTheDay: () => cancelDay(journals, command(), { host, day }, "official"),
  };
}

async function asks() {
  const asked = await askedMeeting(stack, { unit: "consumer-rights" });
  const to = e164(asked.mobile);
  const told = (): readonly string[] =>
    stack
      .messages()
      .filter((message) => message.to === to)
      .map(({ text }) => text);
  return { ...asked, told };
}

/** Downloads the calendar entry to which the meeting's page links (M13). */
async function invited(citizen: Visitor) {
  expect((await citizen.open("/request/meeting")).text).toContain('href="/request/meeting/calendar"');
  const file = await citizen.send("/request/meeting/calendar");
  expect(file.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  const { method, events } = readCalendar(file.text);
  const [event] = events;
  if (!event || events.length > 1) throw new Error("An invitation has one event");
  return { method, ...event };
}

const hears = (told: () => readonly string[], what: RegExp) =>
  eventually(`an SMS ${what}`, () => (told().some((text) => what.test(text)) ? true : undefined));

describe("a meeting with an official", () => {
  it("has a time that only one of two applicants can choose, so the other chooses another; calendar entries of the appointment and of its cancellation are sent (M1, M5, M6, M8, M13, M14)", async () => {
    const staff = official();
    await staff.publishes();
    const both = [await asks(), await asks()];
    for (const { code } of both) await staff.offers(code, ["09:00", "09:20"]);
    for (const { told } of both) await hears(told, /زمان انتخاب کنید/);
    const request = await both[0]?.citizen.open("/request");
    expect(request?.text, "one tap to the meeting there is").toContain('href="/request/meeting"');
    const pages = await Promise.all(both.map(({ citizen }) => citizen.open("/request/meeting")));
    const taken = await Promise.all(
      both.map(({ citizen }, n) =>
        submit(citizen, pages[n] as never, "/request/meeting/choose", { place: `${day} 09:00` }),
      ),
    );
    const isFull = taken.map(({ url }) => url.searchParams.get("draft") === "returned");
    expect(isFull.toSorted()).toEqual([false, true]);
    const second = isFull.indexOf(true);
    const [loser, winner] = [both[second], both[1 - second]];
    if (!loser || !winner) throw new Error("Neither or both got the place");
    const full = taken[second];
    expect(full?.text).toContain("این زمان همین حالا پر شد");
    const seen = (await loser.citizen.send(`/api/requests/${loser.code}/meetings`)).json<{
      meetings: readonly { offer: { places: readonly object[] } }[];
    }>();
    expect(seen.meetings[0]?.offer.places, "each free or not, and not whose it is").toEqual([
      { day, time: "09:00", free: false },
      { day, time: "09:20", free: true },
    ]);
    const other = await submit(loser.citizen, full as never, "/request/meeting/choose", {
      place: `${day} 09:20`,
    });
    expect(textOfPage(other.text)).toContain("زمان ملاقات ثبت شد.");
    await hears(loser.told, /قرار شما .* ساعت 09:20/);
    await hears(winner.told, /قرار شما .* ساعت 09:00/);

    const added = await invited(loser.citizen);
    expect(added).toMatchObject({ method: "REQUEST", begins: `${day}T05:50:00.000Z` });

    const own = await winner.citizen.open("/request/meeting");
    const gone = await submit(winner.citizen, own, "/request/meeting/cancel");
    expect(textOfPage(gone.text)).toContain("ملاقات لغو شد");

    await staff.cancelsTheDay();
    await hears(loser.told, /لغو شد؛ نوبت بعدی با اولویت/);
    const removed = await invited(loser.citizen);
    expect(removed).toMatchObject({ method: "CANCEL", uid: added.uid, begins: added.begins });
    expect(removed.sequence).toBeGreaterThan(added.sequence);
    expect(
      winner.told().some((text) => text.includes("اولویت")),
      "who gave it up knows",
    ).toBe(false);
    const { meetings } = (await loser.citizen.send(`/api/requests/${loser.code}/meetings`)).json<{
      meetings: readonly object[];
    }>();
    expect(meetings).toMatchObject([{ stage: "approved", priority: true }]);
    await eventually("the public timeline", async () =>
      (await loser.citizen.open("/request")).text.includes("از طرف سازمان لغو شد؛ اولویت با شماست")
        ? true
        : undefined,
    );
  });

  it("asks on the page for a second confirmation when the official is accused in the request (M3)", async () => {
    const given = newRequest({ complainedOfUnit: "consumer-rights" });
    const code = await registered(newVisitor(stack.addresses.pages), given);
    const citizen = await signedIn(stack, code, given.mobile);
    const typed = { unit: "consumer-rights", words: "می‌خواهم با همان مدیر صحبت کنم." };
    const question = await submit(citizen, await citizen.open("/request/meeting"), "/request/meeting", typed);
    expect(question.text).toContain("این درخواست درباره همان واحد است.");
    const insisted = await submit(citizen, question, "/request/meeting", { insist: "yes" });
    expect(textOfPage(insisted.text)).toContain("درخواست ملاقات شما ثبت شد.");
  });
});
