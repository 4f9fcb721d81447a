import { describe, expect, it } from "vitest";
import { demoOrganisation } from "../../local/stack/settings.ts";
import { openCalendar } from "../../shared/contracts/fields/calendar.ts";
import { tehranDayNumber, tehranTime } from "../../shared/domain/time/tehran-time.ts";
import { meetingStages, stages } from "./deeds.ts";
import { matters } from "./matters/matters.ts";
import { organisationIn } from "./office.ts";
import { picturedMorning, picturedOf } from "./pictured.ts";
import { planOf } from "./plan.ts";

const organisation = organisationIn(demoOrganisation);
const plan = planOf({ ...picturedMorning, organisation });
const small = (seed: number) => planOf({ ...picturedMorning, organisation, seed, requests: 40 });
const office = openCalendar(organisation).office({ unit: "head-office", province: "tehran" });

describe("the plan of the demo world", () => {
  it("is the same for the same seed, and differs for another seed", () => {
    expect(small(7)).toEqual(small(7));
    expect(small(7).steps).not.toEqual(small(8).steps);
  });

  it("has more than 280 requests with different texts, about more than forty different matters", () => {
    expect(plan.requests.length).toBeGreaterThan(280);
    expect(new Set(plan.requests.map(({ words }) => words)).size).toBeGreaterThan(280);
    expect(matters.length).toBeGreaterThan(40);
  });

  it("gives no two requests the same name, national code or mobile", () => {
    for (const field of ["fullName", "nationalCode", "mobile"] as const)
      expect(new Set(plan.requests.map(({ person }) => person[field])).size).toBe(plan.requests.length);
  });

  it("ends with at least one request at every stage, and one meeting at every stage", () => {
    expect(stages.filter((stage) => !plan.requests.some((one) => one.stage === stage))).toEqual([]);
    expect(meetingStages.filter((stage) => !plan.requests.some((one) => one.meeting === stage))).toEqual([]);
  });

  it("lets staff act in office hours only, and applicants between eight and midnight only", () => {
    const isOpen = (at: string) => {
      const day = office.day(tehranDayNumber(Date.parse(at)));
      return day.works && day.opens <= Date.parse(at) && Date.parse(at) < day.closes;
    };
    const byStaff = plan.steps.filter(({ deed }) => "by" in deed && deed.by !== undefined);
    expect(byStaff.filter(({ at }) => !isOpen(at))).toEqual([]);
    const byNight = plan.steps.filter(({ at }) => tehranTime(new Date(at)) < "08:00");
    expect(byNight).toEqual([]);
  });

  it("puts, for each request, the registration first, the acceptance of the case before the draft of the answer, and the draft before the approval", () => {
    for (const { number } of plan.requests) {
      const steps = plan.steps.filter(({ request }) => request === number);
      const at = (name: string) => steps.findIndex(({ deed }) => deed.do === "case" && deed.step === name);
      expect(steps[0]?.deed.do, `request ${number}`).toBe("register");
      if (at("draft") >= 0) expect(at("accept"), `request ${number}`).toBeLessThan(at("draft"));
      if (at("approve") >= 0) expect(at("draft"), `request ${number}`).toBeLessThan(at("approve"));
    }
  });

  it("answers exactly as many points of each request as its applicant raises", () => {
    const decided = matters.map((matter) => {
      const story = matter.tell({ ...scene, pick: (list) => list[0] as never, between: (least) => least });
      const handling = { looked: "شنبه", soon: "یکشنبه" };
      const decisions = [story.decide(handling), story.objection?.decide(handling)].filter((one) => !!one);
      return decisions.filter(({ answers }) => answers.length !== story.points.length);
    });
    expect(decided.flat()).toEqual([]);
  });

  it("has the two requests that the pictures of the README show", () => {
    const { answered, forApproval } = picturedOf(plan);
    expect(answered.stage).toBe("answered");
    expect(forApproval.stage).toBe("for-approval");
  });
});

const scene = { town: "شیراز", place: "خیابان سعدی شیراز", ago: () => "شنبه ۱ آذر" };
