import { describe, expect, test } from "vitest";
import { accountsOf, readOrganisation } from "../../stack/organisation.ts";
import { demoOrganisation } from "../../stack/settings.ts";
import type { Addresses } from "../../stack/stand-ins.ts";
import { languages } from "./language.ts";
import { nearest } from "./meeting-day.ts";
import { messagesPage } from "./messages-page.ts";
import { type StartPage, startPage } from "./start-page.ts";
import { peopleOf } from "./step.ts";
import { tours } from "./tours.ts";

const now = new Date("2026-11-28T20:00:00Z");
const accounts = accountsOf(readOrganisation(demoOrganisation).snapshot);
const addresses = {
  pages: "http://localhost:8080",
  operator: "http://localhost:8081",
  signIn: "http://localhost:8082",
} as Addresses;
const props: StartPage = {
  ...{ language: "fa", addresses, accounts, missing: [], assets: undefined },
  tours: tours(now),
};

describe("the start page", () => {
  test.each(languages)(
    "has three tours of four to seven steps, each step with one button or link (%s)",
    (language) => {
      const page = startPage({ ...props, language });
      expect(props.tours.map(({ key }) => key)).toEqual(["citizen", "desk", "meeting"]);
      const steps = props.tours.flatMap((tour) => tour.steps);
      for (const tour of props.tours) {
        expect(tour.steps.length).toBeGreaterThanOrEqual(4);
        expect(tour.steps.length).toBeLessThanOrEqual(7);
      }
      expect(page.match(/class="(button )?main"/g)).toHaveLength(steps.length);
    },
  );

  test("links each step at the desk to an address that signs in the person who takes this step", () => {
    expect(startPage(props)).toContain(
      'href="http://localhost:8082/as/z.hashemi?to=%2Fdesk%2Fapplicants" target="_blank"',
    );
  });

  test("has a demo account for every person of the tours", () => {
    const usernames = accounts.map(({ username }) => username);
    expect(peopleOf(props.tours).filter((name) => !usernames.includes(name))).toEqual([]);
  });

  test("offers no tour in an organisation without the demo's people, and says why", () => {
    const page = startPage({ ...props, language: "en", accounts: accounts.slice(0, 1) });
    expect(page).not.toContain('class="steps"');
    expect(page).toContain("The tours are for the demo organisation");
  });

  test("says in one line that nothing is missing, or what is missing and which command installs it", () => {
    expect(startPage({ ...props, language: "en" })).toContain("This machine lacks nothing.");
    const says = { fa: "جاوا نیست", en: "No Java" };
    const page = startPage({ ...props, language: "en", missing: [{ says, command: "brew install java" }] });
    expect(page).toContain("No Java");
    expect(page).toContain("brew install java");
    expect(page).not.toContain("lacks nothing");
  });

  test("names tomorrow in Tehran as the first day to publish, in the calendar of the page's language", () => {
    expect(startPage(props)).toContain("<bdi>1405/09/08</bdi>");
    expect(startPage({ ...props, language: "en" })).toContain("<bdi>2026-11-29</bdi>");
  });

  test("escapes names from an organisation's files", () => {
    const name = { fa: "<script>", en: "<script>" };
    const one = { username: "x", name, unit: name, roles: ["<b>"] };
    expect(startPage({ ...props, accounts: [...accounts, one] })).not.toMatch(/<script>|<b>/);
  });
});

test("the start page's list of messages shows the text of an SMS, with its markup escaped", () => {
  const message = {
    id: "1",
    kind: "sms",
    at: now.toISOString(),
    from: "sns",
    to: "+98912",
    text: "رمز <482135>",
  } as const;
  const page = messagesPage({ language: "fa", messages: [message], assets: undefined });
  expect(page).toContain("رمز &#60;482135&#62;");
});

describe("the meeting for the next step of the tour", () => {
  const at = (stage: string, time: string) => ({ stage, place: { day: "2026-11-30", time } });

  test("is the earliest booked meeting, when the step is the citizen's arrival", () => {
    expect(nearest([at("minuted", "09:00"), at("booked", "09:40"), at("booked", "09:20")], "door")).toEqual({
      day: "2026-11-30",
      time: "09:20",
    });
  });

  test("is the earliest meeting that has started, when the step is the writing of the minutes", () => {
    expect(nearest([at("booked", "09:00"), at("in-session", "09:20")], "minutes")?.time).toBe("09:20");
    expect(nearest([at("booked", "09:00")], "minutes")).toBeUndefined();
  });
});
